import { advice, both } from '../../../diagnostics/problem.js';
import { isEnglish } from '../../../languages/registry.js';
import type { CheckedText } from '../../checked-issue.js';
import type { Passage } from '../../passage.js';
import { textsIn } from '../../prose.js';
import type { Finding, Rule } from '../../rule.js';

/**
 * An acronym is expanded where the text first uses it, not later. Titles may use it before.
 *
 * @zh 缩写在正文首次使用处写出全称，而不是在后面。标题可以先用。
 *
 * @example found “SCO was”
 * zh: 上合組織成立了。上海合作組織很大。
 * en: The SCO was founded. The Shanghai Cooperation Organization (SCO) is large.
 *
 * @example silent
 * zh: 上海合作組織成立了。上合組織很大。世貿組織也很大。
 * en: The Shanghai Cooperation Organization (SCO) was founded. The SCO is large. The WTO is large too.
 */
export const acronymFirstUse: Rule = {
  id: 'pair/acronym-first-use',
  level: 'warning',
  summary: both('An acronym is expanded where it is first used.', '缩写第一次出现时写出全称。'),
  check: (issue) => textsIn(issue, isEnglish).flatMap(late),
};

/** `(SCO)` after words of which one at least has a capital. */
const EXPANDED = /\p{Lu}[\p{L}\s’'-]{3,80}\((\p{Lu}{2,8})s?\)/gu;

function late({ blocks }: CheckedText): Finding[] {
  const body = blocks.filter(({ kind }) => kind !== 'title' && kind !== 'heading');
  const first = new Map<string, { use: Passage | undefined }>();
  const findings: Finding[] = [];
  for (const [index, { passage }] of body.entries()) {
    for (const match of passage.text.matchAll(EXPANDED)) {
      const acronym = match[1] ?? '';
      if (first.has(acronym)) continue;
      const at = match.index + match[0].lastIndexOf('(');
      const use = firstUse(
        acronym,
        body.slice(0, index).map((block) => block.passage),
        passage.slice(0, at),
      );
      first.set(acronym, { use });
      if (use === undefined) continue;
      findings.push({
        at: use.spot(),
        ...advice(
          [
            `“${acronym}” is used here and expanded only later`,
            `Write its name in full here, with (${acronym}) behind it, and ${acronym} from then on`,
          ],
          [
            `“${acronym}”在这里就用了，后面才写出全称`,
            `请在这里写出全称，后面加上“(${acronym})”，此后用“${acronym}”`,
          ],
        ),
      });
    }
  }
  return findings;
}

function firstUse(
  acronym: string,
  before: readonly Passage[],
  beginning: Passage,
): Passage | undefined {
  for (const passage of [...before, beginning]) {
    const found = new RegExp(`(?<![\\p{L}-])${acronym}(?![\\p{L}-])`, 'u').exec(passage.text);
    if (found !== null) return passage.slice(found.index, found.index + acronym.length);
  }
  return undefined;
}
