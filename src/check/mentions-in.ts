import { mentionsOf, type Mentions } from '../languages/mentions.js';
import { onceEach } from '../model/once-each.js';
import type { Passage } from './passage.js';

const NONE: Mentions = { numbers: [], dates: [] };

/** The numbers and dates of a passage, which several rules ask for; none where they are not known. */
export const mentionsIn = onceEach(
  ({ text, language }: Passage): Mentions => mentionsOf(text, language) ?? NONE,
);
