import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pageLanguages } from '../languages/page-languages.js';
import { isChinese, languageOf } from '../languages/registry.js';
import { cssEscaped } from './css-escaped.js';
import { runningHead } from './running-head.js';
import type { BulletinConfig, TypeSize } from '../model/config.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';
import type { PageFormat } from '../model/page-format.js';
import { PACKAGE_ROOT } from '../own-package.js';

const STYLES = new URL('styles/', PACKAGE_ROOT);
const FILES = [
  'print/text.css',
  'languages/latn.css',
  'languages/hant.css',
  'languages/hans.css',
  'print/page.css',
];

/** What an edition with readings over its text has besides. */
const READINGS = 'print/readings.css';

/** What a book written in columns has besides. */
const COLUMNS = 'print/vertical.css';

/**
 * Half the difference of ascent and descent, in em: how far a line's baseline lies below its
 * middle (Noto Serif TC 1.151 and 0.286, Source Serif 4 1.036 and 0.335).
 */
const BASELINE = { Hant: 0.4325, Hans: 0.4325, Latn: 0.3505 } as const;

/**
 * The style rules of the print edition but the fonts': what the configuration sets, the project's
 * files, and the theme's, which may undo any of them.
 */
export function styleSheet(
  config: BulletinConfig,
  sizes: Readonly<Record<Side, TypeSize>>,
): string {
  const languages = pageLanguages(config);
  const running = [config.title, config.number]
    .map((local) => local.get(languages.verso) ?? '')
    .filter((text) => text !== '')
    .join('\u2003');
  const { area } = config.format;
  const baseline = (side: Side): number =>
    sizes[side].leading / 2 + baselineOf(config, languages[side]) * sizes[side].size;
  const lowest = Math.max(...SIDES.map(baseline));
  const variables = SIDES.flatMap((side) => [
    `--${side}-size: ${pt(sizes[side].size)};`,
    `--${side}-leading: ${pt(sizes[side].leading)};`,
    `--${side}-measure: ${pt(measureOf(languages[side], sizes[side].size, area.width))};`,
    `--${side}-drop: ${pt(lowest - baseline(side))};`,
    `--label-${side}: ${labelStack(languages[side])};`,
    `--label-style-${side}: ${isChinese(languages[side]) ? 'normal' : 'italic'};`,
  ]);
  variables.push(
    `--pt: ${pt(area.scale)};`,
    `--area-width: ${pt(area.width)};`,
    `--area-height: ${pt(area.height)};`,
    `--running-verso: "${cssEscaped(runningHead(running, config.format))}";`,
  );
  const names = [
    ...FILES,
    ...(config.ruby === undefined ? [] : [READINGS]),
    ...(config.writing === 'vertical' ? [COLUMNS] : []),
    ...(config.theme === undefined || config.themeRules !== undefined
      ? []
      : [`themes/${config.theme}.css`]),
  ];
  const rules = [
    `:root {\n  ${variables.join('\n  ')}\n}`,
    pageRules(config.format),
    ...names.map((name) => readFileSync(new URL(name, STYLES), 'utf8')),
    config.themeRules ?? '',
    ownFontRules(config),
  ].join('\n');
  return config.writing === 'vertical' ? boundOnTheRight(rules) : rules;
}

/** As `BASELINE`, of the typeface that the publication brings for a language if it does. */
function baselineOf({ ownFonts = [] }: BulletinConfig, tag: LanguageTag): number {
  const { script } = languageOf(tag);
  const role = script === 'Latn' ? 'latin' : 'chinese';
  return ownFonts.find((font) => font.role === role)?.baseline ?? BASELINE[script];
}

/**
 * With typefaces of the publication's own, hyphens are U+2010 even where they lack it, as the proof
 * expects. The comment names the fonts: what is kept of measures and pages is found by the styles.
 */
function ownFontRules({ ownFonts = [] }: BulletinConfig): string {
  if (ownFonts.length === 0) return '';
  const hash = createHash('sha256');
  for (const { role, cuts } of ownFonts) {
    hash.update(role);
    for (const { bytes } of cuts) hash.update(bytes);
  }
  return `/* ${hash.digest('hex')} */\n.page { hyphenate-character: '\\2010'; }`;
}

/**
 * Of a book bound on the right, the odd pages are the left ones. Paged.js takes every odd page for
 * a right one: here its names for the two are exchanged. The cover is its first page either way.
 */
function boundOnTheRight(rules: string): string {
  return rules.replace(
    /^(@page (?!cover)[^{]*):(left|right)/gm,
    (_, page: string, side: string) => {
      return `${page}:${side === 'left' ? 'right' : 'left'}`;
    },
  );
}

/** So many mm lower than the design's is the foot, since a full page may reach below its last line. */
const BELOW_FOOT = 2.2;

/** Size and margins of the sheet, in mm: `@page` takes no variables. */
function pageRules({ trim, margins, area }: PageFormat): string {
  const mm = (length: number): string => `${String(Math.round(length * 1000) / 1000)}mm`;
  return `@page {
  size: ${mm(trim.width)} ${mm(trim.height)};
  margin: ${mm(margins.head)} ${mm(margins.inner)} ${mm(margins.foot - BELOW_FOOT * area.scale)};
}
@page :left {
  margin-left: ${mm(margins.outer)};
}
@page :right {
  margin-right: ${mm(margins.outer)};
}`;
}

/** Chinese lines hold a whole number of characters, so that justified text is not stretched. */
function measureOf(tag: LanguageTag, size: number, width: number): number {
  if (!isChinese(tag)) return width;
  return Math.floor(width / size + 1e-6) * size;
}

function labelStack(tag: LanguageTag): string {
  const { script } = languageOf(tag);
  return script === 'Latn' ? "'Bifolio Latin'" : `'Bifolio ${script}', 'Bifolio Latin'`;
}

const pt = (length: number): string => `${String(Math.round(length * 10000) / 10000)}pt`;
