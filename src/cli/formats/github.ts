import type { CheckMessage } from '../../checker.js';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Messages as workflow commands of GitHub Actions, which show them beside the lines.
 *
 * @param folder the publication's folder as the command was given it
 */
export function githubFormat(messages: readonly CheckMessage[], folder: string): string {
  return messages
    .map(({ file, line, column, ruleId, severity, message, hint }) => {
      const path = `${folder.replace(/[\\/]+$/u, '')}/${file}`;
      const place = [
        `file=${property(path)}`,
        `line=${String(line)}`,
        `col=${String(column)}`,
        `title=${property(ruleId)}`,
      ].join(',');
      return `::${COMMANDS[severity]} ${place}::${data(`${message}. ${hint}`)}`;
    })
    .join('\n');
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
