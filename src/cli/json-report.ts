import { join } from 'node:path';
import type { BuildResult } from '../build-options.js';
import type { BuildFailure } from '../diagnostics/diagnostics.js';
import type { ProblemMessage } from '../diagnostics/problem-message.js';
import type { Problem } from '../diagnostics/problem.js';

/** What `--json` prints of a good build. */
export function resultJson(result: BuildResult, out: string): object {
  return {
    ok: true,
    pages: result.pages,
    files: result.artifacts.map(({ path, mediaType, bytes }) => ({
      path: join(out, path),
      mediaType,
      size: bytes.length,
    })),
    completeness: result.proof.completeness,
    messages: result.diagnostics.messages.map(fromMessage),
  };
}

/** What `--json` prints of a build that failed. */
export function failureJson(failure: BuildFailure): object {
  return { ok: false, messages: failure.diagnostics.messages.map(fromMessage) };
}

/** A failure that lies in no file of the manuscript. */
export function messageJson({ code, reason, hint, chinese }: Problem): object {
  return {
    ruleId: code,
    severity: 'error',
    message: reason,
    hint,
    chinese: { message: chinese.reason, hint: chinese.hint },
  };
}

function fromMessage(message: ProblemMessage): object {
  return {
    file: message.file,
    line: message.line,
    column: message.column,
    ruleId: message.ruleId,
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'note',
    message: message.reason,
    hint: message.note,
    chinese: { message: message.chinese.reason, hint: message.chinese.hint },
  };
}
