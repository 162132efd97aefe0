import type { Problem } from '../diagnostics/problem.js';
import type { SourceBlock } from './source-block.js';

/** A picture that an imported file brought along. */
export interface Picture {
  /** The file's name in the article's folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it was read: blocks of Markdown, in order, whatever it was before. */
export interface SourceDocument {
  /** As it was named on the command line. */
  readonly path: string;
  readonly format: 'text' | 'markdown' | 'html' | 'docx';
  /** The encoding it was read in; undefined for DOCX. */
  readonly encoding: string | undefined;
  readonly blocks: readonly SourceBlock[];
  /** Footnotes and the targets of links, by label, as Markdown: `[^1]: …`, `[home]: https://…`. */
  readonly definitions: ReadonlyMap<string, SourceBlock>;
  readonly pictures: readonly Picture[];
  /** The front matter's YAML, if the file begins with one. */
  readonly frontMatter: string | undefined;
}

/** A document, or why there is none. */
export type ReadSource = SourceDocument | { readonly problem: Problem };
