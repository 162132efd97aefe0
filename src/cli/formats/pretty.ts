import type { CheckMessage } from '../../checker.js';
import { Diagnostics } from '../../diagnostics/diagnostics.js';

/** Messages for people, file by file. */
export function prettyFormat(messages: readonly CheckMessage[], color: boolean): string {
  const diagnostics = new Diagnostics();
  for (const each of messages) {
    const { file, line, column, counterpart } = each;
    const other =
      counterpart === undefined
        ? ''
        : `\n${counterpart.file}:${counterpart.line}:${counterpart.column} is its counterpart`;
    diagnostics.report(
      file,
      {
        code: each.ruleId,
        severity: each.severity,
        reason: each.message,
        hint: `${each.hint}${other}`,
      },
      { line, column },
    );
  }
  return diagnostics.toString({ color });
}
