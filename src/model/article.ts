import type { Element, ElementContent, Root } from 'hast';
import type { Point } from 'unist';
import type { ByLanguage } from './language.js';

/** The article's folder name, unique in the publication. */
export type ArticleId = string;

/**
 * The smallest piece of a flow that a page may begin with: a sentence of a paragraph, a row of
 * a table, a line of a listing, or a whole figure or heading.
 */
export interface Segment {
  /** Inline content of a sentence, the `tr` of a row, the text of a code line, or the block itself. */
  readonly content: readonly ElementContent[];
  /** Plain text, for alignment. */
  readonly text: string;
  /** Numbers of the footnotes whose first call stands in this segment. */
  readonly notes: readonly number[];
}

export type BlockKind =
  'title' | 'heading' | 'paragraph' | 'table' | 'code' | 'figure' | 'rule' | 'credit' | 'entry';

/** A leaf block of one language's article: it holds text, not other blocks. */
export interface Block {
  /** Unique in the publication: `01-slug.zh-Hant.12`; also the `data-block` of its element. */
  readonly id: string;
  readonly kind: BlockKind;
  /** The block itself: `p`, `h2`, `pre`, `table`, `figure`, `hr`, or the title's `header`. */
  readonly element: Element;
  /** Ancestors below the root, outermost first: `blockquote`, `ul`, `li`, … */
  readonly wrappers: readonly Element[];
  /** Index among the root's children of the top-level block this one stands in. */
  readonly top: number;
  /** Name of the pin that stands before this block, if any. */
  readonly pin: string | undefined;
  /** True when the manuscript says that this block has no counterpart. */
  readonly only: boolean;
  readonly place: Point | undefined;
  readonly segments: readonly Segment[];
}

/** A footnote; verso and recto notes of one number are counterparts. */
export interface Note {
  readonly number: number;
  /** The id of the block that holds its text: `01-slug.zh-Hant.note-1`. */
  readonly id: string;
  readonly content: readonly ElementContent[];
}

export interface FrontMatter {
  /** The title's lines as the editor broke them. */
  readonly title: readonly string[];
  readonly photo: readonly string[];
  readonly translator: readonly string[];
  readonly author: readonly string[];
  /** `YYYY-MM-DD`, if the article is dated. */
  readonly date: string | undefined;
}

/** One language of one article, parsed and made safe. */
export interface ArticleText {
  /** The file's path from the publication's folder, for messages. */
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /**
   * The whole text as sanitised hast: the title's `header` first, then the body, then the
   * credits. Images have `src="asset:HASH"`. Footnote calls are
   * `<sup><a href="#note-id" data-note="1">1</a></sup>`; the notes are not in the tree.
   * Every leaf block carries `data-block`.
   */
  readonly root: Root;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /**
   * The whole text read straight from the Markdown, by another way than `root`: the witness that
   * every output is held against.
   */
  readonly source: string;
}

export interface ParsedArticle {
  readonly id: ArticleId;
  readonly texts: ByLanguage<ArticleText>;
  /** Names all that it was made from; undefined where something else, as a picture, has part in it. */
  readonly digest: string | undefined;
}
