import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, suggestGlossary } from '../../src/checker.js';
import { RULE_IDS, type RuleId } from '../../src/model/rule.js';
import { article, withPublication } from './check-texts.js';

const WRONG = ['會議於9月15日舉行,有3人參加。', '第二天(很熱)大家去了港口。'];
const ENGLISH = [
  'The meeting was held on September 16; 3 people took part.',
  'On the next day (it was hot) all went to the harbour.',
];

/** Without the rules that read the other language. */
const ZH_ONLY = new Map(
  RULE_IDS.filter((id) => !id.startsWith('zh/')).map((id): [RuleId, 'off'] => [id, 'off']),
);

/** `file:line rule` of every message. */
async function says(files: Readonly<Record<string, string>>): Promise<string[]> {
  return withPublication(files, async (folder) =>
    (await check({ folder })).messages.map(
      ({ file, line, ruleId }) => `${file}:${String(line)} ${ruleId}`,
    ),
  );
}

describe('check', () => {
  it('files what contradicts at both places, each naming the other', async () => {
    await withPublication(article(WRONG, ENGLISH), async (folder) => {
      const { messages } = await check({ folder });
      const dates = messages.filter(({ ruleId }) => ruleId === 'pair/date-agree');
      expect(dates.map(({ file, counterpart }) => [file, counterpart?.file])).toEqual([
        ['a/en.md', 'a/zh.md'],
        ['a/zh.md', 'a/en.md'],
      ]);
      expect(dates[0]).toMatchObject({ line: 3, column: 25, severity: 'error' });
    });
  });

  it('is silenced by a comment, in one block or from there on', async () => {
    const loud = await says(article(WRONG, ENGLISH));
    expect(loud).toContain('a/zh.md:3 zh/punctuation-width');
    expect(loud).toContain('a/zh.md:5 zh/punctuation-width');
    const one = ['<!-- check ignore zh/punctuation-width -->', ...WRONG];
    expect(await says(article(one, ENGLISH))).toContain('a/zh.md:7 zh/punctuation-width');
    expect(await says(article(one, ENGLISH))).not.toContain('a/zh.md:5 zh/punctuation-width');
    const all = ['<!-- check disable -->', ...WRONG];
    expect(await says(article(all, ENGLISH))).toEqual([]);
    const mistaken = ['<!-- check ignore zh/width -->', ...WRONG];
    expect(await says(article(mistaken, ENGLISH))).toContain('a/zh.md:3 check/unknown-rule');
  });

  it('has the levels of bulletin.yml, and of its options before those', async () => {
    const files = {
      ...article(WRONG, ENGLISH),
      'bulletin.yml':
        'title: T\ndate: 2026-01-01\ncheck: { rules: { pair/date-agree: note, zh/punctuation-width: off } }\n',
    };
    await withPublication(files, async (folder) => {
      const levels = async (rules?: ReadonlyMap<'pair/date-agree', 'warning'>) =>
        (await check({ folder, ...(rules === undefined ? {} : { rules }) })).messages.map(
          ({ ruleId, severity }) => `${ruleId} ${severity}`,
        );
      expect(await levels()).toEqual(['pair/date-agree note', 'pair/date-agree note']);
      expect(await levels(new Map([['pair/date-agree', 'warning']]))).toContain(
        'pair/date-agree warning',
      );
    });
    expect(
      await says({
        'bulletin.yml': 'title: T\ndate: 2026-01-01\ncheck: { rules: { zh/wide: off } }\n',
      }),
    ).toEqual(['bulletin.yml:3 yaml/setting']);
  });

  it('repairs what is mechanical, once, and leaves all else as it is', async () => {
    const text = fc
      .array(
        fc.constantFrom('會議,', '（很熱)', '國(guó)', '字', '。', ' ', 'ab', '9', '**', '.'),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) => `甲${parts.join('')}乙`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (zh) => {
        await withPublication(article(zh, ENGLISH), async (folder) => {
          const path = join(folder, 'a/zh.md');
          const letters = (source: string): string => source.replace(/[^\p{Script=Han}9ab]/gu, '');
          await check({ folder, fix: true, rules: ZH_ONLY });
          const once = await readFile(path, 'utf8');
          expect((await check({ folder, fix: true, rules: ZH_ONLY })).fixed).toBe(0);
          expect(await readFile(path, 'utf8')).toBe(once);
          expect(letters(once)).toBe(letters(`題${zh.join('')}`));
        });
      }),
      { numRuns: 25 },
    );
  });

  it('says which passage is stale, until it is recorded again', async () => {
    const zh = ['會議在上海舉行。', '第二天大家去了港口。'];
    const en = ['The meeting was held in Shanghai.', 'On the next day all went to the harbour.'];
    await withPublication(article(zh, en), async (folder) => {
      const stale = async (record?: true): Promise<string[]> =>
        (await check({ folder, ...(record === undefined ? {} : { record }) })).messages
          .filter(({ ruleId }) => ruleId === 'pair/stale')
          .map(({ file, line }) => `${file}:${String(line)}`);
      expect(await stale()).toEqual([]);
      expect(await stale(true)).toEqual([]);
      const path = join(folder, 'a/zh.md');
      await writeFile(path, (await readFile(path, 'utf8')).replace('港口', '機場'));
      expect(await stale()).toEqual(['a/en.md:5', 'a/zh.md:5']);
      expect(await stale(true)).toEqual([]);
      expect(await stale()).toEqual([]);
    });
  });

  it('names what it cannot read, and throws nothing', async () => {
    expect(await says({ 'bulletin.yml': 'title: [' })).toEqual([
      expect.stringMatching(/^bulletin\.yml:1 /),
    ]);
    const wrong = { ...article(['甲。'], ['A.']), 'glossary.yml': 'terms: [{ term: 甲 }]' };
    expect(await says(wrong)).toEqual([expect.stringMatching(/^glossary\.yml:1 /)]);
  });
});

describe('glossary suggest', () => {
  it('proposes what recurs, with its renderings, but for what is listed', async () => {
    const zh = ['燈塔很高。燈塔很白。燈塔在海邊。', '我們看見了燈塔。'];
    const en = [
      'The lighthouse is tall. The lighthouse is white. The lighthouse stands on the shore.',
      'We saw the lighthouse.',
    ];
    const terms = (files: Readonly<Record<string, string>>) =>
      withPublication(files, async (folder) => (await suggestGlossary(folder, 3)).terms);
    expect(await terms(article(zh, en))).toEqual([
      { term: '燈塔', sentences: 4, renderings: [{ phrase: 'lighthouse', sentences: 4 }] },
    ]);
    const listed = 'terms: [{ term: 燈塔, allowed: lighthouse }]\n';
    expect(await terms({ ...article(zh, en), 'glossary.yml': listed })).toEqual([]);
  });
});
