import type { StructureLabel } from '../../../model/structure-label.js';

/** What the alternative text of an element begins with if it is a label, no text for readers. */
export const LABEL_PREFIX = 'bifolio-structure:';

/** The label in an alternative text; undefined if the text is one for readers. */
export function readLabel(alternativeText: string): StructureLabel | undefined {
  if (!alternativeText.startsWith(LABEL_PREFIX)) return undefined;
  return JSON.parse(alternativeText.slice(LABEL_PREFIX.length)) as StructureLabel;
}
