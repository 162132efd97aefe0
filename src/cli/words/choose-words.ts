import { readerOf, wordingFor } from '../../diagnostics/wording.js';
import { chinese } from './chinese.js';
import { english } from './english.js';
import { sayFrom, type Say, type WordTable } from './words.js';

/**
 * Choose the language to speak to the user in: Chinese for a Chinese locale, English for all others.
 * Simplified Chinese is made of the Traditional table, by OpenCC; what is filled in stays as it is.
 *
 * @param locale as POSIX or BCP 47 has it: `zh_TW.UTF-8`, `zh-Hans-CN`
 */
export async function chooseWords(locale: string): Promise<Say> {
  const reader = readerOf(locale);
  const wording = wordingFor(reader);
  if (reader === 'english') return sayFrom(english, wording);
  if (reader === 'traditional') return sayFrom(chinese, wording);
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 'twp', to: 'cn' });
  const entries = Object.entries(chinese).map(([key, text]) => [key, convert(text)]);
  return sayFrom(Object.fromEntries(entries) as WordTable, wording);
}

/** The user's locale: as POSIX says it where the environment does, else the system's own. */
export function userLocale(env: NodeJS.ProcessEnv = process.env): string {
  const posix = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return posix ?? Intl.DateTimeFormat().resolvedOptions().locale;
}
