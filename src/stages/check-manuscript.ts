import { placeOf } from '../check/check-message.js';
import type { Rule } from '../check/rule.js';
import { runRules } from '../check/run-rules.js';
import { Diagnostics } from '../diagnostics/diagnostics.js';
import { mendable, refusedBuild } from '../diagnostics/problems/check.js';
import { isRespelled } from '../edition/edition.js';
import type { AlignedArticle } from '../model/bulletin.js';
import type { Manuscript } from '../model/manuscript.js';
import type { RuleId, RuleLevel } from '../model/rule.js';
import type { PublicationFolder } from '../publication/publication-folder.js';
import { gatherIssue } from './gather-issue.js';

/** A build shows blocks that one language has alone, and warns of them: it need not refuse. */
const LEFT_TO_THE_BUILD: RuleId = 'pair/paragraph-parity';

/**
 * Hold a manuscript that is about to be built against the rules whose level is `error`. What
 * `check --fix` can mend by itself is said, but a comma of the wrong width stops no book.
 *
 * @param articles as the build has aligned them
 * @param more rules of plugins
 */
export async function checkManuscript(
  manuscript: Manuscript,
  folder: PublicationFolder,
  articles: readonly AlignedArticle[],
  diagnostics: Diagnostics,
  more: readonly Rule[] = [],
): Promise<void> {
  const { config } = manuscript;
  // The rules read the text as it is written. What is said of its reading has been said.
  const issue = await gatherIssue(
    manuscript,
    folder,
    new Diagnostics(),
    isRespelled(config) || manuscript.plugins !== undefined ? undefined : articles,
  );
  const levels = new Map<string, RuleLevel>([...config.check.rules, [LEFT_TO_THE_BUILD, 'off']]);
  const found = await runRules(issue, levels, more, 'error');
  for (const { problem, at, edits } of found) {
    const said = edits === undefined ? problem : mendable(problem);
    diagnostics.report(at.file.path, said, placeOf(at));
  }
  if (diagnostics.failed) diagnostics.report('bulletin.yml', refusedBuild());
}
