import { readFileSync } from 'node:fs';
import { isChinese, languageOf } from '../languages/registry.js';
import type { BulletinConfig, TypeSize } from '../model/config.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';

const STYLES = new URL('../../styles/', import.meta.url);
const FILES = [
  'print/text.css',
  'languages/latn.css',
  'languages/hant.css',
  'languages/hans.css',
  'print/page.css',
];

/** What an edition with readings over its text has besides. */
const READINGS = 'print/readings.css';

/** Width of the type area, pt. */
const MEASURE = 315;

/**
 * Half the difference of ascent and descent, in em: how far a line's baseline lies below its
 * middle (Noto Serif TC 1.151 and 0.286, Source Serif 4 1.036 and 0.335).
 */
const BASELINE = { Hant: 0.4325, Hans: 0.4325, Latn: 0.3505 } as const;

/** The style rules of the print edition but the fonts': the project's files and what the configuration sets. */
export function styleSheet(
  config: BulletinConfig,
  sizes: Readonly<Record<Side, TypeSize>>,
): string {
  const running = [config.title, config.number]
    .map((local) => local.get(config.languages.verso) ?? '')
    .filter((text) => text !== '')
    .join('\u2003');
  const baseline = (side: Side): number =>
    sizes[side].leading / 2 +
    BASELINE[languageOf(config.languages[side]).script] * sizes[side].size;
  const lowest = Math.max(...SIDES.map(baseline));
  const variables = SIDES.flatMap((side) => [
    `--${side}-size: ${pt(sizes[side].size)};`,
    `--${side}-leading: ${pt(sizes[side].leading)};`,
    `--${side}-measure: ${pt(measureOf(config.languages[side], sizes[side].size))};`,
    `--${side}-drop: ${pt(lowest - baseline(side))};`,
    `--label-${side}: ${labelStack(config.languages[side])};`,
    `--label-style-${side}: ${isChinese(config.languages[side]) ? 'normal' : 'italic'};`,
  ]);
  const names = config.ruby === undefined ? FILES : [...FILES, READINGS];
  const files = names.map((name) => readFileSync(new URL(name, STYLES), 'utf8'));
  return [
    `:root {\n  ${variables.join('\n  ')}\n  --running-verso: ${cssString(running)};\n}`,
    ...files,
  ].join('\n');
}

/** Chinese lines hold a whole number of characters, so that justified text is not stretched. */
function measureOf(tag: LanguageTag, size: number): number {
  if (!isChinese(tag)) return MEASURE;
  return Math.floor(MEASURE / size + 1e-6) * size;
}

function labelStack(tag: LanguageTag): string {
  const { script } = languageOf(tag);
  return script === 'Latn' ? "'Bifolio Latin'" : `'Bifolio ${script}', 'Bifolio Latin'`;
}

const pt = (length: number): string => `${String(Math.round(length * 10000) / 10000)}pt`;

/** A CSS string that can hold anything an author may write, and cannot end its style element. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} .,]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
