import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { SIDES, type LanguageTag } from '../../model/language.js';
import type { Section } from '../../model/typeset.js';
import { flowClasses, inLanguage, onLines } from './chapter-flow.js';
import type { PageBreaks } from './page-breaks.js';
import type { ConverterContext } from './xhtml-converter.js';
import { XhtmlConverter } from './xhtml-converter.js';

/**
 * The colophon: who made the issue, in each of the edition's languages.
 *
 * @param file its file's name
 * @param printed the print edition's section
 */
export function colophonPage(
  file: string,
  printed: Section,
  languages: readonly LanguageTag[],
  context: ConverterContext & { readonly breaks: Pick<PageBreaks, 'startingWith'> },
): Element {
  const converter = new XhtmlConverter(file, context);
  const parts = SIDES.map((side) => ({ side, flow: printed.flows[side] }))
    .filter(({ flow }) => languages.includes(flow.language))
    .map(({ side, flow }) => {
      const tag = flow.language;
      const held = new Set(flow.blocks.map(({ id }) => id));
      const blocks = converter.convert(
        flow.blocks.map((block) => block.element),
        'bulletin.yml',
      );
      const elements = blocks.filter((block) => block.type === 'element').map(asText);
      // The page may begin with a line that only paper has: what it is set in.
      const rest = context.breaks
        .startingWith(`:colophon.${tag}.`)
        .filter(({ block }) => !held.has(block))
        .map(({ page }) => context.breaks.mark(page, file));
      return h('div', { ...inLanguage({ tag }), className: flowClasses({ side, tag }) }, [
        ...rest,
        ...onLines(elements),
      ]);
    });
  return h('section', { className: ['colophon'], 'epub:type': 'colophon', role: 'doc-colophon' }, [
    ...onLines(parts),
  ]);
}

/** A line as text: a blank between its label and what the label names, and no label if it is empty. */
function asText(element: Element): Element {
  const { id: _id, ...properties } = element.properties;
  const children = element.children.flatMap((child): ElementContent[] => {
    const isEmpty = child.type === 'element' && !isMark(child) && toString(child) === '';
    return isEmpty ? [] : [child, { type: 'text', value: ' ' }];
  });
  return { ...element, properties, children: children.slice(0, -1) };
}

const isMark = ({ properties }: Element): boolean => properties['role'] === 'doc-pagebreak';
