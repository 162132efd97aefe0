import { pageLanguages } from '../languages/page-languages.js';
import { styleSheet } from '../furniture/style-sheet.js';
import { languageOf } from '../languages/registry.js';
import type { BulletinConfig, TypeSize } from '../model/config.js';
import type { Side } from '../model/language.js';
import type { Section } from '../model/typeset.js';
import type { Depth, MeasuredSection } from './measure.js';

export type Sizes = Readonly<Record<Side, TypeSize>>;

/** How many articles are measured to balance the sizes. */
const SAMPLE = 6;

/**
 * Choose the body sizes of the whole issue: the configuration's, or those of each language's band
 * with which the same text comes out nearest to the same height on both sides.
 *
 * @param measureAt measures sections with a style sheet
 */
export async function chooseSizes(
  config: BulletinConfig,
  sections: readonly Section[],
  measureAt: (
    sections: readonly Section[],
    css: string,
    depth: Depth,
  ) => Promise<MeasuredSection[]>,
): Promise<Sizes> {
  if (config.writing === 'vertical') return inColumns(config);
  if (config.sizes !== undefined) return config.sizes;
  const bands = { verso: bandOf(config, 'verso'), recto: bandOf(config, 'recto') };
  const [verso, recto] = [bands.verso[0], bands.recto[0]];
  if (verso === undefined || recto === undefined) throw new Error('A language has no body size');
  const start: Sizes = { verso, recto };
  const articles = sections.filter((section) => section.kind === 'article').slice(0, SAMPLE);
  const measured = await measureAt(articles, styleSheet(config, start), 'whole');
  const heights = { verso: proseHeight(measured, 'verso'), recto: proseHeight(measured, 'recto') };
  if (heights.verso === 0 || heights.recto === 0) return start;

  // A text takes lines in proportion to its size, and height in proportion to its leading too.
  const area = (size: TypeSize): number => size.size * size.leading;
  let best = start;
  let least = Infinity;
  for (const versoSize of bands.verso) {
    for (const rectoSize of bands.recto) {
      const ratio =
        (heights.verso * area(versoSize)) /
        area(verso) /
        ((heights.recto * area(rectoSize)) / area(recto));
      // Among sizes that are as good, the design's own win.
      const distance =
        Math.abs(Math.log(ratio)) +
        0.01 * (bands.verso.indexOf(versoSize) + bands.recto.indexOf(rectoSize));
      if (distance < least) {
        least = distance;
        best = { verso: versoSize, recto: rectoSize };
      }
    }
  }
  return best;
}

/** The one size of a book written in columns. */
function inColumns(config: BulletinConfig): Sizes {
  const { languages, sizes, ruby, format } = config;
  const { verso: tag } = pageLanguages(config);
  const own = sizes?.[languages.verso === tag ? 'verso' : 'recto'];
  const { sizeInColumns, sizesWithReadings } = languageOf(tag);
  const [withReadings] = (ruby === undefined ? undefined : sizesWithReadings)?.(format.area) ?? [];
  const size = own ?? withReadings ?? sizeInColumns?.(format.area);
  if (size === undefined) throw new Error(`${tag} is not written in columns`);
  return { verso: size, recto: size };
}

/** The sizes that a side may have; readings need lines farther apart. */
function bandOf({ languages, ruby, format }: BulletinConfig, side: Side): readonly TypeSize[] {
  const { sizes, sizesWithReadings } = languageOf(languages[side]);
  return (ruby === undefined ? sizes : (sizesWithReadings ?? sizes))(format.area);
}

/** Height in pt of all paragraphs that both languages have. */
function proseHeight(measured: readonly MeasuredSection[], side: Side): number {
  let sum = 0;
  for (const { section, article } of measured) {
    for (const [index, block] of article.flows[side].blocks.entries()) {
      if (section.flows[side].blocks[index]?.kind !== 'paragraph') continue;
      sum += block.runs[0]?.at(-1)?.height ?? 0;
    }
  }
  return sum;
}
