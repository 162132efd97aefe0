import { createHash } from 'node:crypto';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { asGiven, both, type Problem } from '../diagnostics/problem.js';
import { missingImage } from '../diagnostics/problems/pictures.js';
import { outsidePublication, unreadableFile } from '../diagnostics/problems/publication.js';

/** Bytes of a file, or why there are none. */
export type FileResult = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** The only door to the file system that a manuscript has: nothing outside the folder is read. */
export class PublicationFolder {
  readonly #seen = new Map<string, string>();

  private constructor(private readonly root: string) {}

  /** @returns undefined if there is no such folder */
  static async open(path: string): Promise<PublicationFolder | undefined> {
    try {
      const root = await realpath(path);
      return (await stat(root)).isDirectory() ? new PublicationFolder(root) : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * What has been asked for, with a digest of what was found there: a publication of which all
   * this is the same gives the same book.
   */
  get seen(): ReadonlyMap<string, string> {
    return this.#seen;
  }

  /** The same folder, which has not been asked for anything. */
  apart(): PublicationFolder {
    return new PublicationFolder(this.root);
  }

  /** Take as asked here what was asked elsewhere. */
  adopt(seen: ReadonlyMap<string, string>): void {
    for (const [question, digest] of seen) this.#seen.set(question, digest);
  }

  /** What is there now of what was asked for before, in the form of `seen`. */
  async look(questions: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const again = this.apart();
    await Promise.all(
      [...questions].map(async (question) => {
        const [kind, path = ''] = JSON.parse(question) as string[];
        if (kind === 'file') await again.read(path);
        else if (kind === 'articles') await again.articleFolders();
        // A folder that is gone has no answer, and is not as it was.
        else await again.filesIn(path).catch(() => undefined);
      }),
    );
    return again.seen;
  }

  /**
   * Read a file by its path from the publication's folder. Symbolic links are followed, and
   * refused where they lead outside.
   */
  async read(path: string): Promise<FileResult> {
    const result = await this.#read(path);
    this.#note(['file', path], 'problem' in result ? result.problem.reason : result.bytes);
    return result;
  }

  async #read(path: string): Promise<FileResult> {
    const wanted = join(this.root, path);
    if (!this.holds(wanted)) return { problem: outsidePublication(path) };
    try {
      const real = await realpath(wanted);
      if (!this.holds(real)) return { problem: outsidePublication(path) };
      if (!(await stat(real)).isFile())
        return { problem: unreadableFile(path, both('it is not a file', '它不是文件')) };
      return { bytes: await readFile(real) };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOENT') return { problem: missingImage(path) };
      return { problem: unreadableFile(path, asGiven(code ?? String(error))) };
    }
  }

  /** Names of the folders in the publication that may hold an article, in natural order. */
  async articleFolders(): Promise<readonly string[]> {
    const entries = await readdir(this.root, { withFileTypes: true });
    const order = new Intl.Collator('en', { numeric: true });
    const names = entries
      .filter(
        (entry) =>
          entry.isDirectory() && !/^[._:]/.test(entry.name) && entry.name !== 'node_modules',
      )
      .map((entry) => entry.name)
      .sort((a, b) => order.compare(a, b) || (a < b ? -1 : 1));
    this.#note(['articles'], JSON.stringify(names));
    return names;
  }

  /** Names of the files in one of its folders. */
  async filesIn(folder: string): Promise<readonly string[]> {
    const entries = await readdir(join(this.root, folder), { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
    this.#note(['files', folder], JSON.stringify([...names].sort()));
    return names;
  }

  #note(question: readonly string[], answer: string | Uint8Array): void {
    const digest = createHash('sha256').update(answer).digest('hex');
    this.#seen.set(JSON.stringify(question), digest);
  }

  private holds(path: string): boolean {
    const inside = relative(this.root, path);
    return (
      inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)
    );
  }
}
