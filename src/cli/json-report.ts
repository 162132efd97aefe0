import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { BuildResult } from '../build-options.js';
import type { BuildFailure } from '../diagnostics/diagnostics.js';

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
export function messageJson(failure: { code: string; reason: string; hint: string }): object {
  return { ruleId: failure.code, severity: 'error', message: failure.reason, hint: failure.hint };
}

function fromMessage(message: VFileMessage): object {
  return {
    file: message.file,
    line: message.line,
    column: message.column,
    ruleId: message.ruleId,
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'note',
    message: message.reason,
    hint: message.note,
  };
}
