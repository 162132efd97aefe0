import type { PagePool } from './browser/page-pool.js';
import type { Diagnostics } from './diagnostics/diagnostics.js';
import type { ArticleTime } from './model/article-times.js';
import type { Artifact } from './model/artifact.js';
import type { OutputName } from './model/config.js';
import type { Proof } from './model/proof.js';

/** A stage that a build has entered, or how far it has come in it. */
export interface ProgressEvent {
  readonly stage: string;
  /** How many pages are set, of how many. */
  readonly pages?: { readonly done: number; readonly total: number };
}

export interface BuildOptions {
  /** The folder that holds `bulletin.yml`; `manuscript` by default. */
  readonly folder?: string;
  /** Where the finished files go; `dist` by default. */
  readonly out?: string;
  /** What to build instead of what the configuration lists. */
  readonly only?: readonly OutputName[];
  /** Whether the rules of `check` may refuse the manuscript, instead of what the configuration says. */
  readonly check?: boolean;
  /** The browser to make pages with, instead of the one that Bifolio finds. */
  readonly executablePath?: string;
  /**
   * Whether finished work is kept, in the user's cache folder or the one that is named, and taken
   * from there where nothing it was made from has changed; not by default. The files are the same
   * with it and without.
   */
  readonly cache?: boolean | string;
  /**
   * A module with plugins, by its path or the name of its package as seen from the working folder. It
   * is code, and runs with all rights of the user.
   */
  readonly plugins?: string;
  /** A browser to make pages with that other builds use too; it stays open. */
  readonly pool?: PagePool;
  readonly onProgress?: (event: ProgressEvent) => void;
  /** Stops the build: the browser is closed and the output folder is as it was. */
  readonly signal?: AbortSignal;
}

export interface BuildResult {
  /** The files written, proof and manifest among them. */
  readonly artifacts: readonly Artifact[];
  readonly proof: Proof;
  /** Warnings and notes; a build with errors throws. */
  readonly diagnostics: Diagnostics;
  readonly pages: number;
  /** The articles that took longest; none if the whole book was made before. */
  readonly slowest: readonly ArticleTime[];
}
