import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckMessage, MessagePlace } from '../../checker.js';
import { problemOf, RULES } from '../../checker.js';
import { both } from '../../diagnostics/problem.js';
import { worded, type Wording } from '../../diagnostics/wording.js';
import { repositoryPath } from './repository-path.js';

/**
 * Messages as a SARIF 2.1.0 log (OASIS Standard), which code hosts and editors read.
 *
 * @param folder the publication's folder as the command was given it
 * @param version Bifolio's own
 * @param wording for the texts; the log says which language they are in
 */
export function sarifFormat(
  messages: readonly CheckMessage[],
  folder: string,
  version: string,
  wording: Wording,
): string {
  const ids = [...new Set(messages.map(({ ruleId }) => ruleId))].sort();
  const summaries = new Map<string, string>(
    Object.values(RULES).map(({ id, summary }) => [id, wording(summary)]),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bifolio',
            version,
            rules: ids.map((id) => ({ id, shortDescription: { text: summaries.get(id) ?? id } })),
          },
        },
        language: wording(LANGUAGE),
        columnKind: 'utf16CodeUnits',
        results: messages.map((each) => ({
          ruleId: each.ruleId,
          ruleIndex: ids.indexOf(each.ruleId),
          level: each.severity,
          message: { text: textOf(each, wording) },
          locations: [location(folder, each, each)],
          ...(each.counterpart === undefined
            ? {}
            : { relatedLocations: [{ id: 1, ...location(folder, each.counterpart) }] }),
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function location(
  folder: string,
  { file, line, column }: MessagePlace,
  end: { readonly endLine?: number; readonly endColumn?: number } = {},
): object {
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(repositoryPath(folder, file)),
      region: {
        startLine: line,
        startColumn: column,
        ...(end.endLine === undefined ? {} : { endLine: end.endLine }),
        ...(end.endColumn === undefined ? {} : { endColumn: end.endColumn }),
      },
    },
  };
}

/** A path of the repository from its root, which SARIF leaves to the reader; another as a URL. */
function artifactLocation(path: string): object {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** Of the texts, as SARIF names it: ISO 639-1, with a region if there is one. */
const LANGUAGE = both('en-US', 'zh');

function textOf(message: CheckMessage, wording: Wording): string {
  const { reason, hint } = worded(problemOf(message), wording);
  return wording(both(`${reason}. ${hint}`, `${reason}。${hint}`));
}
