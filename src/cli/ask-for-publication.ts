import { intro, isCancel, select } from '@clack/prompts';
import { formatNames } from '../config/page-formats.js';
import { themeNames } from '../config/themes.js';
import { defaultTags, knownTags, languageOf } from '../languages/registry.js';
import type { LanguageTag } from '../model/language.js';
import type { Say } from './words/words.js';

/** What is to be known of a publication before it is written. */
export interface Choices {
  readonly verso: LanguageTag;
  readonly recto: LanguageTag;
  readonly format: string;
  /** Undefined for the plain look. */
  readonly theme: string | undefined;
}

type Given = { readonly [Key in keyof Choices]?: Choices[Key] | undefined };

/** The prompt's value for the plain look, which has no name. */
const PLAIN = '';

/**
 * Ask on the terminal for what was not given.
 *
 * @returns undefined if the user would rather not answer
 */
export async function askForPublication(
  folder: string,
  given: Given,
  say: Say,
): Promise<Choices | undefined> {
  intro(say('newTitle', { folder }));
  const verso = given.verso ?? (await askForLanguage(say('askVerso'), given.recto));
  if (verso === undefined) return undefined;
  const recto = given.recto ?? (await askForLanguage(say('askRecto'), verso));
  if (recto === undefined) return undefined;
  const format = given.format ?? (await ask(say('askFormat'), formatNames));
  if (format === undefined) return undefined;
  const theme =
    given.theme ??
    (await ask(say('askTheme'), [PLAIN, ...themeNames], (name) =>
      name === PLAIN ? say('plainTheme') : name,
    ));
  if (theme === undefined) return undefined;
  return { verso, recto, format, theme: theme === PLAIN ? undefined : theme };
}

function askForLanguage(
  message: string,
  taken: LanguageTag | undefined,
): Promise<LanguageTag | undefined> {
  const usual = [defaultTags.verso, defaultTags.recto];
  const tags = [...usual, ...knownTags.filter((tag) => !usual.includes(tag))];
  return ask(
    message,
    tags.filter((tag) => tag !== taken),
    (tag) => languageOf(tag).name,
  );
}

/** The first of the values is where the cursor stands. */
async function ask(
  message: string,
  values: readonly string[],
  labelOf: (value: string) => string = (value) => value,
): Promise<string | undefined> {
  const answer = await select<string>({
    message,
    options: values.map((value) => ({ value, label: labelOf(value) })),
  });
  return isCancel(answer) ? undefined : answer;
}
