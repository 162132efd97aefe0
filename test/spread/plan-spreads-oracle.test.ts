import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredArticle, PageRoom, SpreadPlan } from '../../src/model/spread.js';
import { SINGLE_FLOW_COSTS } from '../../src/spread/costs.js';
import { planSpreads } from '../../src/spread/plan-spreads.js';
import { smallArticles } from './measured-samples.js';
import { judgeSpread, leastCost } from './oracle.js';

function judgePlan(plan: SpreadPlan, article: MeasuredArticle, room: PageRoom) {
  return plan.spreads.map(({ beads }) => judgeSpread(article, room, beads.from, beads.to));
}

/** Costs reach 1e10 where beads are overfull; sums in another order differ in the last digits. */
function expectSameCost(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1e3, expected));
}

describe('planSpreads on random articles', () => {
  it('finds the cheapest of all partitions', () => {
    fc.assert(
      fc.property(smallArticles, ({ article, room }) => {
        const plan = planSpreads(article, room);
        expectSameCost(plan.cost, leastCost(article, room));
      }),
      { numRuns: 1500 },
    );
  });

  it('does so by the costs of a book of one language too', () => {
    fc.assert(
      fc.property(smallArticles, ({ article, room }) => {
        const plan = planSpreads(article, room, SINGLE_FLOW_COSTS);
        expectSameCost(plan.cost, leastCost(article, room, SINGLE_FLOW_COSTS));
      }),
      { numRuns: 500 },
    );
  });

  it('states the pages, heights, pads and cost that its own spreads have', () => {
    fc.assert(
      fc.property(smallArticles, ({ article, room }) => {
        const plan = planSpreads(article, room);
        const judged = judgePlan(plan, article, room);
        expectSameCost(
          plan.cost,
          judged.reduce((sum, spread) => sum + spread.cost, 0),
        );
        plan.spreads.forEach((spread, i) => {
          for (const side of ['verso', 'recto'] as const) {
            const { from, to, height, pads } = judged[i]![side];
            expect(spread[side]).toEqual({ from, to, height, pads });
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('puts every bead and every segment on one spread, in order', () => {
    fc.assert(
      fc.property(smallArticles, ({ article, room }) => {
        const reached = { beads: 0, verso: 0, recto: 0 };
        for (const spread of planSpreads(article, room).spreads) {
          expect(spread.beads.to).toBeGreaterThan(spread.beads.from);
          for (const range of ['beads', 'verso', 'recto'] as const) {
            expect(spread[range].from).toBe(reached[range]);
            reached[range] = spread[range].to;
          }
        }
        const segments = (side: 'verso' | 'recto') =>
          article.flows[side].blocks.flatMap((each) => each.notes).length;
        expect(reached).toEqual({
          beads: article.beads.length,
          verso: segments('verso'),
          recto: segments('recto'),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('overfills a page only with a bead that fits on none, and says which', () => {
    fc.assert(
      fc.property(smallArticles, ({ article, room }) => {
        const plan = planSpreads(article, room);
        const unfit = plan.spreads.filter(
          ({ beads }) => !judgeSpread(article, room, beads.from, beads.to).fits,
        );
        expect(plan.overfull).toEqual(unfit.map(({ beads }) => beads.from));
        for (const { beads } of unfit) expect(beads.to).toBe(beads.from + 1);
      }),
      { numRuns: 500 },
    );
  });
});
