import { resolve } from 'node:path';
import type { BuildOptions } from '../build-options.js';
import type { Report } from '../diagnostics/problem-message.js';
import type { Artifact } from '../model/artifact.js';
import type { Proof } from '../model/proof.js';
import { PublicationFolder } from '../publication/publication-folder.js';
import { toolIdentity } from './tool-identity.js';
import { WorkCache } from './work-cache.js';

/** A finished book, with what was said of its manuscript. */
export interface FinishedBook {
  readonly artifacts: readonly Artifact[];
  readonly proof: Proof;
  readonly pages: number;
  readonly reports: readonly Report[];
}

/**
 * Whole books, by all that they were made from: what was read of the publication, and the tools.
 *
 * Which files a publication consists of is known only when it has been read. So the cache keeps,
 * for each folder and settings, what was asked for; and the book under the answers.
 */
export class BookCache {
  private constructor(
    readonly work: WorkCache,
    /** The key of what was asked for. */
    private readonly questions: string,
  ) {}

  static async open({
    folder,
    only,
    check,
    executablePath,
    cache,
  }: BuildOptions): Promise<BookCache | undefined> {
    const work = await WorkCache.open(
      await toolIdentity(executablePath),
      typeof cache === 'string' ? cache : undefined,
    );
    const options = JSON.stringify([resolve(folder ?? ''), only ?? null, check ?? null]);
    return work && new BookCache(work, work.key('questions', options));
  }

  /** The book that the folder as it stands now would become, if it has been made before. */
  async recall(path: string): Promise<FinishedBook | undefined> {
    const questions = (await this.work.recall(this.questions)) as readonly string[] | undefined;
    if (questions === undefined) return undefined;
    const folder = await PublicationFolder.open(path);
    const answers = await folder?.look(questions).catch(() => undefined);
    if (answers === undefined) return undefined;
    return (await this.work.recall(this.#keyOf(answers))) as FinishedBook | undefined;
  }

  async keep({ seen }: PublicationFolder, book: FinishedBook): Promise<void> {
    await this.work.keep(this.#keyOf(seen), book);
    await this.work.keep(this.questions, [...seen.keys()]);
    await this.work.settled();
    await this.work.tidy();
  }

  #keyOf(answers: ReadonlyMap<string, string>): string {
    return this.work.key(
      'book',
      this.questions,
      ...[...answers].map((each) => each.join(' ')).sort(),
    );
  }
}
