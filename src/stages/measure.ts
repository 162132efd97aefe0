import type { Page } from 'puppeteer-core';
import { brokenImages } from '../browser/in-page/broken-images.js';
import {
  measureFlows,
  type BlockMeasure,
  type FlowMeasure,
} from '../browser/in-page/measure-flows.js';
import type { PagePool } from '../browser/page-pool.js';
import type { WorkCache } from '../cache/work-cache.js';
import { renderTemplate } from '../furniture/render-template.js';
import { isKeptTogether } from '../html/is-kept-together.js';
import { keepsNext } from '../html/keeps-next.js';
import { levelBeads } from '../html/level-beads.js';
import { measureHtml, unmeasured, type SectionSetting } from '../html/section-html.js';
import type { Block } from '../model/article.js';
import { SIDES, type Side } from '../model/language.js';
import type { TypeArea } from '../model/page-format.js';
import type { MeasuredArticle, MeasuredBlock, MeasuredFlow } from '../model/spread.js';
import type { TableColumns } from '../model/table-columns.js';
import type { Section } from '../model/typeset.js';

/** A section with all that the planner and the pages need to know of its lines. */
export interface MeasuredSection {
  readonly section: Section;
  readonly article: MeasuredArticle;
  readonly columns: SectionSetting['columns'];
  readonly heights: SectionSetting['heights'];
  readonly spaces: SectionSetting['spaces'];
  /** Blocks that are wider than the type area, with the excess in pt. */
  readonly tooWide: readonly {
    readonly side: Side;
    readonly id: string;
    readonly excess: number;
  }[];
  /** Blocks and notes that hold a picture which the browser cannot draw. */
  readonly brokenPictures: readonly { readonly side: Side; readonly id: string }[];
  /** Heights of footnotes in pt, by side and number. */
  readonly notes: Readonly<Record<Side, ReadonlyMap<number, number>>>;
}

/** The style rules of the pages. */
export interface Styles {
  readonly fontRules: string;
  readonly css: string;
}

const PT_PER_PX = 0.75;
/** Title blocks take whole steps of this part of a page, the same on both sides. */
const TITLE_STEP = 1 / 8;
/** The least white between a title and its text, pt on the default format. */
const TITLE_GAP = 18;

/** So many segments are measured at a time, and what is left of a section. */
const PART = 1500;
/** Fewer are measured sooner than another page of the browser is opened. */
const LEAST = 500;

/** What the browser says of a section. */
interface RawMeasures {
  readonly flows: Readonly<Record<Side, FlowMeasure>>;
  /** Blocks and notes whose picture it cannot draw. */
  readonly broken: readonly string[];
}

/** Of every block the height as a whole, or from each of its segments on. */
export type Depth = 'whole' | 'segments';

/** A section that waits to be laid out: its flows as HTML. */
interface Probe {
  readonly section: Section;
  readonly html: () => string;
  readonly key: string;
}

/**
 * Lay every section's flows out in the browser, with the fonts and widths of the pages, and read
 * off the height of whatever a page may hold.
 *
 * @param area the type area of a page
 * @param depth how closely: pages can be planned by `segments`, sizes chosen by `whole` blocks
 * @param work sections that were measured before are taken from there
 */
export async function measure(
  pool: PagePool,
  sections: readonly Section[],
  styles: Styles,
  addressOf: SectionSetting['addressOf'],
  area: TypeArea,
  depth: Depth = 'segments',
  work?: WorkCache,
): Promise<MeasuredSection[]> {
  const nothing = unmeasured(addressOf);
  const setting = work?.key('measures', depth, styles.css, JSON.stringify(area));
  const probes = sections.map((section): Probe => {
    const html = (): string =>
      section.sides.map((side) => measureHtml(section, side, nothing)).join('\n');
    // Not the fonts: those of the packages are the same, however they were cut for this book.
    const key = (setting && work?.key(setting, section.digest ?? html())) ?? '';
    return { section, html, key };
  });
  const known = new Map<Probe, RawMeasures>();
  await Promise.all(
    probes.map(async (probe) => {
      const raw = (await work?.recall(probe.key, 'shared')) as RawMeasures | undefined;
      if (raw !== undefined) known.set(probe, raw);
    }),
  );
  const open = probes.filter((probe) => !known.has(probe));
  const share = Math.ceil(
    open.reduce((sum, { section }) => sum + segmentsOf(section), 0) / pool.size,
  );
  await Promise.all(
    partsOf(open, share).map(async (part) => {
      const raw = await pool.run((page) => measurePart(page, part, styles, area, depth));
      for (const [index, probe] of part.entries()) {
        const own = raw[index];
        if (own === undefined) continue;
        known.set(probe, own);
        void work?.keep(probe.key, own, 'shared');
      }
    }),
  );
  return probes.map((probe) => {
    const raw = known.get(probe);
    if (raw === undefined) throw new Error(`${probe.section.id} was not measured`);
    return readMeasures(probe.section, raw.flows, new Set(raw.broken), area);
  });
}

const segmentsOf = ({ flows, sides }: Section): number =>
  sides
    .flatMap((side) => flows[side].blocks)
    .reduce((sum, { segments }) => sum + segments.length, 0);

/** Runs of sections that are laid out together: no more than `share` each, if that is enough. */
function partsOf(probes: readonly Probe[], share: number): Probe[][] {
  const parts: Probe[][] = [];
  let size = Infinity;
  for (const probe of probes) {
    if (size >= Math.min(PART, Math.max(LEAST, share))) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(probe);
    size += segmentsOf(probe.section);
  }
  return parts;
}

async function measurePart(
  page: Page,
  probes: readonly Probe[],
  styles: Styles,
  area: TypeArea,
  depth: Depth,
): Promise<RawMeasures[]> {
  const html = renderTemplate('print/document.html.ejs', {
    // Every flow names its own language.
    language: '',
    title: '',
    ...styles,
    pages: probes.map(({ html }) => html()).join('\n'),
  });
  await page.setContent(html, { waitUntil: 'load' });
  const broken = new Set(await page.evaluate(brokenImages));
  const measures = await page.evaluate(measureFlows, area.height / PT_PER_PX, depth);
  return probes.map(({ section }) => {
    // A book of one language has its one flow on both sides.
    const [verso, recto = verso] = measures.splice(0, section.sides.length);
    if (verso === undefined || recto === undefined)
      throw new Error(`${section.id} was not measured`);
    const ids = section.sides.flatMap((side) =>
      [...section.flows[side].blocks, ...section.flows[side].notes].map(({ id }) => id),
    );
    return { flows: { verso, recto }, broken: ids.filter((id) => broken.has(id)) };
  });
}

function readMeasures(
  section: Section,
  measures: RawMeasures['flows'],
  broken: ReadonlySet<string>,
  area: TypeArea,
): MeasuredSection {
  const columns = new Map<string, TableColumns>();
  const spaces = new Map<string, number>();
  const notes = { verso: new Map<number, number>(), recto: new Map<number, number>() };
  const read = (side: Side): MeasuredFlow => {
    const flow = section.flows[side];
    for (const [index, note] of flow.notes.entries()) {
      notes[side].set(note.number, (measures[side].notes[index] ?? 0) * PT_PER_PX);
    }
    const keeps = keepsNext(
      flow.blocks,
      (index) => measures[side].blocks[index]?.runs[0]?.at(-1)?.[1] ?? 0,
    );
    const blocks = flow.blocks.map((block, index) => {
      const measured = measures[side].blocks[index];
      if (measured === undefined) throw new Error(`${block.id} was not measured`);
      if (measured.columns !== undefined) columns.set(block.id, measured.columns);
      spaces.set(block.id, measured.spaceBefore * PT_PER_PX);
      return readBlock(block, measured, notes[side], keeps[index] ?? false);
    });
    return { blocks };
  };
  const flows = { verso: read('verso'), recto: read('recto') };
  const heights = levelTitles(section, flows, area);
  const brokenPictures = section.sides.flatMap((side) => {
    const { blocks, notes: texts } = section.flows[side];
    return [...blocks, ...texts].filter(({ id }) => broken.has(id)).map(({ id }) => ({ side, id }));
  });
  const tooWide = section.sides.flatMap((side) =>
    section.flows[side].blocks.flatMap(({ id }, index) => {
      const excess = (measures[side].blocks[index]?.excess ?? 0) * PT_PER_PX;
      return excess > 1 ? [{ side, id, excess }] : [];
    }),
  );
  const article = { flows, beads: levelBeads(section) };
  return { section, article, columns, heights, spaces, notes, tooWide, brokenPictures };
}

function readBlock(
  block: Block,
  measured: BlockMeasure,
  notes: ReadonlyMap<number, number>,
  keepWithNext: boolean,
): MeasuredBlock {
  return {
    spaceBefore: measured.spaceBefore * PT_PER_PX,
    keepWithNext,
    keepTogether: isKeptTogether(block, measured.runs[0]?.at(-1)?.[1] ?? Infinity),
    runs: measured.runs.map((runs) =>
      runs.map(([height, lines]) => ({ height: height * PT_PER_PX, lines })),
    ),
    notes: block.segments.map((segment) =>
      segment.notes.reduce((sum, number) => sum + (notes.get(number) ?? 0), 0),
    ),
  };
}

/** Give both titles of a section the height of the taller, in whole steps. */
function levelTitles(
  section: Section,
  flows: Record<Side, MeasuredFlow>,
  { height: pageHeight, scale }: TypeArea,
): ReadonlyMap<string, number> {
  const step = pageHeight * TITLE_STEP;
  const titles = SIDES.map((side) => section.flows[side].blocks[0]).filter(
    (block) => block?.kind === 'title',
  );
  const tallest = Math.max(
    ...SIDES.map((side) => flows[side].blocks[0]?.runs[0]?.[0]?.height ?? 0),
  );
  const height = Math.max(2, Math.ceil((tallest + TITLE_GAP * scale) / step - 0.01)) * step;
  for (const side of SIDES) {
    const [title, ...rest] = flows[side].blocks;
    if (title === undefined || section.flows[side].blocks[0]?.kind !== 'title') continue;
    flows[side] = { blocks: [{ ...title, runs: [[{ height, lines: 1 }]] }, ...rest] };
  }
  return new Map(titles.map((title) => [title?.id ?? '', height]));
}
