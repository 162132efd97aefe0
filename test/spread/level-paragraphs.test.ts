import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredArticle, PlannedPage } from '../../src/model/spread.js';
import { planSpreads } from '../../src/spread/plan-spreads.js';
import { block, LEADING, PAGE, smallArticles } from './measured-samples.js';
import { judgeSpread } from './oracle.js';

/** An article of pairs of paragraphs, so many lines on each side. */
function pairs(...lines: readonly (readonly [verso: number, recto: number])[]): MeasuredArticle {
  return {
    flows: {
      verso: { blocks: lines.map(([verso]) => block([verso])) },
      recto: { blocks: lines.map(([, recto]) => block([recto])) },
    },
    beads: lines.map(() => ({ verso: 1, recto: 1, level: false, levelIfRoom: true })),
  };
}

const pads = ({ pads: map }: PlannedPage): [block: number, lines: number][] =>
  [...map].map(([index, pt]) => [index, pt / LEADING]);

describe('pairs of paragraphs', () => {
  it('begin level where the pages have room', () => {
    const [spread] = planSpreads(pairs([3, 5], [4, 4], [6, 2], [1, 1]), PAGE).spreads;
    expect(pads(spread!.verso)).toEqual([[1, 2]]);
    expect(pads(spread!.recto)).toEqual([[3, 4]]);
  });

  it('begin level at the head of a spread before those at its foot', () => {
    const article = pairs([10, 12], [12, 10], [4, 6]);
    const [spread] = planSpreads(article, PAGE).spreads;
    expect(spread!.beads.to).toBe(3);
    expect(pads(spread!.verso)).toEqual([[1, 2]]);
    expect(pads(spread!.recto)).toEqual([]);
  });
});

/** Random articles of which some beads may begin level. */
const articles = smallArticles.chain(({ article, room }) =>
  fc
    .array(fc.boolean(), { minLength: article.beads.length, maxLength: article.beads.length })
    .map((mayLevel) => ({
      room,
      plain: article,
      article: {
        ...article,
        beads: article.beads.map((bead, index) => ({ ...bead, levelIfRoom: mayLevel[index]! })),
      },
    })),
);

describe('levelling where there is room', () => {
  it('changes no break, no cost, and makes nothing overfull', () => {
    fc.assert(
      fc.property(articles, ({ article, plain, room }) => {
        const [plan, bare] = [planSpreads(article, room), planSpreads(plain, room)];
        expect(plan.cost).toBe(bare.cost);
        expect(plan.overfull).toEqual(bare.overfull);
        expect(plan.spreads.map(({ beads }) => beads)).toEqual(
          bare.spreads.map(({ beads }) => beads),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('takes pairs from the head on, and leaves out only what does not fit', () => {
    fc.assert(
      fc.property(articles, ({ article, room }) => {
        for (const { beads, verso, recto } of planSpreads(article, room).spreads) {
          const levelled = article.beads.map(({ level }) => level);
          const judge = () => {
            const judged = article.beads.map((bead, index) => ({
              ...bead,
              level: levelled[index]!,
            }));
            return judgeSpread({ ...article, beads: judged }, room, beads.from, beads.to);
          };
          for (let bead = beads.from; bead < beads.to; bead += 1) {
            if (article.beads[bead]!.level || !article.beads[bead]!.levelIfRoom) continue;
            levelled[bead] = true;
            levelled[bead] = judge().fits;
          }
          const judged = judge();
          expect([verso.pads, recto.pads]).toEqual([judged.verso.pads, judged.recto.pads]);
          expect([verso.height, recto.height]).toEqual([judged.verso.height, judged.recto.height]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
