import { create, type Font } from 'fontkit';
import { both, type Bilingual } from '../diagnostics/problem.js';
import type { OwnFont, OwnFontFiles } from '../model/font.js';

/** A font file that cannot be used. */
export class FontFault extends Error {
  override readonly name = 'FontFault';

  constructor(readonly why: Bilingual) {
    super(why.english);
  }
}

const SIGNATURES: readonly (readonly [string, Bilingual])[] = [
  ['OTTO', both('its outlines are CFF, not TrueType', '它的轮廓是 CFF，不是 TrueType')],
  ['ttcf', both('it is a collection of fonts', '它是字体集')],
  ['wOFF', both('it is a WOFF file', '它是 WOFF 文件')],
  ['wOF2', both('it is a WOFF2 file', '它是 WOFF2 文件')],
];
const TRUETYPE = ['\0\x01\0\0', 'true'];
const DAMAGED = both('it is no font, or it is damaged', '它不是字体，或已损坏');

/**
 * Read the files of a typeface, in the order of its cuts.
 *
 * @throws FontFault where one is no static TrueType font, or may not be embedded
 */
export function readOwnFont(
  { role, licence, cuts }: OwnFontFiles,
  files: readonly Uint8Array[],
): OwnFont {
  const fonts = files.map(openFont);
  const [regular] = fonts;
  if (regular === undefined) throw new FontFault(DAMAGED);
  const covers = fonts.map(({ characterSet }) => new Set(characterSet));
  return {
    role,
    licence,
    name: regular.familyName,
    version: String(regular.version),
    coverage: new Set(regular.characterSet.filter((code) => covers.every((all) => all.has(code)))),
    baseline: (regular.ascent + regular.descent) / 2 / regular.unitsPerEm,
    cuts: cuts.map(({ weight, style, path }, index) => ({
      weight,
      style,
      path,
      bytes: new Uint8Array(files[index] ?? []),
    })),
  };
}

/**
 * @throws FontFault, see above
 */
export function openFont(bytes: Uint8Array): Font {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const other = SIGNATURES.find(([known]) => known === signature);
  if (other !== undefined) throw new FontFault(other[1]);
  if (!TRUETYPE.includes(signature)) throw new FontFault(DAMAGED);
  let font;
  try {
    font = create(Buffer.from(bytes)) as Font;
    // Tables are read when they are asked for: a damaged one is found out here.
    const isWhole =
      font.familyName !== '' &&
      font.unitsPerEm > 0 &&
      font.characterSet.length > 0 &&
      font.ascent > 0;
    if (!isWhole) throw new RangeError('empty tables');
  } catch {
    throw new FontFault(DAMAGED);
  }
  const isVariable = Object.keys(font.variationAxes).length > 0;
  if (isVariable)
    throw new FontFault(
      both('it is a variable font, of no one weight', '它是可变字体，没有固定的字重'),
    );
  // OpenType, OS/2, fsType: restricted licence embedding.
  if (font['OS/2'].fsType.noEmbedding)
    throw new FontFault(both('its maker does not allow it to be embedded', '制作者不许嵌入'));
  return font;
}
