import { pageRoom } from '../config/page-formats.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import type { Problem } from '../diagnostics/problem.js';
import { brokenBead, noteAtEnd, tooTall, tooWideFor } from '../diagnostics/problems/pages.js';
import { brokenPicture } from '../diagnostics/problems/pictures.js';
import { breakBeads } from '../html/break-beads.js';
import { moveNotes } from '../html/move-notes.js';
import { isChinese } from '../languages/registry.js';
import type { Block } from '../model/article.js';
import type { Bulletin } from '../model/bulletin.js';
import { SIDES, type Side } from '../model/language.js';
import type { MeasuredArticle, PageRoom, SpreadPlan } from '../model/spread.js';
import type { Section } from '../model/typeset.js';
import { COSTS, SINGLE_FLOW_COSTS } from '../spread/costs.js';
import { planSpreads } from '../spread/plan-spreads.js';
import type { MeasuredSection } from './measure.js';

/** A section whose page breaks are known. */
export interface PlannedSection extends MeasuredSection {
  readonly plan: SpreadPlan;
}

/** How many pages a book has: its cover, and those of its sections. */
export const countPages = (planned: readonly PlannedSection[]): number =>
  planned.reduce((sum, { section, plan }) => sum + plan.spreads.length * section.sides.length, 1);

/** Measures sections anew after their beads were divided. */
export type Remeasure = (sections: readonly Section[]) => Promise<MeasuredSection[]>;

type Report = (section: Section, block: Block | undefined, side: Side, problem: Problem) => void;

/** Rounds of dividing what is too long for a page; each makes smaller parts. */
const ROUNDS = 4;

/** Characters that fill a page for certain. */
const PAGE_OF_HAN = 500;
const PAGE_OF_LETTERS = 1500;

/** A footnote taller than this share of a page stands after the article. */
const LONGEST_NOTE = 0.4;

/**
 * Choose every section's page breaks. What is too long for a page (a table, a listing, a passage
 * without a sentence end) is divided on both sides in step, and noted.
 */
export async function plan(
  measured: readonly MeasuredSection[],
  remeasure: Remeasure,
  bulletin: Bulletin,
  diagnostics: Diagnostics,
): Promise<PlannedSection[]> {
  const room = pageRoom(bulletin.config.format);
  const report: Report = (section, block, side, problem) => {
    const article = bulletin.articles.find(({ id }) => id === section.id);
    const text = article?.texts.get(section.flows[side].language);
    diagnostics.report(text?.path ?? 'bulletin.yml', problem, block?.place);
  };
  for (const { section, tooWide, brokenPictures } of measured) {
    for (const { side, id, excess } of tooWide) {
      const block = section.flows[side].blocks.find((candidate) => candidate.id === id);
      report(
        section,
        block,
        side,
        tooWideFor(block?.kind ?? 'block', excess, bulletin.config.format.area.width),
      );
    }
    for (const { side, id } of brokenPictures) {
      const block = section.flows[side].blocks.find((candidate) => candidate.id === id);
      report(section, block, side, brokenPicture());
    }
  }
  const levelling = (article: MeasuredArticle): MeasuredArticle =>
    bulletin.config.level === 'headings' ? headingsOnly(article) : article;
  const costs = bulletin.config.writing === 'vertical' ? SINGLE_FLOW_COSTS : COSTS;
  const planned = new Map<string, PlannedSection>();
  let open = await withoutLongNotes(measured, room, remeasure, report);
  for (let round = 1; open.length > 0; round++) {
    const again: Section[] = [];
    for (const each of open) {
      const spreads = planSpreads(levelling(each.article), room, costs);
      planned.set(each.section.id, { ...each, plan: spreads });
      if (spreads.overfull.length === 0) continue;
      if (round > ROUNDS) {
        for (const bead of spreads.overfull) {
          const { block, side } = blockOf(each.section, bead);
          report(each.section, block, side, tooTall(block?.kind ?? 'passage'));
        }
        continue;
      }
      const parts = new Map(
        spreads.overfull.map((bead) => {
          return [bead, partsOf(each, bead, spreads, room, round)] as const;
        }),
      );
      if (round === 1) {
        for (const [bead, count] of parts) {
          const { block, side } = blockOf(each.section, bead);
          report(each.section, block, side, brokenBead(count));
        }
      }
      again.push(breakBeads(each.section, parts));
    }
    open = again.length === 0 ? [] : await remeasure(again);
  }
  return measured
    .map(({ section }) => planned.get(section.id))
    .filter((each) => each !== undefined);
}

/** An article of which headings alone begin level, if the configuration asks for that. */
function headingsOnly(article: MeasuredArticle): MeasuredArticle {
  return { ...article, beads: article.beads.map((bead) => ({ ...bead, levelIfRoom: false })) };
}

async function withoutLongNotes(
  measured: readonly MeasuredSection[],
  room: PageRoom,
  remeasure: Remeasure,
  report: Report,
): Promise<MeasuredSection[]> {
  const long = measured.map(
    ({ section, notes }) =>
      new Set(
        section.sides.flatMap((side) =>
          [...notes[side]]
            .filter(([, height]) => height > room.height * LONGEST_NOTE)
            .map(([number]) => number),
        ),
      ),
  );
  const moved = measured.flatMap(({ section }, index) => {
    const numbers = long[index] ?? new Set();
    for (const number of numbers) report(section, undefined, 'verso', noteAtEnd(number));
    return numbers.size === 0 ? [] : [moveNotes(section, numbers)];
  });
  if (moved.length === 0) return [...measured];
  const renewed = new Map((await remeasure(moved)).map((each) => [each.section.id, each]));
  return measured.map((each) => renewed.get(each.section.id) ?? each);
}

/** How many parts a bead too long for a page is to have, more in every round. */
function partsOf(
  measured: MeasuredSection,
  bead: number,
  plan: SpreadPlan,
  room: PageRoom,
  round: number,
): number {
  const spread = plan.spreads.find(({ beads }) => beads.from === bead);
  const tallest = Math.max(spread?.verso.height ?? 0, spread?.recto.height ?? 0);
  // What was too tall to be measured is judged by its characters.
  const shares = SIDES.map((side) => {
    const chinese = isChinese(measured.section.flows[side].language);
    return textLength(measured.section, bead, side) / (chinese ? PAGE_OF_HAN : PAGE_OF_LETTERS);
  });
  const pages = Number.isFinite(tallest) ? tallest / room.height : Math.max(...shares);
  return Math.max(2, Math.ceil(pages * (1 + round / 4)));
}

function textLength(section: Section, bead: number, side: Side): number {
  const from = section.beads.slice(0, bead).reduce((sum, each) => sum + each[side], 0);
  const segments = section.flows[side].blocks.flatMap((block) => block.segments);
  return segments
    .slice(from, from + (section.beads[bead]?.[side] ?? 0))
    .reduce((sum, segment) => sum + segment.text.length, 0);
}

/** The block that a bead begins in, on the side that has one. */
function blockOf(section: Section, bead: number): { block: Block | undefined; side: Side } {
  for (const side of SIDES) {
    if ((section.beads[bead]?.[side] ?? 0) === 0) continue;
    let segment = section.beads.slice(0, bead).reduce((sum, each) => sum + each[side], 0);
    for (const block of section.flows[side].blocks) {
      if (segment < block.segments.length) return { block, side };
      segment -= block.segments.length;
    }
  }
  return { block: undefined, side: 'verso' };
}
