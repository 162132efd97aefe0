import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { languageOf } from '../languages/registry.js';
import type { Block, Note } from '../model/article.js';
import type { Side } from '../model/language.js';
import type { PlannedPage, SpreadPlan } from '../model/spread.js';
import type { TableColumns } from '../model/table-columns.js';
import type { Flow, Section } from '../model/typeset.js';
import { blockFragment, type FragmentContext } from './block-fragment.js';
import { collapseWhiteSpace } from './collapse-white-space.js';
import { keepLastLine } from './keep-last-line.js';
import { printContent } from './print-content.js';
import { wrapFragments, type Wrapped } from './wrap-fragments.js';

const html = unified().use(rehypeStringify).freeze();

const toHtml = (element: Element): string => html.stringify({ type: 'root', children: [element] });

/** What a section's HTML needs beside its text. */
export interface SectionSetting {
  /** The address of a picture by its asset's hash. */
  readonly addressOf: (hash: string) => string;
  /** How tables' columns fit the page, by block. */
  readonly columns: ReadonlyMap<string, TableColumns>;
  /** Heights in pt that title blocks take on both sides, by block. */
  readonly heights: ReadonlyMap<string, number>;
  /** Space in pt above a block, by block, as the style gives it. */
  readonly spaces: ReadonlyMap<string, number>;
  /** Numbers of paragraphs that stand in the margin, by block; none where they are not asked for. */
  readonly numbers: ReadonlyMap<Block, number>;
}

/** The setting of sections of which nothing is known yet. */
export const unmeasured = (addressOf: SectionSetting['addressOf']): SectionSetting => ({
  addressOf,
  columns: new Map(),
  heights: new Map(),
  spaces: new Map(),
  numbers: new Map(),
});

/** A page as it is set. */
export interface SetPage {
  readonly html: string;
  /** As the page has them: pages of the same classes stand on sheets of one kind. */
  readonly classes: string;
  /** The running head that it names, from here on. */
  readonly running: string | undefined;
}

/** One side's flow, every block apart, for the browser to measure. */
export function measureHtml(section: Section, side: Side, setting: SectionSetting): string {
  const flow = section.flows[side];
  const context = fragmentContext(section, side, setting);
  const probes = flow.blocks.map((block) => {
    const element = blockFragment({ block, from: 0, to: block.segments.length }, context);
    return h(
      'div',
      { className: ['probe'] },
      wrapFragments([{ element, wrappers: block.wrappers }], new Set()),
    );
  });
  const notes = flow.notes.map((note) => noteElement(note, section, side, setting));
  return toHtml(
    h(
      'div',
      {
        className: ['page', side, 'measure'],
        lang: flow.language,
        dataFlow: `${section.id}.${side}`,
      },
      [...probes, ...notes],
    ),
  );
}

/**
 * A section's pages in order, verso and recto by turns, as the plan breaks them.
 *
 * @param firstPage the number of its first
 */
export function pagesHtml(
  section: Section,
  plan: SpreadPlan,
  firstPage: number,
  setting: SectionSetting,
): SetPage[] {
  const begun = { verso: new Set<Element>(), recto: new Set<Element>() };
  const contexts = {
    verso: fragmentContext(section, 'verso', setting),
    recto: fragmentContext(section, 'recto', setting),
  };
  const { sides } = section;
  return plan.spreads.flatMap((spread, index) =>
    sides.map((side, at) => {
      const flow = section.flows[side];
      const blocks = pageBlocks(flow, spread[side], contexts[side], setting);
      const notes = pageNotes(flow, spread[side]).map((note) =>
        noteElement(note, section, side, setting),
      );
      const number = firstPage + index * sides.length + at;
      const hand = number % 2 === 0 ? 'verso' : 'recto';
      const classes = ['page', hand, section.kind, ...(index === 0 ? ['opening'] : [])];
      const page = h(
        'section',
        {
          className: classes,
          lang: flow.language,
          dataFolio: String(number),
        },
        [
          ...(hand === 'recto'
            ? [h('span', { className: ['running'], dataRunning: section.title })]
            : []),
          h('div', { className: ['flow'] }, wrapFragments(blocks, begun[side])),
          ...(notes.length > 0 ? [h('aside', { className: ['notes'] }, notes)] : []),
        ],
      );
      return {
        html: toHtml(page),
        classes: classes.join(' '),
        running: hand === 'recto' ? section.title : undefined,
      };
    }),
  );
}

function fragmentContext(section: Section, side: Side, setting: SectionSetting): FragmentContext {
  const flow = section.flows[side];
  const language = languageOf(flow.language);
  const starts = new Map<Block, number>();
  let segments = 0;
  for (const block of flow.blocks) {
    starts.set(block, segments);
    segments += block.segments.length;
  }
  const beads = section.beads.flatMap((bead) => Array.from({ length: bead[side] }, () => bead.id));
  const contentOf: FragmentContext['contentOf'] = (content) =>
    printContent(content, language, setting.addressOf, isSingle(section));
  return {
    contentOf,
    endOf: (content) => keepLastLine(contentOf(content), language),
    beadOf: (block, segment) => beads[(starts.get(block) ?? 0) + segment] ?? '',
    columnsOf: (block) => setting.columns.get(block.id),
  };
}

function pageBlocks(
  flow: Flow,
  page: PlannedPage,
  context: FragmentContext,
  setting: SectionSetting,
): Wrapped[] {
  const wrapped: Wrapped[] = [];
  let start = 0;
  for (const [index, block] of flow.blocks.entries()) {
    const from = Math.max(page.from - start, 0);
    const to = Math.min(page.to - start, block.segments.length);
    start += block.segments.length;
    if (from >= to) continue;
    const element = blockFragment({ block, from, to }, context);
    const pad = page.pads.get(index) ?? 0;
    const height = setting.heights.get(block.id);
    const number = setting.numbers.get(block);
    const { className: names, ...properties } = element.properties;
    const isFirst = wrapped.length === 0;
    const above = isFirst ? pad : pad + (setting.spaces.get(block.id) ?? 0);
    const styles = [
      ...(pad > 0 ? [`margin-block-start:${pt(above)}`] : []),
      ...(height === undefined ? [] : [`min-block-size:${pt(height)}`]),
    ];
    wrapped.push({
      wrappers: block.wrappers,
      element: {
        ...element,
        properties: {
          // First, so that `typesetHtml` finds it.
          className: [
            ...(Array.isArray(names) ? names : []),
            ...(isFirst && pad === 0 ? ['first'] : []),
          ],
          ...properties,
          ...(styles.length === 0 ? {} : { style: styles.join(';') }),
          ...(from === 0 && element.properties['id'] === undefined ? { id: block.id } : {}),
          ...(from === 0 && number !== undefined ? { dataPair: String(number) } : {}),
        },
      },
    });
  }
  return wrapped;
}

/** The footnotes that a page's text calls. */
function pageNotes(flow: Flow, page: PlannedPage): Note[] {
  const called = new Set(
    flow.blocks
      .flatMap((block) => block.segments)
      .slice(page.from, page.to)
      .flatMap((segment) => segment.notes),
  );
  return flow.notes.filter((note) => called.has(note.number));
}

function noteElement(note: Note, section: Section, side: Side, setting: SectionSetting): Element {
  const flow = section.flows[side];
  const content: ElementContent[] = printContent(
    note.content,
    languageOf(flow.language),
    setting.addressOf,
    isSingle(section),
  );
  return collapseWhiteSpace(
    h('div', { className: ['note'], lang: flow.language, id: note.id, dataBlock: note.id }, [
      h('span', { className: ['note-number', 'generated'] }, String(note.number)),
      ...content,
    ]),
  );
}

/** Books of one language are written in columns. */
const isSingle = ({ sides }: Section): boolean => sides.length === 1;

const pt = (length: number): string => `${String(Math.round(length * 1000) / 1000)}pt`;
