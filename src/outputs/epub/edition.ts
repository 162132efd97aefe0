import type { BulletinConfig } from '../../model/config.js';
import type { ReadingMode } from '../../model/epub.js';
import { SIDES, type LanguageTag } from '../../model/language.js';

/** One of the EPUBs that are made of an issue. */
export interface Edition {
  /** How its languages stand together; one language alone is `single`. */
  readonly arrangement: 'interleaved' | 'parallel-flows' | 'popup' | 'grid' | 'single';
  /** Its languages, the one that it is read in first. */
  readonly languages: readonly LanguageTag[];
  /** What sets its file's name and its identifier apart; empty for interleaved reading. */
  readonly suffix: string;
}

/** The edition that a reading mode stands for. */
export function editionOf(mode: ReadingMode, config: BulletinConfig): Edition {
  const languages = SIDES.map((side) => config.languages[side]);
  switch (mode) {
    case 'interleaved':
      return { arrangement: mode, languages, suffix: '' };
    case 'parallel-flows':
    case 'popup':
    case 'grid':
      return { arrangement: mode, languages, suffix: mode };
    default:
      return { arrangement: 'single', languages: [mode], suffix: mode };
  }
}
