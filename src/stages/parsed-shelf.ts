import { asJson } from '../cache/as-json.js';
import type { WorkCache } from '../cache/work-cache.js';
import type { Asset } from '../model/bulletin.js';
import type { PublicationFolder } from '../publication/publication-folder.js';
import type { ParsedFiles } from './parse-article.js';

/** What came of an article, and what of the publication's folder it hangs on beside its texts. */
export interface ParsedWhole {
  readonly made: ParsedFiles;
  /** As `PublicationFolder` says it: its pictures. */
  readonly seen: ReadonlyMap<string, string>;
}

/** An entry of the cache: pictures are entries of their own, which many versions of a text share. */
interface Entry {
  readonly made: Omit<ParsedFiles, 'assets'>;
  /** Each picture's hash, and its own entry's key. */
  readonly pictures: readonly (readonly [hash: string, key: string])[];
  readonly seen: ReadonlyMap<string, string>;
}

/** Parsed articles that are kept. One of which a picture has changed is as if it were not there. */
export class ParsedShelf {
  constructor(
    private readonly work: WorkCache,
    private readonly folder: PublicationFolder,
  ) {}

  async recall(digest: string): Promise<ParsedWhole | undefined> {
    const entry = (await this.work.recall(digest, 'shared')) as Entry | undefined;
    if (entry === undefined) return undefined;
    const { made, pictures, seen } = entry;
    const now = await this.folder.look(seen.keys());
    if ([...seen].some(([question, answer]) => now.get(question) !== answer)) return undefined;
    const assets = new Map<string, Asset>();
    for (const [hash, key] of pictures) {
      const asset = (await this.work.recall(key, 'shared')) as Asset | undefined;
      if (asset === undefined) return undefined;
      assets.set(hash, asset);
    }
    return { made: { ...made, assets }, seen };
  }

  /** No later stage changes an article: whoever asks for it is given the same. */
  keep(digest: string, { made, seen }: ParsedWhole): void {
    const { assets, ...others } = made;
    const pictures = [...assets].map(([hash, asset]) => {
      const key = this.work.key('picture', asJson(asset));
      void this.work.remember(key, () => Promise.resolve(asset), 'shared');
      return [hash, key] as const;
    });
    const entry: Entry = { made: others, pictures, seen };
    void this.work.keep(digest, entry, 'shared');
  }
}
