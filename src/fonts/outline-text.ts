import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';
import { asGiven, type Problem } from '../diagnostics/problem.js';
import { missingGlyph } from '../diagnostics/problems/pages.js';
import { unreadableImage } from '../diagnostics/problems/pictures.js';
import type { Language } from '../languages/language.js';
import { FONT_FACES, FONT_NAMES, type FontFamily } from './font-faces.js';
import { FontLibrary } from './font-library.js';
import { lostInOutlines } from './lost-in-outlines.js';
import type { OwnFont } from '../model/font.js';

const require = createRequire(import.meta.url);

/** A text element, and the prefix of its name. */
const TEXT = /<((?:[\w.-]+:)?)text[\s>][\s\S]*?<\/\1text\s*>/g;
/** What lies between tags. */
const SHOWN = /(?<=>)[^<>]+(?=<)/g;
/** Beyond ASCII; the others have a meaning in XML. */
const REFERENCE = /&#(?:(\d{3,7})|x([\da-f]{2,6}));/gi;
/** The generic family that has a face of its own. */
const MONOSPACE = /(font-family\s*(?::|=\s*["'])[^;<>}]*?)\bmonospace\b/gi;

/** `font: italic bold 14px/1.2 Georgia, serif`, in a style sheet or a `style` attribute. */
const SHORTHAND =
  /(?<![\w-])font\s*:\s*(?:(italic|oblique|normal)\s+)?(?:(bold|[1-9]00|normal)\s+)?([\d.]+[a-z%]*)(?:\/[\d.]+[a-z%]*)?\s+([^;}"<]+)/gi;

/** A cut face is found by its family's name, the first or the sixteenth of its names. */
const WITH_FAMILY = { targetFormat: 'truetype', preserveNameIds: [1, 2, 16, 17] } as const;

/** White space, and characters that show nothing. */
const BLANK = /[\s\p{Cf}]/u;

let ready: Promise<void> | undefined;

/** A typeface as a drawing may name it. */
interface Typeface {
  readonly name: string;
  readonly covers: (code: number) => boolean;
  /** Its files; cut down to the characters that are used of it, unless it is for Latin letters. */
  readonly read: () => Promise<readonly Uint8Array[]>;
  readonly isLatin: boolean;
}

/**
 * A drawing whose text is drawn as paths, in the typefaces of the book: a picture’s text cannot ask
 * for the fonts of the page that it stands on, and no system’s may leak in.
 *
 * Whatever family is named, Latin letters are Source Serif 4, or Source Code Pro where any monospaced
 * face will do, and Chinese is the face of the language’s script; the publication’s own typefaces go
 * before these.
 *
 * @param source what the drawing is called in messages
 * @param svg checked, but for its text
 * @param own the publication’s typefaces
 * @returns the problem if no face has a character, if the drawing holds what would be lost, or if it is
 *   not well-formed
 */
export async function outlineText(
  source: string,
  svg: string,
  language: Language,
  own: readonly OwnFont[] = [],
): Promise<{ svg: string } | { problem: Problem }> {
  const unknown = lostInOutlines(svg);
  if (unknown !== undefined) return { problem: unreadableImage(source, unknown) };
  const stack = typefacesOf(language, own);
  const first = (role: 'Bifolio Latin' | 'Bifolio Mono'): string =>
    own.find((font) => font.role === (role === 'Bifolio Latin' ? 'latin' : 'mono'))?.name ??
    FONT_NAMES[role];
  const letters = first('Bifolio Latin');
  const used = new Map<Typeface, string>();
  const missing: string[] = [];
  /** The library sets a text whole in one face: each run asks for its own. */
  const runs = (shown: string, prefix: string): string =>
    Array.from(shown)
      .reduce<{ face: Typeface; text: string }[]>((done, character) => {
        const last = done.at(-1);
        const face = BLANK.test(character)
          ? (last?.face ?? stack[0])
          : stack.find((each) => each.covers(character.codePointAt(0) ?? 0));
        if (face === undefined) missing.push(character);
        else if (last?.face === face) last.text += character;
        else done.push({ face, text: character });
        return done;
      }, [])
      .map(({ face, text }) => {
        used.set(face, (used.get(face) ?? '') + text);
        if (face.name === letters) return text;
        return `<${prefix}tspan font-family="${asFamily(face.name)}">${text}</${prefix}tspan>`;
      })
      .join('');
  const marked = svg
    .replace(SHORTHAND, longhand)
    .replace(MONOSPACE, (_all, before: string) => `${before}${asFamily(first('Bifolio Mono'))}`)
    .replace(TEXT, (element, prefix: string) =>
      element
        .replace(REFERENCE, (whole, decimal?: string, hex?: string) => {
          const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
          return code > 0x7f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        })
        .replace(SHOWN, (shown) => runs(shown, prefix)),
    );
  const [lost] = missing;
  if (lost !== undefined) return { problem: missingGlyph(lost, language.name) };
  // A face that had all of a text, Latin letters too, would be taken for all of it.
  const fontBuffers = await Promise.all(
    stack
      .filter((face) => face.isLatin || used.has(face))
      .map(async (face) => {
        const files = await face.read();
        return face.isLatin
          ? files
          : Promise.all(files.map((each) => subsetFont(each, used.get(face) ?? '', WITH_FAMILY)));
      }),
  );
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  try {
    return { svg: withPaths(marked, fontBuffers.flat(), letters) };
  } catch (error) {
    return { problem: unreadableImage(source, asGiven(String(error))) };
  }
}

/**
 * A typeface's name as attributes and style sheets may have it. One with other characters, which only a
 * file made by hand has, is not found then, and the face of Latin letters does.
 */
const asFamily = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N} _-]/gu, '');

/** The faces that a character is looked for in, one after the other. */
function typefacesOf({ script }: Language, own: readonly OwnFont[]): Typeface[] {
  const library = new FontLibrary();
  const families: readonly (readonly [FontFamily, OwnFont['role'] | undefined])[] = [
    ['Bifolio Latin', 'latin'],
    ...(script === 'Hans'
      ? ([
          ['Bifolio Hans', 'chinese'],
          ['Bifolio Hant', undefined],
        ] as const)
      : ([
          ['Bifolio Hant', 'chinese'],
          ['Bifolio Hans', undefined],
        ] as const)),
    ['Bifolio Mono', 'mono'],
  ];
  return families.flatMap(([family, role]) => {
    const isLatin = family === 'Bifolio Latin' || family === 'Bifolio Mono';
    const mine = own
      .filter((font) => font.role === role)
      .map((font): Typeface => ({
        name: font.name,
        covers: (code) => font.coverage.has(code),
        read: () => Promise.resolve(font.cuts.map(({ bytes }) => bytes)),
        isLatin,
      }));
    const name = FONT_NAMES[family];
    const brought: Typeface = {
      name,
      covers: (code) => library.coverage(family).has(code),
      read: () =>
        Promise.all(
          FONT_FACES.filter((face) => face.family === family).map((face) => library.read(face)),
        ),
      isLatin,
    };
    // Two faces of one name could not be told apart.
    return own.some((font) => font.name === name) ? mine : [...mine, brought];
  });
}

function withPaths(svg: string, fontBuffers: Uint8Array[], letters: string): string {
  const drawing = new Resvg(svg, {
    // The last is asked in place of every family that is not there.
    font: { fontBuffers, defaultFontFamily: letters, serifFamily: letters },
  });
  const outlined = drawing.toString();
  drawing.free();
  return outlined;
}

/** What the shorthand says, property by property: the library reads only these. */
function longhand(
  _: string,
  style = 'normal',
  weight = 'normal',
  size: string,
  family: string,
): string {
  return `font-style:${style};font-weight:${weight};font-size:${size};font-family:${family}`;
}
