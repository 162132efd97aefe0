import type { CutFont } from '../../model/font.js';
import type { PackedFile } from './epub-archive.js';

/** A font as it stands in the EPUB. */
export function packedFont({ family, weight, style, isOwn, bytes }: CutFont): PackedFile {
  const name = `${family}${isOwn ? ' own' : ''} ${String(weight)} ${style}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return { id: `font-${name}`, href: `fonts/${name}.ttf`, mediaType: 'font/ttf', bytes };
}

/**
 * Style rules for embedded fonts: the faces, and each script set in its own.
 *
 * @returns an empty string for no fonts
 */
export function fontRules(fonts: readonly CutFont[]): string {
  if (fonts.length === 0) return '';
  const faces = fonts.map((font) => {
    const { family, weight, style, unicodeRange } = font;
    return [
      '@font-face {',
      `  font-family: "${family}";`,
      `  font-weight: ${String(weight)};`,
      `  font-style: ${style};`,
      `  src: url(${packedFont(font).href});`,
      ...(unicodeRange === undefined ? [] : [`  unicode-range: ${unicodeRange};`]),
      '}',
    ].join('\n');
  });
  const families = new Set(fonts.map(({ family }) => family));
  const stack = (...names: string[]): string =>
    [...names.filter((name) => families.has(name)).map((name) => `"${name}"`), 'serif'].join(', ');
  const [latin, hant, hans] = ['Bifolio Latin', 'Bifolio Hant', 'Bifolio Hans'];
  const rules = [
    `.latn { font-family: ${stack(latin, hant, hans)}; }`,
    // Quotation marks and dashes of Chinese are as wide as a character: its own face goes first.
    `.hant { font-family: ${stack(hant, hans, latin)}; }`,
    `.hans { font-family: ${stack(hans, hant, latin)}; }`,
    'pre, code, kbd, samp { font-family: "Bifolio Mono", monospace; }',
  ];
  return `\n/* The print edition's fonts. */\n${[...faces, ...rules].join('\n')}\n`;
}
