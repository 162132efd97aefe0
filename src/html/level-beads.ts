import type { Element } from 'hast';
import type { Block } from '../model/article.js';
import type { MeasuredBead } from '../model/spread.js';
import type { Section } from '../model/typeset.js';
import { isVerse } from './is-verse.js';
import { pairedBlocks } from './paired-blocks.js';

/** Headings, figures, tables and entries that face one another begin level, as do stanzas of verse. */
const LEVEL_KINDS: ReadonlySet<Block['kind']> = new Set([
  'heading',
  'figure',
  'table',
  'entry',
  'code',
]);

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);

/**
 * A section's beads, and which of them begin level. Items of a list after its first do not: the white
 * would part some of them and not others.
 */
export function levelBeads(section: Section): MeasuredBead[] {
  const pairs = pairedBlocks(section);
  const begun = new Set<Element>();
  return section.beads.map(({ verso, recto }, index) => {
    const pair = pairs[index];
    const level =
      pair !== undefined &&
      pair.verso.kind === pair.recto.kind &&
      (LEVEL_KINDS.has(pair.verso.kind) || (isVerse(pair.verso) && isVerse(pair.recto)));
    const list = pair?.verso.wrappers.find(({ tagName }) => LISTS.has(tagName));
    const isWithinList = list !== undefined && begun.has(list);
    if (list !== undefined) begun.add(list);
    return { verso, recto, level, levelIfRoom: pair !== undefined && !level && !isWithinList };
  });
}
