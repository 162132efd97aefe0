import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import type { Problem } from '../diagnostics/problem.js';
import { borrowedGlyph, lentGlyph, missingGlyph } from '../diagnostics/problems/pages.js';
import type { Language } from '../languages/language.js';
import type { CutFont, FontRole, OwnFont } from '../model/font.js';
import { FONT_FACES, FONT_NAMES, type FontFamily } from './font-faces.js';
import { FontLibrary } from './font-library.js';
import { mathItalic } from './math-italic.js';

/** Gives what was made of these parts before, or makes it. */
export type Remember = (
  parts: readonly string[],
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** Text of one language that will stand on paper, and whom to tell of characters no font has. */
export interface SetText {
  readonly language: Language;
  readonly text: string;
  /** What stands in formulas, and is in `text` no more. */
  readonly formulas?: string;
  readonly report: (problem: Problem, character: string) => void;
}

/**
 * Characters that Chinese takes from the Latin face. Quotation marks, dashes and the ellipsis are
 * not among them: in Chinese they are as wide as a character.
 */
const LATIN_IN_HAN =
  /[\u0020-\u007E\u00A0-\u00B6\u00B8-\u2010\u2012\u2013\u2070-\u209F\u20A0-\u20CF\u2100-\u2BFF]/u;

/**
 * In every face: without U+2010 a soft hyphen would be set as the keyboard's hyphen, and a copy of
 * the text could not tell the two apart.
 */
const ALWAYS = [' ', '\u2010', '\u2011'];

/** White space and characters that only steer the layout; no glyph is looked for. */
const INVISIBLE =
  /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/u;

/** What a publication's typeface of a role stands for. */
const ROLES: Readonly<Record<FontFamily, FontRole | undefined>> = {
  'Bifolio Hant': 'chinese',
  'Bifolio Hans': 'chinese',
  'Bifolio Latin': 'latin',
  'Bifolio Mono': 'mono',
  'Bifolio Math': undefined,
};

const HANT_FIRST: readonly FontFamily[] = ['Bifolio Hant', 'Bifolio Hans'];
const HANS_FIRST: readonly FontFamily[] = ['Bifolio Hans', 'Bifolio Hant'];

/**
 * The order in which families are asked for a character of a language's text.
 *
 * @param han for texts in Latin letters, the order that the Chinese has
 */
function stackOf(
  language: Language,
  character: string,
  han: readonly FontFamily[],
): readonly FontFamily[] {
  if (language.script === 'Latn') return ['Bifolio Latin', ...han, 'Bifolio Mono'];
  const own = language.script === 'Hant' ? HANT_FIRST : HANS_FIRST;
  return LATIN_IN_HAN.test(character)
    ? ['Bifolio Latin', ...own, 'Bifolio Mono']
    : [...own, 'Bifolio Latin', 'Bifolio Mono'];
}

/**
 * Choose a family for every character of the texts, cut each face down to the characters it sets
 * and write them as `@font-face` rules with the fonts inside.
 *
 * A character that no family has is reported once for each text, where it first stands; one that
 * a language borrows from another script's family is noted.
 *
 * A typeface of the publication's own goes before Bifolio's of the same family; what it lacks is set in
 * the latter, with a warning.
 *
 * @param own the publication's typefaces
 * @param remember cutting takes a while, and a book's characters seldom change
 * @returns the style rules, the cut fonts, and the families in use
 */
export async function embedFonts(
  texts: readonly SetText[],
  furniture: string,
  { listings, own }: { readonly listings: boolean; readonly own: readonly OwnFont[] },
  remember: Remember = (_, make) => make(),
): Promise<{
  css: string;
  fonts: readonly CutFont[];
  families: readonly FontFamily[];
}> {
  const library = new FontLibrary();
  const ownOf = (family: FontFamily): OwnFont | undefined =>
    own.find(({ role }) => role === ROLES[family]);
  const usedOfOwn = new Map<FontFamily, Set<string>>();
  const used = new Map<FontFamily, Set<string>>();
  /** @returns the publication's typeface, if it should have the character and has not */
  const use = (family: FontFamily, character: string): OwnFont | undefined => {
    const mine = ownOf(family);
    const has = mine?.coverage.has(character.codePointAt(0) ?? 0) === true;
    const all = has ? usedOfOwn : used;
    let characters = all.get(family);
    if (characters === undefined) all.set(family, (characters = new Set()));
    characters.add(character);
    return has ? undefined : mine;
  };
  const han = texts.some(({ language }) => language.script === 'Hans') ? HANS_FIRST : HANT_FIRST;
  /**
   * Choose for all characters of texts that are set alike at once: nearly all are in every block.
   *
   * @returns whom to tell of what, by character
   */
  const choose = (
    language: Language,
    characters: Iterable<string>,
    before: readonly FontFamily[],
  ): Troubles => {
    const troubles: Troubles = new Map();
    for (const character of characters) {
      if (INVISIBLE.test(character)) continue;
      const stack = [...before, ...stackOf(language, character, han)];
      const code = character.codePointAt(0) ?? 0;
      const mine = stack.find((family) => ownOf(family)?.coverage.has(code) === true);
      const ours = firstWith(character, stack, library);
      // The first that has it, whoever brought it.
      const isEarlier = mine !== undefined && (!ours || stack.indexOf(mine) <= stack.indexOf(ours));
      const family = isEarlier ? mine : ours;
      if (family === undefined) {
        troubles.set(character, { problem: missingGlyph(character, language.name), often: true });
        continue;
      }
      const lacking = use(family, character);
      const problem =
        lacking !== undefined
          ? lentGlyph(character, lacking.name, FONT_NAMES[family])
          : isLoan(language, family) && ownOf(family) === undefined
            ? borrowedGlyph(character, language.name, FONT_NAMES[family])
            : undefined;
      if (problem !== undefined) troubles.set(character, { problem, often: false });
    }
    return troubles;
  };
  const inText = new Map<Language, Troubles>();
  const inFormulas = new Map<Language, Troubles>();
  for (const language of new Set(texts.map((set) => set.language))) {
    const own = texts.filter((set) => set.language === language);
    inText.set(language, choose(language, charactersOf(own.map(({ text }) => text)), []));
    const formulas = charactersOf(own.map((set) => set.formulas));
    inFormulas.set(language, choose(language, formulas, ['Bifolio Math']));
    for (const character of formulas) {
      const italic = mathItalic(character);
      if (italic !== undefined) use('Bifolio Math', italic);
    }
  }
  for (const { language, text, formulas, report } of texts) {
    tell(text, inText.get(language), report);
    tell(formulas, inFormulas.get(language), report);
  }
  for (const character of furniture) {
    if (library.coverage('Bifolio Latin').has(character.codePointAt(0) ?? 0)) {
      use('Bifolio Latin', character);
    }
  }
  if (listings) {
    // A listing may hold any of the Latin text; its face is small.
    const coverage = library.coverage('Bifolio Mono');
    const letters = [usedOfOwn, used].flatMap((all) => [...(all.get('Bifolio Latin') ?? [])]);
    for (const character of letters) {
      if (coverage.has(character.codePointAt(0) ?? 0)) use('Bifolio Mono', character);
    }
  }
  for (const family of usedOfOwn.keys()) for (const character of ALWAYS) use(family, character);
  const cutTo = async (
    face: Omit<CutFont, 'bytes' | 'unicodeRange'>,
    characters: readonly string[],
    source: { readonly parts: readonly string[]; readonly read: () => Promise<Uint8Array> },
  ): Promise<CutFont> => {
    const text = [...characters].sort().join('');
    const cut = async (): Promise<Uint8Array> =>
      subsetFont(await source.read(), text, { targetFormat: 'truetype' });
    const bytes = await remember([...source.parts, text], cut);
    const isShared = usedOfOwn.has(face.family as FontFamily);
    return { ...face, unicodeRange: isShared ? rangesOf(characters) : undefined, bytes };
  };
  const ours = FONT_FACES.filter((face) => used.has(face.family)).map((face) => {
    const { family, weight, style } = face;
    const characters = [...(used.get(family) ?? []), ...(usedOfOwn.has(family) ? [] : ALWAYS)];
    return cutTo({ family, weight, style, isOwn: false }, characters, {
      parts: [face.packageName, face.file],
      read: () => library.read(face),
    });
  });
  const theirs = [...usedOfOwn].flatMap(([family, characters]) =>
    (ownOf(family)?.cuts ?? []).map(({ weight, style, bytes }) =>
      cutTo({ family, weight, style, isOwn: true }, [...characters], {
        parts: [createHash('sha256').update(bytes).digest('hex')],
        read: () => Promise.resolve(Buffer.from(bytes)),
      }),
    ),
  );
  const fonts = await Promise.all([...ours, ...theirs]);
  return { css: fonts.map(fontRule).join('\n'), fonts, families: [...used.keys()].sort() };
}

/** The characters of texts, each once, as they first stand. */
function charactersOf(texts: readonly (string | undefined)[]): Set<string> {
  // Most stand there thousands of times: to put each into a set takes three times as long.
  const seen = new Uint8Array(0x110000);
  const characters = new Set<string>();
  for (const text of texts) {
    for (const character of text ?? '') {
      const code = character.codePointAt(0) ?? 0;
      if (seen[code] === 1) continue;
      seen[code] = 1;
      characters.add(character);
    }
  }
  return characters;
}

/** What is to be said of a character: in every text that has it, or in the first. */
type Troubles = Map<string, { readonly problem: Problem; readonly often: boolean }>;

/** Report the characters of a text that no font has, or one that should not be needed. */
function tell(
  text: string | undefined,
  troubles: Troubles | undefined,
  report: SetText['report'],
): void {
  if (text === undefined || troubles === undefined || troubles.size === 0) return;
  for (const character of new Set(text)) {
    const trouble = troubles.get(character);
    if (trouble === undefined) continue;
    if (!trouble.often) troubles.delete(character);
    report(trouble.problem, character);
  }
}

/** Code points as CSS writes them in `unicode-range`. */
function rangesOf(characters: readonly string[]): string {
  const codes = [...new Set(characters.map((character) => character.codePointAt(0) ?? 0))];
  return codes
    .sort((a, b) => a - b)
    .map((code) => `U+${code.toString(16).toUpperCase()}`)
    .join(', ');
}

function fontRule({ family, weight, style, unicodeRange, bytes }: CutFont): string {
  const address = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`;
  return [
    '@font-face {',
    `  font-family: "${family}"; font-weight: ${String(weight)}; font-style: ${style};`,
    `  src: url(${address}) format("truetype");`,
    ...(unicodeRange === undefined ? [] : [`  unicode-range: ${unicodeRange};`]),
    '}',
  ].join('\n');
}

function firstWith(
  character: string,
  stack: readonly FontFamily[],
  library: FontLibrary,
): FontFamily | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const family of stack) {
    if (library.coverage(family).has(codePoint)) return family;
  }
  return undefined;
}

function isLoan(language: Language, family: FontFamily): boolean {
  if (language.script === 'Hant') return family === 'Bifolio Hans';
  return language.script === 'Hans' && family === 'Bifolio Hant';
}
