import { check, problemOf, type CheckMessage } from '../checker.js';
import { Diagnostics } from '../diagnostics/diagnostics.js';

/**
 * Check a manuscript by its rules before it is released.
 *
 * @returns the messages, none of which is an error
 * @throws BuildFailure if there are errors
 */
export async function checkFirst(
  folder: string,
  plugins: string | undefined,
): Promise<readonly CheckMessage[]> {
  const { messages } = await check({ folder, ...(plugins !== undefined && { plugins }) });
  const diagnostics = new Diagnostics();
  addMessages(messages, diagnostics);
  diagnostics.stopOnErrors();
  return messages;
}

/** File the messages of a check that a build has not come upon itself. */
export function addMessages(messages: readonly CheckMessage[], diagnostics: Diagnostics): void {
  const place = (file = '', line = 1, column = 1, code = ''): string =>
    [file, line, column, code].join(':');
  const present = new Set(
    diagnostics.messages.map(({ file, line, column, ruleId }) => place(file, line, column, ruleId)),
  );
  for (const message of messages) {
    const { file, line, column, ruleId } = message;
    if (present.has(place(file, line, column, ruleId))) continue;
    diagnostics.report(file, problemOf(message), { line, column });
  }
}
