import { problemOf, type CheckMessage } from '../../checker.js';
import { both } from '../../diagnostics/problem.js';
import { worded, type Wording } from '../../diagnostics/wording.js';
import { repositoryPath } from './repository-path.js';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Messages as workflow commands of GitHub Actions, which show them beside the lines.
 *
 * @param folder the publication's folder as the command was given it
 */
export function githubFormat(
  messages: readonly CheckMessage[],
  folder: string,
  wording: Wording,
): string {
  return messages
    .map((message) => {
      const { file, line, column, ruleId, severity } = message;
      const { reason, hint } = worded(problemOf(message), wording);
      const place = [
        `file=${property(repositoryPath(folder, file))}`,
        `line=${String(line)}`,
        `col=${String(column)}`,
        `title=${property(ruleId)}`,
      ].join(',');
      return `::${COMMANDS[severity]} ${place}::${data(wording(both(`${reason}. ${hint}`, `${reason}。${hint}`)))}`;
    })
    .join('\n');
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
