import type { Side } from '../model/language.js';
import type { MeasuredArticle, MeasuredBead, PageRoom, SpreadPlan } from '../model/spread.js';
import { COSTS, endsCleanly, fitsRoom, spreadCost, type Costs } from './costs.js';
import { levelParagraphs } from './level-paragraphs.js';
import { PageFiller } from './page-filler.js';
import { segmentPlaces } from './segment-places.js';
import { SpreadFiller } from './spread-filler.js';

/** Opens an empty spread that begins with the given bead. */
type OpenSpread = (bead: number) => SpreadFiller;

/** Opens an empty page of one side that begins with the given bead. */
type OpenPage = (bead: number) => PageFiller;

/**
 * Divides an article into spreads at bead boundaries so that the sum of their costs is the least
 * possible: what Knuth and Plass do for the lines of a paragraph ("Breaking Paragraphs into
 * Lines", 1981), done for two facing pages at once. Among plans of equal cost it takes the one
 * whose last spread holds the most beads, then the one before it, and so on.
 *
 * Every bead stands on exactly one spread. A bead too tall for a page gets a spread of its own
 * and is listed in `overfull`; its page's height is Infinity if the run was too tall to be
 * measured. An article without beads has no spreads.
 *
 * Pairs of paragraphs begin level where the spreads so chosen have room for it: that changes no
 * break.
 *
 * A longer run of segments must not be lower than a shorter one from the same start: a spread
 * stops growing at the first bead that does not fit. The work is beads times beads on a spread.
 *
 * @param article heights in pt, as measured at the width of its pages
 * @param room heights in pt
 * @param costs what makes a spread ugly
 * @throws RangeError if the beads do not take every segment of both flows, if a block has no
 * segments, or if the room has no height.
 */
export function planSpreads(
  article: MeasuredArticle,
  room: PageRoom,
  costs: Costs = COSTS,
): SpreadPlan {
  if (!(room.height > 0)) {
    throw new RangeError(`A page ${room.height} pt high holds no text; give it more height.`);
  }
  const { beads } = article;
  const openVerso = pageOpener(article, 'verso', room);
  const openRecto = pageOpener(article, 'recto', room);
  const openSpread = (bead: number) => new SpreadFiller(openVerso(bead), openRecto(bead));

  const { breaks, cost } = cheapestBreaks(beads, openSpread, room, costs);
  const spreads = breaks.map((from, i) => {
    const to = breaks[i + 1] ?? beads.length;
    const filler = levelParagraphs(beads.slice(from, to), () => openSpread(from), room);
    return { beads: { from, to }, verso: filler.verso.toPage(), recto: filler.recto.toPage() };
  });
  const overfull = spreads.filter((s) => !fitsRoom(s, room)).map((s) => s.beads.from);
  return { spreads, cost, overfull };
}

/**
 * The beads that the spreads of the cheapest plan begin with. A spread's cost needs no other
 * spread, so the cheapest way to reach a bead is the cheapest way to reach some bead before it
 * and one spread more.
 */
function cheapestBreaks(
  beads: readonly MeasuredBead[],
  openSpread: OpenSpread,
  room: PageRoom,
  costs: Costs,
): { breaks: readonly number[]; cost: number } {
  const least = new Float64Array(beads.length + 1).fill(Infinity);
  const lastBreaks = new Int32Array(beads.length + 1);
  least[0] = 0;

  for (let from = 0; from < beads.length; from += 1) {
    const spread = openSpread(from);
    const ownCosts: number[] = [];
    let lastCleanEnd = 0;
    for (let to = from + 1; to <= beads.length; to += 1) {
      spread.add(at(beads, to - 1));
      // A single bead is let through even if it does not fit, so that there is always a way on.
      if (!fitsRoom(spread, room) && to > from + 1) break;

      const position = { isFirst: from === 0, isLast: to === beads.length };
      ownCosts.push(spreadCost(spread, position, room, costs));
      if (endsCleanly(spread)) lastCleanEnd = to;
    }
    for (const [index, ownCost] of ownCosts.entries()) {
      const to = from + 1 + index;
      const cost = at(least, from) + ownCost + (to < lastCleanEnd ? costs.leftOver : 0);
      if (cost < at(least, to)) {
        least[to] = cost;
        lastBreaks[to] = from;
      }
    }
  }

  const breaks: number[] = [];
  for (let to = beads.length; to > 0; to = at(lastBreaks, to)) breaks.push(at(lastBreaks, to));
  return { breaks: breaks.reverse(), cost: at(least, beads.length) };
}

/**
 * Lays out one side of the article for lookups by bead.
 *
 * @throws RangeError if the beads take more or fewer segments than the flow has.
 */
function pageOpener(article: MeasuredArticle, side: Side, room: PageRoom): OpenPage {
  const places = segmentPlaces(article.flows[side]);
  const starts = [0];
  let taken = 0;
  for (const bead of article.beads) {
    taken += bead[side];
    starts.push(taken);
  }
  if (taken !== places.length) {
    throw new RangeError(
      `The beads take ${taken} ${side} segments, but the flow has ${places.length}; ` +
        'align and measure the same text.',
    );
  }
  return (bead) => new PageFiller(places, at(starts, bead), room.noteSeparator);
}

/** An element that is known to be there. */
function at<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`No element ${index} among ${list.length}.`);
  return element;
}
