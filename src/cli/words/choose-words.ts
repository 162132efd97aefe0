import { readerOf, wordingFor } from '../../diagnostics/wording.js';
import { english } from './english.js';
import { simplified } from './simplified.js';
import { traditional } from './traditional.js';
import { sayFrom, type Say } from './words.js';

const TABLES = { english, simplified, traditional } as const;

/**
 * Choose the language to speak to the user in: Chinese for a Chinese locale, English for all others.
 * The two scripts have a table each, since Taiwan and the mainland have other words for a computer's
 * things.
 *
 * @param locale as POSIX or BCP 47 has it: `zh_TW.UTF-8`, `zh-Hans-CN`
 */
export function chooseWords(locale: string): Say {
  const reader = readerOf(locale);
  return sayFrom(TABLES[reader], wordingFor(reader));
}

/** The user's locale: as POSIX says it where the environment does, else the system's own. */
export function userLocale(env: NodeJS.ProcessEnv = process.env): string {
  const posix = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return posix ?? Intl.DateTimeFormat().resolvedOptions().locale;
}
