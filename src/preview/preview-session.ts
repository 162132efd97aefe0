import { randomUUID } from 'node:crypto';
import { BrowserError } from '../browser/browser-error.js';
import { PagePool } from '../browser/page-pool.js';
import { toolIdentity } from '../cache/tool-identity.js';
import { WorkCache } from '../cache/work-cache.js';
import { BuildFailure, Diagnostics } from '../diagnostics/diagnostics.js';
import { noBrowserForPreview, previewBroke } from '../diagnostics/problems/commands.js';
import { BookFiles } from './book-files.js';
import type { Plugins } from '../plugins/plugins.js';
import { describeBook, type DescribedBook } from './describe-book.js';
import { placeMessages } from './place-messages.js';
import type { PreviewState } from './protocol.js';
import { setBook, type SetBook, type Setter } from './set-book.js';

/** A book that can be shown, under a name that no other has. */
export interface ShownBook {
  readonly revision: string;
  readonly set: SetBook;
  readonly described: DescribedBook;
  readonly files: BookFiles;
}

/** Bytes of finished work that are held, so that a keystroke need not read it all again. */
const MEMORY = 256 * 1024 ** 2;

type Listener = (state: PreviewState) => void;

/**
 * The publication as it is being edited: the last good book, what the build says, and the browser
 * that is kept warm between builds.
 */
export class PreviewSession {
  readonly #folder: string;
  readonly #executablePath: string | undefined;
  readonly #plugins: Plugins | undefined;
  readonly #listeners = new Set<Listener>();
  /** Names of books begin with it, so that those of another session are never taken for ours. */
  readonly #name = randomUUID();
  #count = 0;
  #setter: Setter | undefined;
  #shown: ShownBook | undefined;
  #state: PreviewState = { state: 'building', messages: [] };

  constructor(folder: string, executablePath: string | undefined, plugins: Plugins | undefined) {
    this.#folder = folder;
    this.#executablePath = executablePath;
    this.#plugins = plugins;
  }

  get state(): PreviewState {
    return this.#state;
  }

  /** The last good book. */
  get shown(): ShownBook | undefined {
    return this.#shown;
  }

  /** Be told of every new state. @returns a function that ends it */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Build once; the outcome is the new state. Leaves the state as it is if aborted. */
  async build(signal: AbortSignal): Promise<void> {
    const diagnostics = new Diagnostics();
    this.#tell({ ...this.#state, state: 'building' });
    try {
      this.#setter ??= await this.#openSetter();
      const set = await setBook(this.#folder, this.#setter, diagnostics, signal);
      const revision = `${this.#name}-${String(++this.#count)}`;
      const files = new BookFiles(set);
      this.#shown = { revision, set, described: describeBook(set), files };
      this.#tell({ state: 'good', revision, messages: this.#placed(diagnostics) });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof BuildFailure)) await this.#reportBreak(error, diagnostics);
      this.#tell({ ...this.#state, state: 'failed', messages: this.#placed(diagnostics) });
    }
  }

  async close(): Promise<void> {
    await this.#setter?.pool.close();
  }

  /** A browser that is kept warm, and the memory of the pages that it made. */
  async #openSetter(): Promise<Setter> {
    const path = this.#executablePath;
    const pool = new PagePool(path === undefined ? {} : { executablePath: path });
    const work = await WorkCache.open(await toolIdentity(path), undefined, MEMORY);
    return { pool, work, plugins: this.#plugins };
  }

  /** What no manuscript is at fault for: the next build begins with a fresh browser. */
  async #reportBreak(error: unknown, diagnostics: Diagnostics): Promise<void> {
    const why = error instanceof Error ? error.message : String(error);
    diagnostics.report(
      this.#folder,
      error instanceof BrowserError ? noBrowserForPreview(error.problem) : previewBroke(why),
    );
    await this.#setter?.pool.close();
    this.#setter = undefined;
  }

  #placed(diagnostics: Diagnostics): PreviewState['messages'] {
    return placeMessages(diagnostics.reports, this.#shown?.set.bulletin.articles ?? []);
  }

  #tell(state: PreviewState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
