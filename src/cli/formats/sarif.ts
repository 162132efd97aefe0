import type { CheckMessage, MessagePlace } from '../../checker.js';
import { RULES } from '../../checker.js';

/**
 * Messages as a SARIF 2.1.0 log (OASIS Standard), which code hosts and editors read.
 *
 * @param version Bifolio's own
 */
export function sarifFormat(messages: readonly CheckMessage[], version: string): string {
  const ids = [...new Set(messages.map(({ ruleId }) => ruleId))].sort();
  const summaries = new Map<string, string>(
    Object.values(RULES).map(({ id, summary }) => [id, summary]),
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
        columnKind: 'utf16CodeUnits',
        results: messages.map((each) => ({
          ruleId: each.ruleId,
          ruleIndex: ids.indexOf(each.ruleId),
          level: each.severity,
          message: { text: `${each.message}. ${each.hint}` },
          locations: [location(each, each)],
          ...(each.counterpart === undefined
            ? {}
            : { relatedLocations: [{ id: 1, ...location(each.counterpart) }] }),
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function location(
  { file, line, column }: MessagePlace,
  end: { readonly endLine?: number; readonly endColumn?: number } = {},
): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
      region: {
        startLine: line,
        startColumn: column,
        ...(end.endLine === undefined ? {} : { endLine: end.endLine }),
        ...(end.endColumn === undefined ? {} : { endColumn: end.endColumn }),
      },
    },
  };
}
