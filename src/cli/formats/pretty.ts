import { problemOf, type CheckMessage, type MessagePlace } from '../../checker.js';
import { Diagnostics } from '../../diagnostics/diagnostics.js';
import type { Problem } from '../../diagnostics/problem.js';
import type { Wording } from '../../diagnostics/wording.js';

/** Messages for people, file by file. */
export function prettyFormat(
  messages: readonly CheckMessage[],
  color: boolean,
  wording: Wording,
): string {
  const diagnostics = new Diagnostics();
  for (const message of messages) {
    const { file, line, column, counterpart } = message;
    const problem = problemOf(message);
    diagnostics.report(
      file,
      counterpart === undefined ? problem : withCounterpart(problem, counterpart),
      { line, column },
    );
  }
  return diagnostics.toString({ color, wording });
}

function withCounterpart(problem: Problem, { file, line, column }: MessagePlace): Problem {
  const { hint, chinese } = problem;
  const place = `${file}:${String(line)}:${String(column)}`;
  return {
    ...problem,
    hint: `${hint}\n${place} is its counterpart`,
    chinese: { ...chinese, hint: `${chinese.hint}\n对应之处是“${place}”` },
  };
}
