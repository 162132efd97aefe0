import { readFileSync } from 'node:fs';
import type { RuleId } from '../../src/model/rule.js';

/** An example in a rule's doc comment: what is written in each language, and what is found. */
export interface RuleExample {
  /** The line it begins at. */
  readonly line: number;
  /** Pieces of the source at whose places the rule speaks; none if it is silent. */
  readonly found: readonly string[];
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly glossary: string | undefined;
  /** The Chinese, or English, after the repair. */
  readonly fixed: string | undefined;
}

/** The file of a rule. */
export const ruleFile = (id: RuleId): URL =>
  new URL(`../../src/check/rules/${id}.ts`, import.meta.url);

/**
 * Read the examples of a rule's doc comment:
 *
 *     @example found “36,000”
 *     zh: …
 *     en: …
 *     fixed: …
 */
export function examplesOf(id: RuleId): RuleExample[] {
  const source = readFileSync(ruleFile(id), 'utf8');
  const examples: RuleExample[] = [];
  for (const comment of source.matchAll(/\/\*\*.*?\*\//gsu)) {
    const first = source.slice(0, comment.index).split('\n').length;
    const lines = comment[0].split('\n').map((line) => line.replace(/^\s*\*\s?/u, ''));
    for (const [index, line] of lines.entries()) {
      const head = /^@example (found|silent)(.*)$/u.exec(line);
      if (head === null) continue;
      const body: string[] = [];
      for (const each of lines.slice(index + 1)) {
        if (!/^(?:zh|en|glossary|fixed):/u.test(each)) break;
        body.push(each);
      }
      const values = (key: string): string[] =>
        body
          .filter((each) => each.startsWith(`${key}:`))
          .map((each) => each.slice(key.length + 1).trim());
      examples.push({
        line: first + index,
        found: [...(head[2] ?? '').matchAll(/“([^”]*)”/gu)].map(([, piece = '']) => piece),
        zh: values('zh'),
        en: values('en'),
        glossary: values('glossary')[0],
        fixed: values('fixed')[0],
      });
    }
  }
  return examples;
}
