import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, problemOf, RULES } from '../../src/checker.js';
import { RULE_IDS, type RuleId, type RuleLevel } from '../../src/model/rule.js';
import { isBilingual } from '../diagnostics/is-bilingual.js';
import { article, withPublication } from './check-texts.js';
import { examplesOf, ruleFile, type RuleExample } from './rule-examples.js';

/** All rules off but one. */
const only = (id: RuleId): ReadonlyMap<RuleId, RuleLevel> =>
  new Map(RULE_IDS.filter((each) => each !== id).map((each) => [each, 'off']));

function filesOf({ zh, en, glossary }: RuleExample): Record<string, string> {
  const titled = zh[0]?.startsWith('---') === true;
  const files = titled ? { 'a/zh.md': zh.join('\n'), 'a/en.md': en.join('\n') } : article(zh, en);
  return glossary === undefined ? files : { ...files, 'glossary.yml': glossary };
}

describe.each(RULE_IDS)('%s', (id) => {
  it('stands in its file, under its name', () => {
    expect(existsSync(ruleFile(id))).toBe(true);
    expect(RULES[id].id).toBe(id);
    const examples = examplesOf(id);
    // What is stale shows between two states of a manuscript, not in an example of one.
    expect(id === 'pair/stale' || examples.some(({ found }) => found.length > 0)).toBe(true);
    expect(examples.some(({ found }) => found.length === 0)).toBe(true);
  });

  it.each(examplesOf(id))('holds its example of line $line', async (example) => {
    const files = filesOf(example);
    await withPublication(files, async (folder) => {
      const { messages } = await check({ folder, rules: only(id) });
      const ofRule = messages.filter(({ ruleId }) => ruleId === id);
      const places = ofRule.map(({ file, line, column }) =>
        (files[file] ?? '').split('\n')[line - 1]!.slice(column - 1),
      );
      for (const message of ofRule) expect(isBilingual(problemOf(message))).toBe(true);
      for (const piece of example.found) {
        expect(places.filter((place) => place.startsWith(piece))).toHaveLength(1);
      }
      expect(ofRule).toHaveLength(example.found.length);
      if (example.fixed === undefined) return;
      const first = await check({ folder, rules: only(id), fix: true });
      expect(first.fixed).toBeGreaterThan(0);
      const after = await readFile(join(folder, 'a/zh.md'), 'utf8');
      const english = await readFile(join(folder, 'a/en.md'), 'utf8');
      expect([after, english].some((text) => text.includes(example.fixed!))).toBe(true);
      const second = await check({ folder, rules: only(id), fix: true });
      expect(second.fixed).toBe(0);
      expect(second.messages.filter(({ ruleId }) => ruleId === id)).toEqual([]);
    });
  });
});
