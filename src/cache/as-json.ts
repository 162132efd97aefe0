/**
 * Plain data as JSON, maps and sets as lists of what they hold. The same data gives the same text,
 * which cannot be said of how V8 writes it down: a whole number may stand in it as either of two
 * kinds.
 */
export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map || part instanceof Set ? [...(part as Iterable<unknown>)] : part,
  );
