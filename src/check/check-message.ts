import type { ProblemMessage } from '../diagnostics/problem-message.js';
import { onceEach } from '../model/once-each.js';
import type { Problem } from '../diagnostics/problem.js';
import type { PlacedProblem } from './run-rules.js';
import type { CheckedFile, Spot } from './passage.js';

/** A line and a column, both from 1; columns count UTF-16 units. */
export interface MessagePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What `check` says of one place, as `--format json` prints it. */
export interface CheckMessage extends MessagePlace {
  /** The end of the place, if it is known. */
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly hint: string;
  /** The same in Simplified Chinese. */
  readonly chinese: { readonly message: string; readonly hint: string };
  readonly fixable?: true;
  /** The place in the other language. */
  readonly counterpart?: MessagePlace;
}

/** A rule's finding as a message. */
export function messageOf({ problem, at, counterpart, edits }: PlacedProblem): CheckMessage {
  const end = pointAt(at.file, at.to);
  return {
    ...placeOf(at),
    endLine: end.line,
    endColumn: end.column,
    ruleId: problem.code,
    severity: problem.severity,
    message: problem.reason,
    hint: problem.hint,
    chinese: { message: problem.chinese.reason, hint: problem.chinese.hint },
    ...(edits === undefined ? {} : { fixable: true as const }),
    ...(counterpart === undefined ? {} : { counterpart: placeOf(counterpart) }),
  };
}

/** A message of reading, parsing or pairing. A problem of a whole file is at its beginning. */
export function messageOfFile(message: ProblemMessage): CheckMessage {
  return {
    file: message.file ?? '',
    line: message.line ?? 1,
    column: message.column ?? 1,
    ruleId: message.ruleId ?? '',
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'note',
    message: message.reason,
    hint: message.note ?? '',
    chinese: { message: message.chinese.reason, hint: message.chinese.hint },
  };
}

/** Where a spot begins. */
export const placeOf = (spot: Spot): MessagePlace => ({
  file: spot.file.path,
  ...pointAt(spot.file, spot.from),
});

const lineStarts = onceEach(({ source }: CheckedFile): readonly number[] => [
  0,
  ...[...source.matchAll(/\r\n|\r|\n/gu)].map((end) => end.index + end[0].length),
]);

function pointAt(file: CheckedFile, offset: number): { line: number; column: number } {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** A message as the problem that it is of. */
export const problemOf = ({ ruleId, severity, message, hint, chinese }: CheckMessage): Problem => ({
  code: ruleId,
  severity,
  reason: message,
  hint,
  chinese: { reason: chinese.message, hint: chinese.hint },
});
