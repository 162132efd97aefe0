import { describe, expect, it } from 'vitest';
import type { MeasuredArticle, SpreadPlan } from '../../src/model/spread.js';
import { COSTS } from '../../src/spread/costs.js';
import { planSpreads } from '../../src/spread/plan-spreads.js';
import { block, heading, inStep, LEADING, PAGE, paragraph } from './measured-samples.js';

/** The beads that the spreads begin with. */
function starts(plan: SpreadPlan): number[] {
  return plan.spreads.map((spread) => spread.beads.from);
}

describe('planSpreads', () => {
  it('makes no spreads of an article without beads', () => {
    expect(planSpreads(inStep([]), PAGE)).toEqual({ spreads: [], cost: 0, overfull: [] });
  });

  it('keeps an article that fits on one spread together, however short', () => {
    const plan = planSpreads(inStep([heading(), paragraph(2)]), PAGE);
    expect(starts(plan)).toEqual([0]);
    expect(plan.cost).toBe(COSTS.spread);
    expect(plan.spreads[0]?.verso).toEqual({
      from: 0,
      to: 3,
      height: 3 * LEADING,
      pads: new Map(),
    });
  });

  it('fills both pages to the last line', () => {
    const plan = planSpreads(inStep([paragraph(14), paragraph(14), paragraph(14)]), PAGE);
    expect(starts(plan)).toEqual([0, 28]);
    expect(plan.spreads[0]?.recto.height).toBe(PAGE.height);
  });

  it('leaves white above three lines of a heading and its text rather than end in a heading', () => {
    const plan = planSpreads(inStep([paragraph(27), heading(), paragraph(20)]), PAGE);
    expect(starts(plan)).toEqual([0, 27]);
  });

  it('keeps a heading with its text even if that leaves most of a page white', () => {
    const figure = block([26]);
    const plan = planSpreads(inStep([paragraph(5), heading(), figure, paragraph(9)]), PAGE);
    expect(starts(plan)).toEqual([0, 5, 7]);
  });

  it('keeps a heading of the recto alone with its text', () => {
    const verso = [paragraph(27), paragraph(21)];
    const recto = [paragraph(27), heading(), paragraph(20)];
    expect(starts(planSpreads(inStep(verso, recto), PAGE))).toEqual([0, 27]);
  });

  it('ends an article with a heading without complaint', () => {
    const plan = planSpreads(inStep([paragraph(5), heading()]), PAGE);
    expect(plan.cost).toBe(COSTS.spread);
  });
});

describe('a break inside a paragraph', () => {
  it.each([1, 2, 3])('is not made to save %i lines of white', (white) => {
    const first = 28 - white;
    const plan = planSpreads(inStep([paragraph(first), paragraph(20)]), PAGE);
    expect(starts(plan)).toEqual([0, first]);
  });

  it.each([5, 6, 12])('is made to save %i lines of white', (white) => {
    const plan = planSpreads(inStep([paragraph(28 - white), paragraph(20)]), PAGE);
    expect(starts(plan)).toEqual([0, 28]);
  });

  it('leaves no widow where a line of white avoids it', () => {
    const plan = planSpreads(inStep([paragraph(22), paragraph(7), paragraph(20)]), PAGE);
    expect(starts(plan)).toEqual([0, 27]);
  });

  it('leaves no orphan on either side to save a few lines', () => {
    const verso = (firstSentence: number) => [
      block(Array.from({ length: 23 }, () => 1)),
      block([firstSentence, 5, 5, 5]),
    ];
    const recto = [paragraph(23), block([5, 5, 5, 5])];
    expect(starts(planSpreads(inStep(verso(2), recto), PAGE))).toEqual([0, 24]);
    expect(starts(planSpreads(inStep(verso(1), recto), PAGE))).toEqual([0, 23]);
  });

  it('costs little more on both sides than on one', () => {
    const whole = [paragraph(22), paragraph(6), paragraph(20)];
    const inOne = planSpreads(inStep([paragraph(22), paragraph(26)], whole), PAGE);
    const inBoth = planSpreads(inStep([paragraph(22), paragraph(26)]), PAGE);
    expect(starts(inOne)).toEqual([0, 28]);
    expect(starts(inBoth)).toEqual([0, 28]);
    expect(inOne.cost).toBe(2 * COSTS.spread + COSTS.insideBlock);
    expect(inBoth.cost - inOne.cost).toBe(COSTS.insideBothBlocks);
  });

  it('is not made inside what should stay whole, unless much white would be left', () => {
    const stanza = { ...paragraph(10), keepTogether: true };
    const plan = (above: number) =>
      starts(planSpreads(inStep([paragraph(above), stanza, paragraph(10)]), PAGE));
    expect(plan(20)).toEqual([0, 20]);
    expect(plan(14)).toEqual([0, 14 + 10]);
    const long = { ...paragraph(24), keepTogether: true };
    expect(starts(planSpreads(inStep([paragraph(12), long, paragraph(10)]), PAGE))).toEqual([
      0, 28,
    ]);
  });

  it('sets the part carried over from a fresh line', () => {
    // 55 lines when whole; the half line at the foot of the first page is not shared.
    const plan = planSpreads(inStep([block([27.5, 27.5])]), PAGE);
    expect(plan.spreads.map((spread) => spread.verso.height)).toEqual([PAGE.height, PAGE.height]);
  });
});

describe('the foot and the end of a spread', () => {
  it('keeps below a picture what has room there, though white would be shared more evenly', () => {
    const [picture, text, panorama, more, last] = [17, 4, 10, 6, 20].map((lines) => block([lines]));
    const plan = planSpreads(inStep([picture!, text!, panorama!, more!, last!]), PAGE);
    expect(starts(plan)).toEqual([0, 2, 4]);
  });

  it('moves a paragraph to the spread where its footnote has room', () => {
    const note = 2 * LEADING;
    const called = block([2], { notes: [note] });
    const article = (last: typeof called) => inStep([paragraph(25), last, paragraph(20)]);
    expect(starts(planSpreads(article(block([2])), PAGE))).toEqual([0, 26]);

    const plan = planSpreads(article(called), PAGE);
    expect(starts(plan)).toEqual([0, 25]);
    expect(plan.spreads[1]?.verso.height).toBe(22 * LEADING + note + PAGE.noteSeparator);
  });

  it('takes the separator of footnotes once', () => {
    const called = block([2], { notes: [LEADING] });
    const [spread] = planSpreads(inStep([called, called]), PAGE).spreads;
    expect(spread?.recto.height).toBe(6 * LEADING + PAGE.noteSeparator);
  });

  it('holds lines back so that the last spread is not scant', () => {
    const plan = planSpreads(inStep([paragraph(12), paragraph(18)]), PAGE);
    expect(plan.spreads).toHaveLength(2);
    const last = plan.spreads[1]?.verso;
    expect(last?.height).toBeGreaterThanOrEqual(0.2 * PAGE.height);
  });

  it('counts the space above a block unless the block begins the page', () => {
    const spaced = block([10], { spaceBefore: 9 });
    const plan = planSpreads(inStep([spaced, spaced, spaced]), PAGE);
    expect(plan.spreads.map((spread) => spread.verso.height)).toEqual([369, 180]);
  });
});

describe('level beads', () => {
  const figure = block([6], { spaceBefore: 9 });
  const levelAt = (article: MeasuredArticle, ...levels: number[]): MeasuredArticle => ({
    ...article,
    beads: article.beads.map((bead, i) => ({ ...bead, level: levels.includes(i) })),
  });

  it('pads the side that stands higher and counts the pad', () => {
    const article = levelAt(inStep([block([4]), figure], [block([7]), figure]), 1);
    const [spread] = planSpreads(article, PAGE).spreads;
    expect(spread?.verso.pads).toEqual(new Map([[1, 3 * LEADING]]));
    expect(spread?.recto.pads).toEqual(new Map());
    expect(spread?.verso.height).toBe(spread?.recto.height);
  });

  it('counts an earlier pad when it levels the next bead', () => {
    const verso = [block([4]), figure, block([3]), figure];
    const recto = [block([7]), figure, block([2]), figure];
    const [spread] = planSpreads(levelAt(inStep(verso, recto), 1, 3), PAGE).spreads;
    expect(spread?.verso.pads).toEqual(new Map([[1, 3 * LEADING]]));
    expect(spread?.recto.pads).toEqual(new Map([[3, LEADING]]));
  });

  it('levels nothing at the top of a spread', () => {
    const verso = [block([20]), figure, block([18])];
    const recto = [block([26]), figure, block([18])];
    const { spreads } = planSpreads(levelAt(inStep(verso, recto), 1), PAGE);
    expect(spreads.map((spread) => spread.beads.from)).toEqual([0, 1]);
    expect(spreads[1]?.verso.pads.size).toBe(0);
  });

  it('breaks before a level bead whose pad leaves it no room', () => {
    const recto = [block([25]), block([3]), block([20])];
    const article = inStep([block([20]), block([6]), block([20])], recto);
    expect(starts(planSpreads(article, PAGE))).toEqual([0, 2]);
    expect(starts(planSpreads(levelAt(article, 1), PAGE))).toEqual([0, 1]);
  });
});

it('leaves white where a paragraph ends rather than below one that goes on', () => {
  const blocks = [paragraph(24), block([12]), block([24]), paragraph(3)];
  expect(starts(planSpreads(inStep(blocks), PAGE))).toEqual([0, 24, 25]);
  const inside = { ...COSTS, whiteInsideBlock: 0 };
  expect(starts(planSpreads(inStep(blocks), PAGE, inside))).toEqual([0, 18, 25]);
});

describe('beads that do not fit or face nothing', () => {
  it('gives a bead taller than a page a spread of its own and lists it', () => {
    const plan = planSpreads(inStep([paragraph(3), block([40]), paragraph(3)]), PAGE);
    expect(plan.overfull).toEqual([3]);
    expect(starts(plan)).toEqual([0, 3, 4]);
    expect(plan.spreads[1]?.verso.height).toBe(40 * LEADING);
    expect(plan.cost).toBeGreaterThanOrEqual(COSTS.overfull);
  });

  it('lists a bead whose run was too tall to be measured', () => {
    const flow = { blocks: [block([20, 20])] };
    const beads = [{ verso: 2, recto: 2, level: false }];
    const plan = planSpreads({ flows: { verso: flow, recto: flow }, beads }, PAGE);
    expect(plan.overfull).toEqual([0]);
    expect(plan.spreads[0]?.recto).toMatchObject({ from: 0, to: 2, height: Infinity });
    expect(plan.cost).toBeLessThan(Infinity);
  });

  it('accepts a page that is full but for rounding', () => {
    const page = { ...PAGE, height: PAGE.height - 0.005 };
    expect(planSpreads(inStep([block([28])]), page).overfull).toEqual([]);
  });

  it('leaves a side empty only where nothing else fits', () => {
    const beads = [
      { verso: 1, recto: 1, level: false },
      { verso: 0, recto: 1, level: false },
      { verso: 0, recto: 1, level: false },
      { verso: 1, recto: 1, level: false },
    ];
    const plan = (lines: number) => {
      const recto = [block([10]), block([lines]), block([lines]), block([10])];
      const flows = { verso: { blocks: [block([8]), block([8])] }, recto: { blocks: recto } };
      return planSpreads({ flows, beads }, PAGE);
    };
    expect(starts(plan(18))).toEqual([0, 2]);
    expect(starts(plan(20))).toEqual([0, 1, 2, 3]);
    expect(plan(20).spreads[1]?.verso).toEqual({ from: 1, to: 1, height: 0, pads: new Map() });
  });

  it('leaves more white rather than a side empty', () => {
    const sizes = [4, 6, 20, 20];
    const beads = sizes.map((_, i) => ({ verso: i === 2 ? 0 : 1, recto: 1, level: false }));
    const verso = { blocks: [block([4]), block([6]), block([20])] };
    const recto = { blocks: sizes.map((lines) => block([lines])) };
    const facing = inStep(recto.blocks);
    expect(starts(planSpreads(facing, PAGE))).toEqual([0, 2, 3]);
    expect(starts(planSpreads({ flows: { verso, recto }, beads }, PAGE))).toEqual([0, 1, 3]);
  });

  it('plans an article of which one side is empty throughout', () => {
    const flows = { verso: { blocks: [] }, recto: { blocks: [paragraph(28)] } };
    const beads = [{ verso: 0, recto: 28, level: true }];
    const plan = planSpreads({ flows, beads }, PAGE);
    expect(plan.spreads).toHaveLength(1);
    expect(plan.cost).toBe(COSTS.spread + COSTS.emptySide);
  });
});

describe('what cannot be planned', () => {
  it('rejects beads that leave segments over or take too many', () => {
    const article = inStep([paragraph(3)]);
    const fewer = { ...article, beads: article.beads.slice(1) };
    const more = { ...article, beads: [...article.beads, ...article.beads] };
    expect(() => planSpreads(fewer, PAGE)).toThrow('take 2 verso segments, but the flow has 3');
    expect(() => planSpreads(more, PAGE)).toThrow('take 6 verso segments, but the flow has 3');
  });

  it('rejects a block without segments', () => {
    expect(() => planSpreads(inStep([block([])]), PAGE)).toThrow('Block 0');
  });

  it.each([0, -5, Number.NaN])('rejects a page %d pt high', (height) => {
    expect(() => planSpreads(inStep([]), { ...PAGE, height })).toThrow(RangeError);
  });
});

it('plans twenty thousand beads', () => {
  const plan = planSpreads(inStep(Array.from({ length: 2_000 }, () => paragraph(10))), PAGE);
  expect(plan.spreads.at(-1)?.beads.to).toBe(20_000);
  // Full pages would make 715 spreads; three lines of white on each would make 800.
  expect(plan.spreads.length).toBeLessThan(800);
});
