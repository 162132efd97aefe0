import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../languages/language.js';
import { isChinese } from '../languages/registry.js';
import { hyphenate, hyphenateWithin } from './hyphenate.js';
import { spacedInterpuncts } from './interpuncts.js';
import { holdParts } from './hold-parts.js';
import { holdProclitics } from './hold-proclitics.js';
import { markAddressJoints, markNameJoints, markWordJoints } from './line-joints.js';
import { partAtScripts } from './part-at-scripts.js';
import { smallCapitals } from './small-capitals.js';
import { uprightFigures } from './upright-figures.js';

const HAN = '\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF';
/** A typed space between a Han and another character: the style sets its own quarter space. */
const SPACE_AT_HAN = new RegExp(`(?<=[${HAN}])[ \\t\\n]+|[ \\t\\n]+(?=[${HAN}])`, 'gu');

/** Elements whose text is set as it stands. */
const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp', 'rt', 'math']);

/** Of those, what stands within a line. */
const CODE = new Set(['code', 'kbd', 'samp']);

const HEADING = /^h[1-6]$/;

/** Set in Chinese with dots. */
const EMPHASIS = new Set(['em', 'i']);

/**
 * Content as it is set in print: words may be hyphenated and abbreviations be small capitals,
 * Chinese has no typed spaces, dots for emphasis and room around its interpuncts, pictures have the address that `addressOf` gives
 * for their asset.
 *
 * @param inColumns whether Chinese is written from top to bottom
 */
export function printContent(
  nodes: readonly ElementContent[],
  language: Language,
  addressOf: (hash: string) => string,
  inColumns = false,
): ElementContent[] {
  const content = setContent(nodes, language, addressOf, inColumns, false, false);
  return isChinese(language.tag) ? partAtScripts(content) : content;
}

function setContent(
  nodes: readonly ElementContent[],
  language: Language,
  addressOf: (hash: string) => string,
  inColumns: boolean,
  isEmphasis: boolean,
  isHeading: boolean,
): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent | ElementContent[] => {
    if (node.type === 'text') {
      if (!isChinese(language.tag)) {
        const prose = (text: Text): ElementContent[] =>
          eachText(smallCapitals(text), (part) =>
            markAddressJoints(hyphenate(part, language.hyphenation)),
          );
        if (!isHeading) return prose(node);
        return holdParts(node, (part) => holdProclitics(part, language.proclitics, prose));
      }
      // An element beside the text may have Han at its edge, which the text alone does not show.
      const context = [edgeOf(nodes[index - 1], -1), edgeOf(nodes[index + 1], 0)] as const;
      const text = { ...node, value: withoutSpaces(node.value, context) };
      const parts = eachText(isEmphasis ? emphasised(text) : [text], (part) =>
        spacedInterpuncts(part, context),
      );
      if (inColumns) return eachText(parts, uprightFigures);
      if (isHeading) {
        return eachText(parts, (part) => holdParts(part, markWordJoints));
      }
      const words = eachText(parts, (part) => hyphenateWithin(part, language.hyphenation));
      return eachText(words, markNameJoints);
    }
    if (node.type !== 'element') return node;
    if (CODE.has(node.tagName) && !inColumns) return withJoints(node);
    if (VERBATIM.has(node.tagName)) return node;
    const { src, dataFirstCall: _firstCall, ...properties } = node.properties;
    if (node.tagName === 'img' && typeof src === 'string') {
      const address = addressOf(src.replace(/^asset:/, ''));
      return { ...node, properties: { ...properties, src: address } };
    }
    const dots = isEmphasis || EMPHASIS.has(node.tagName);
    return {
      ...node,
      properties,
      children: setContent(
        node.children,
        language,
        addressOf,
        inColumns,
        dots,
        isHeading || HEADING.test(node.tagName) || isEntryTitle(node),
      ),
    };
  });
}

const eachText = (
  parts: readonly ElementContent[],
  cut: (part: Text) => ElementContent[],
): ElementContent[] => parts.flatMap((part) => (part.type === 'text' ? cut(part) : [part]));

function isEntryTitle({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('entry-title');
}

function withJoints(code: Element): Element {
  return {
    ...code,
    children: code.children.flatMap((child) =>
      child.type === 'text' ? markNameJoints(child) : [child],
    ),
  };
}

/** A dot at each Chinese character; words in Latin letters are slanted, as in their own languages. */
function emphasised(text: Text): ElementContent[] {
  return text.value.split(/(\p{Script=Han})/u).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    if (index % 2 === 1) return [h('span', { className: ['dotted'] }, part)];
    return /\p{Script=Latin}/u.test(part)
      ? [h('span', { className: ['slanted'] }, part)]
      : [{ type: 'text', value: part }];
  });
}

function withoutSpaces(text: string, [before, after]: readonly [string, string]): string {
  const closed = (before + text + after).replace(SPACE_AT_HAN, '');
  return closed.slice(before.length, closed.length - after.length);
}

const FULL_WIDTH = new RegExp(`[${HAN}]`, 'u');

/** The first (0) or last (-1) character of an element of prose, if it is full-width; else nothing. */
function edgeOf(node: ElementContent | undefined, at: 0 | -1): string {
  if (node?.type === 'text') return FULL_WIDTH.exec(Array.from(node.value).at(at) ?? '')?.[0] ?? '';
  if (node?.type !== 'element' || VERBATIM.has(node.tagName)) return '';
  // Readings stand over the base, and whatever is no text has no edge.
  const children = node.children.filter(
    (child) => child.type !== 'element' || child.tagName !== 'rt',
  );
  return edgeOf(children.at(at), at);
}
