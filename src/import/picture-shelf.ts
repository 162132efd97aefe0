import { createHash } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import { both, type Bilingual } from '../diagnostics/problem.js';
import { missingPicture } from '../diagnostics/problems/import-questions.js';
import { PublicationFolder } from '../publication/publication-folder.js';
import type { ImportLog } from './import-log.js';
import type { Picture } from './source-document.js';

/** Endings of the pictures that a book can hold, by media type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
};

/** The pictures of one imported file, each with the name it will have in the article's folder. */
export class PictureShelf {
  readonly #names = new Map<string, string>();
  readonly #pictures = new Map<string, Picture>();

  constructor(
    private readonly path: string,
    private readonly log: ImportLog,
  ) {}

  get pictures(): readonly Picture[] {
    return [...this.#pictures.values()];
  }

  /**
   * Take a picture that a text names: a file beside it or below, or data in the address.
   *
   * @returns its new name; undefined, with a question, if it cannot be had
   */
  async take(source: string, line: number): Promise<string | undefined> {
    const known = this.#pictures.has(source) ? source : this.#names.get(source);
    if (known !== undefined) return known;
    const found = source.startsWith('data:') ? fromData(source) : await this.#fromFile(source);
    if ('english' in found) {
      this.log.ask(missingPicture(source.slice(0, 80), found), this.path, line);
      return undefined;
    }
    const name = this.put(found.bytes, found.name);
    this.#names.set(source, name);
    return name;
  }

  /** Put a picture on the shelf; the same bytes have one name, other bytes another. */
  put(bytes: Uint8Array, wanted: string): string {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const safe =
      basename(wanted)
        .replace(/[^\p{L}\p{N}._-]+/gu, '-')
        .replace(/^[._-]+/u, '') || hash;
    const taken = this.#pictures.get(safe);
    const same = taken === undefined || Buffer.compare(taken.bytes, bytes) === 0;
    const ending = extname(safe);
    const name = same ? safe : `${safe.slice(0, safe.length - ending.length)}-${hash}${ending}`;
    this.#pictures.set(name, { name, bytes });
    return name;
  }

  async #fromFile(source: string): Promise<{ bytes: Uint8Array; name: string } | Bilingual> {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(source))
      return both('it is not a file beside the text', '它不是正文旁边的文件');
    const folder = await PublicationFolder.open(dirname(this.path));
    const result = await folder?.read(decoded(source));
    if (result === undefined)
      return both('the folder of the text cannot be read', '正文所在的文件夹无法读取');
    if ('problem' in result) return both(result.problem.reason, result.problem.chinese.reason);
    return { bytes: result.bytes, name: decoded(source) };
  }
}

/** The ending for a media type; undefined if a book cannot hold such pictures. */
export const endingOf = (mediaType: string): string | undefined => ENDINGS[mediaType.toLowerCase()];

function fromData(source: string): { bytes: Uint8Array; name: string } | Bilingual {
  const [, type = '', base64, data = ''] =
    /^data:([^;,]*)[^,]*?(;base64)?,([\s\S]*)$/iu.exec(source) ?? [];
  const ending = endingOf(type);
  if (ending === undefined) return both(`it is of the type “${type}”`, `它的类型是“${type}”`);
  const bytes = base64 === undefined ? Buffer.from(decoded(data)) : Buffer.from(data, 'base64');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { bytes: new Uint8Array(bytes), name: `picture-${hash}${ending}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
