import { mentionsOf, type Mentions } from '../languages/mentions.js';
import type { Passage } from './passage.js';

const NONE: Mentions = { numbers: [], dates: [] };
const read = new WeakMap<Passage, Mentions>();

/** The numbers and dates of a passage, which several rules ask for; none where they are not known. */
export function mentionsIn(passage: Passage): Mentions {
  const known = read.get(passage);
  if (known !== undefined) return known;
  const mentions = mentionsOf(passage.text, passage.language) ?? NONE;
  read.set(passage, mentions);
  return mentions;
}
