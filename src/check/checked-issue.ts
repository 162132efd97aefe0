import type { Glossary } from '../model/glossary.js';
import type { BlockKind, FrontMatter } from '../model/article.js';
import type { LanguageTag, Side } from '../model/language.js';
import type { CheckedFile, Passage } from './passage.js';
import type { RecordedPairs } from './recorded-pairs.js';

/** A leaf block of prose: a paragraph, heading, table or caption. */
export interface CheckedBlock {
  readonly kind: BlockKind;
  readonly passage: Passage;
  /** The source of the block as far as its text goes. */
  readonly from: number;
  readonly to: number;
  /** Tag names around the block, outermost first. */
  readonly wrappers: readonly string[];
  /** True when the manuscript says that it has no counterpart. */
  readonly only: boolean;
  /** Runs of text in emphasis and in strong emphasis. */
  readonly emphases: number;
}

/** Passages that are translations of one another; either may be empty, never both. */
export type Sides = Readonly<Record<Side, Passage>>;

/** Blocks that belong together, and the sentences in them that do. */
export interface BlockPair extends Sides {
  readonly blocks: Readonly<Record<Side, readonly CheckedBlock[]>>;
  readonly sentences: readonly Sides[];
}

export interface CheckedText {
  readonly file: CheckedFile;
  readonly frontMatter: FrontMatter;
  /** In order; footnotes after all else. */
  readonly blocks: readonly CheckedBlock[];
}

export interface CheckedArticle {
  readonly id: string;
  readonly texts: Readonly<Record<Side, CheckedText>>;
  /** In order; together they hold every block of prose once. */
  readonly pairs: readonly BlockPair[];
}

/** All that the rules look at. */
export interface CheckedIssue {
  readonly languages: Readonly<Record<Side, LanguageTag>>;
  readonly articles: readonly CheckedArticle[];
  readonly glossary: Glossary;
  /** Words that are right as they are, in lower case. */
  readonly words: ReadonlySet<string>;
  /** The pairs as they stood when they were last agreed on, if they were recorded. */
  readonly recorded: RecordedPairs | undefined;
}
