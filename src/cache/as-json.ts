import { createHash } from 'node:crypto';

/**
 * Plain data as JSON, maps and sets as lists of what they hold, bytes as their SHA-256. The same data gives the same text,
 * which cannot be said of how V8 writes it down: a whole number may stand in it as either of two
 * kinds.
 */
export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Uint8Array) return createHash('sha256').update(part).digest('hex');
    return part instanceof Map || part instanceof Set ? [...(part as Iterable<unknown>)] : part;
  });
