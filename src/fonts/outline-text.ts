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

const LATIN = FONT_NAMES['Bifolio Latin'];

/** White space, and characters that show nothing. */
const BLANK = /[\s\p{Cf}]/u;

let ready: Promise<void> | undefined;

/**
 * A drawing whose text is drawn as paths, in the typefaces of the book: a picture’s text cannot ask
 * for the fonts of the page that it stands on, and no system’s may leak in.
 *
 * Whatever family is named, Latin letters are Source Serif 4, or Source Code Pro where any monospaced
 * face will do, and Chinese is the face of the language’s script.
 *
 * @param source what the drawing is called in messages
 * @param svg checked, but for its text
 * @returns the problem if no face has a character, or if the drawing is not well-formed
 */
export async function outlineText(
  source: string,
  svg: string,
  language: Language,
): Promise<{ svg: string } | { problem: Problem }> {
  const library = new FontLibrary();
  const stack: readonly FontFamily[] =
    language.script === 'Hans'
      ? ['Bifolio Latin', 'Bifolio Hans', 'Bifolio Hant', 'Bifolio Mono']
      : ['Bifolio Latin', 'Bifolio Hant', 'Bifolio Hans', 'Bifolio Mono'];
  const used = new Map<FontFamily, string>();
  const missing: string[] = [];
  /** The library sets a text whole in one face: each run asks for its own. */
  const runs = (shown: string, prefix: string): string =>
    Array.from(shown)
      .reduce<{ family: FontFamily; text: string }[]>((done, character) => {
        const last = done.at(-1);
        const family = BLANK.test(character)
          ? (last?.family ?? 'Bifolio Latin')
          : stack.find((each) => library.coverage(each).has(character.codePointAt(0) ?? 0));
        if (family === undefined) missing.push(character);
        else if (last?.family === family) last.text += character;
        else done.push({ family, text: character });
        return done;
      }, [])
      .map(({ family, text }) => {
        used.set(family, (used.get(family) ?? '') + text);
        if (family === 'Bifolio Latin') return text;
        return `<${prefix}tspan font-family="${FONT_NAMES[family]}">${text}</${prefix}tspan>`;
      })
      .join('');
  const marked = svg
    .replace(SHORTHAND, longhand)
    .replace(MONOSPACE, `$1${FONT_NAMES['Bifolio Mono']}`)
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
  const whole: readonly FontFamily[] = ['Bifolio Latin', 'Bifolio Mono'];
  const faces = FONT_FACES.filter(({ family }) => whole.includes(family) || used.has(family));
  const fontBuffers = await Promise.all(
    faces.map(async (face) => {
      const bytes = await library.read(face);
      const characters = used.get(face.family) ?? '';
      return whole.includes(face.family) ? bytes : subsetFont(bytes, characters, WITH_FAMILY);
    }),
  );
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  try {
    return { svg: withPaths(marked, fontBuffers) };
  } catch (error) {
    return { problem: unreadableImage(source, asGiven(String(error))) };
  }
}

function withPaths(svg: string, fontBuffers: Uint8Array[]): string {
  const drawing = new Resvg(svg, {
    // The last is asked in place of every family that is not there.
    font: { fontBuffers, defaultFontFamily: LATIN, serifFamily: LATIN },
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
