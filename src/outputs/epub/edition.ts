import { isChinese } from '../../languages/registry.js';
import type { BulletinConfig } from '../../model/config.js';
import type { ReadingMode } from '../../model/epub.js';
import { SIDES, type LanguageTag } from '../../model/language.js';

/** One of the EPUBs that are made of an issue. */
export interface Edition {
  /** How its languages stand together; one language alone is `single`. */
  readonly arrangement: 'interleaved' | 'parallel-flows' | 'popup' | 'grid' | 'single';
  /** Its languages, the one that it is read in first. */
  readonly languages: readonly LanguageTag[];
  /** Whether it is written from top to bottom, and its pages turned to the right. */
  readonly inColumns: boolean;
  /** What sets its file's name and its identifier apart; empty for interleaved reading. */
  readonly suffix: string;
}

/** The edition that a reading mode stands for. */
export function editionOf(mode: ReadingMode, config: BulletinConfig): Edition {
  const languages = SIDES.map((side) => config.languages[side]);
  const inColumns = false;
  switch (mode) {
    case 'interleaved':
      return { arrangement: mode, languages, inColumns, suffix: '' };
    case 'parallel-flows':
    case 'popup':
    case 'grid':
      return { arrangement: mode, languages, inColumns, suffix: mode };
    default:
      return {
        arrangement: 'single',
        languages: [mode],
        inColumns: config.writing === 'vertical' && isChinese(mode),
        suffix: mode,
      };
  }
}
