import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Block, BlockKind } from '../model/article.js';
import type { LanguageTag } from '../model/language.js';

/** A block that the build makes, in the form that articles' blocks have. */
export function furnitureBlock(
  section: string,
  tag: LanguageTag,
  index: number,
  element: Element,
  kind: BlockKind = 'entry',
): Block {
  // A colon cannot stand at the head of an article's id: folders named so are left out.
  const id = `:${section}.${tag}.${String(index)}`;
  return {
    id,
    kind,
    element: { ...element, properties: { ...element.properties, dataBlock: id } },
    wrappers: [],
    top: index,
    pin: undefined,
    only: false,
    place: undefined,
    segments: [{ content: [element], text: toString(element), notes: [] }],
  };
}

/** The heading of a section that the build makes. */
export function sectionTitle(section: string, tag: LanguageTag, title: string): Block {
  const element = h('header', { className: ['section-title'] }, [h('h1', title)]);
  return furnitureBlock(section, tag, 0, element, 'title');
}
