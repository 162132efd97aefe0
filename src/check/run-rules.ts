import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../diagnostics/problem.js';
import { unknownRule } from '../diagnostics/problems/check.js';
import { SIDES } from '../model/language.js';
import type { CheckSettings, RuleLevel } from '../model/rule.js';
import type { CheckedIssue } from './checked-issue.js';
import type { Spot } from './passage.js';
import type { Edit, Finding, Rule } from './rule.js';
import { RULES } from './rules.js';
import { isSilenced, silencesOf } from './silence.js';

/** A finding at one of its places. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly at: Spot;
  readonly counterpart?: Spot;
  readonly edits?: readonly Edit[];
}

/**
 * Run the rules over an issue. A finding about both languages is filed at its place in each.
 *
 * @param more rules of plugins
 * @param least rules whose level is below this one do not run
 * @returns by file and place
 */
export async function runRules(
  issue: CheckedIssue,
  levels: CheckSettings['rules'],
  more: readonly Rule[] = [],
  least: RuleLevel = 'note',
): Promise<PlacedProblem[]> {
  const rules = [...Object.values(RULES), ...more];
  const known = new Set(rules.map(({ id }) => id));
  const comments = issue.articles.flatMap(({ texts }) =>
    SIDES.map((side) => silencesOf(texts[side], known)),
  );
  const silences = comments.flatMap((each) => each.silences);
  const problems: PlacedProblem[] = comments
    .flatMap((each) => each.unknown)
    .map(({ at, rule }) => ({ problem: unknownRule(rule), at }));
  for (const rule of rules) {
    const set = levels.get(rule.id);
    if (RANK[set ?? rule.level] < Math.max(RANK[least], RANK.note)) continue;
    // What else is at work, such as a browser that is done, gets its turn.
    await setImmediate();
    const findings = await rule.check(issue);
    for (const finding of findings) {
      const level = set ?? finding.level ?? rule.level;
      if (level === 'off' || RANK[level] < RANK[least]) continue;
      if (!isSilenced(rule.id, finding, silences))
        problems.push(...placed(rule.id, level, finding));
    }
  }
  return problems.sort(byPlace);
}

const RANK: Readonly<Record<RuleLevel, number>> = { off: 0, note: 1, warning: 2, error: 3 };

function placed(code: string, severity: Problem['severity'], finding: Finding): PlacedProblem[] {
  const { at, counterpart, reason, hint, chinese, edits } = finding;
  const problem = { code, severity, reason, hint, chinese };
  const here = { problem, at, ...(edits === undefined ? {} : { edits }) };
  if (counterpart === undefined) return [here];
  return [
    { ...here, counterpart },
    { problem, at: counterpart, counterpart: at },
  ];
}

function byPlace(one: PlacedProblem, other: PlacedProblem): number {
  const [a, b] = [one.at.file.path, other.at.file.path];
  if (a !== b) return a < b ? -1 : 1;
  return one.at.from - other.at.from;
}
