import type { BilingualAdvice } from '../../src/diagnostics/problem.js';

/** Whether advice stands in Chinese too, with the same values in quotation marks. */
export function isBilingual({ reason, chinese }: BilingualAdvice): boolean {
  const values = [...reason.matchAll(/“([^“”]+)”/gu)].map(([, value = '']) => value);
  return (
    [chinese.reason, chinese.hint].every((text) => /\p{Script=Han}/u.test(text)) &&
    values.every((value) => chinese.reason.includes(value))
  );
}
