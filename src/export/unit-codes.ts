import type { UnitPart } from './translation-unit.js';

/** A part of a unit with the id that stands for it, if it is code. */
export type NumberedPart = UnitPart & { readonly id: string | undefined };

/**
 * Number the codes of a unit. A code of the target that is written like one of the source has its
 * number, so that tools see they belong together; others go on counting.
 */
export function numberCodes(
  source: readonly UnitPart[],
  target: readonly UnitPart[],
): { source: NumberedPart[]; target: NumberedPart[] } {
  let count = 0;
  const next = (): string => String(++count);
  const free: { id: string; value: string }[] = [];
  const numbered = source.map((part): NumberedPart => {
    if (part.kind === 'text') return { ...part, id: undefined };
    const id = next();
    free.push({ id, value: part.value });
    return { ...part, id };
  });
  const counterparts = target.map((part): NumberedPart => {
    if (part.kind === 'text') return { ...part, id: undefined };
    const index = free.findIndex(({ value }) => value === part.value);
    const [found] = index < 0 ? [] : free.splice(index, 1);
    return { ...part, id: found?.id ?? next() };
  });
  return { source: numbered, target: counterparts };
}

/** Whether a unit holds anything to translate. */
export const hasText = (parts: readonly UnitPart[]): boolean =>
  parts.some(({ kind, value }) => kind === 'text' && /[\p{L}\p{N}]/u.test(value));
