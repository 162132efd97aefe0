import type { LanguageTag } from '../model/language.js';

/** A piece of a unit: text to translate, or Markdown that stays as it is. */
export interface UnitPart {
  readonly kind: 'text' | 'code';
  /** Text as a reader sees it, or the code as it is written. */
  readonly value: string;
  /** Where it stands in the file. */
  readonly from: number;
  readonly to: number;
  /** How text is written there. */
  readonly syntax: 'markdown' | 'yaml';
}

/** One language of a unit. */
export interface UnitSide {
  readonly language: LanguageTag;
  /** Without marks, for memories and lists. */
  readonly plain: string;
  /** In order and without gaps; undefined where the text has no place in the Markdown. */
  readonly parts: readonly UnitPart[] | undefined;
}

/** An aligned pair: source and target of a translator's unit. */
export interface TranslationUnit {
  /** Unique in the publication: a bead's id, `01-slug/12`, or a footnote's, `01-slug/note-1`. */
  readonly id: string;
  readonly source: UnitSide | undefined;
  readonly target: UnitSide | undefined;
}

/** A file of an article, as it was exported. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

/** One article's units, and the files they come from. */
export interface ArticleUnits {
  readonly article: string;
  readonly languages: { readonly source: LanguageTag; readonly target: LanguageTag };
  readonly files: { readonly source: ExportedFile; readonly target: ExportedFile };
  readonly units: readonly TranslationUnit[];
}
