import type { LanguageTag } from '../model/language.js';
import type { SourceBlock } from './source-block.js';

/** A block of one language, with what is around it in the file. */
export interface StreamBlock {
  readonly block: SourceBlock;
  /** Its text without marks. */
  readonly text: string;
  /** Whether the block before it in the file is in the other language. */
  readonly opensRun: boolean;
  /** Whether a break, an end mark or more white than usual stands before it. */
  readonly parted: boolean;
}

/** The blocks of one language of what is imported, in order. */
export interface Stream {
  readonly language: LanguageTag;
  /** The file's path, for messages and for pictures. */
  readonly path: string;
  readonly blocks: readonly StreamBlock[];
}

/** One language of an article before it is written. */
export interface ArticleDraft {
  readonly title: readonly StreamBlock[];
  readonly body: readonly StreamBlock[];
}
