import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../languages/language.js';
import { isChinese } from '../languages/registry.js';
import { markNameJoints, markWordJoints } from './line-joints.js';
import { smallCapitals } from './small-capitals.js';
import { uprightFigures } from './upright-figures.js';

const SOFT_HYPHEN = '\u00AD';
const HAN = '\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF';
/** A typed space between a Han and another character: the style sets its own quarter space. */
const SPACE_AT_HAN = new RegExp(`(?<=[${HAN}])[ \\t\\n]+|[ \\t\\n]+(?=[${HAN}])`, 'gu');

/** A word of letters alone: no part of an address or of a name for machines. */
const WORD = /(?<![\p{L}\p{N}@./_])\p{L}+(?![\p{L}\p{N}@/_]|\.\p{L})/gu;

/** Elements whose text is set as it stands. */
const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp', 'rt', 'math']);

/** Of those, what stands within a line. */
const CODE = new Set(['code', 'kbd', 'samp']);

const HEADING = /^h[1-6]$/;

/** Set in Chinese with a dot at each character. */
const EMPHASIS = new Set(['em', 'i']);

/**
 * Content as it is set in print: words may be hyphenated and abbreviations be small capitals,
 * Chinese has no typed spaces and dots for emphasis, pictures have the address that `addressOf` gives
 * for their asset.
 *
 * @param inColumns whether Chinese is written from top to bottom
 */
export function printContent(
  nodes: readonly ElementContent[],
  language: Language,
  addressOf: (hash: string) => string,
  inColumns = false,
  isEmphasis = false,
  isHeading = false,
): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent | ElementContent[] => {
    if (node.type === 'text') {
      if (!isChinese(language.tag)) {
        return smallCapitals(node).map((part) =>
          part.type === 'text' ? { ...part, value: hyphenate(part.value, language) } : part,
        );
      }
      // Ruby beside the text has Han at its edge, which the text alone does not show.
      const context = [edgeOf(nodes[index - 1], -1), edgeOf(nodes[index + 1], 0)] as const;
      const text = { ...node, value: withoutSpaces(node.value, context) };
      const parts: ElementContent[] = isEmphasis ? dotted(text) : [text];
      if (!inColumns) {
        const mark = isHeading ? markWordJoints : markNameJoints;
        return parts.flatMap((part) => (part.type === 'text' ? mark(part) : [part]));
      }
      return parts.flatMap((part) => (part.type === 'text' ? uprightFigures(part) : [part]));
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
      children: printContent(
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

function dotted(text: Text): ElementContent[] {
  return text.value.split(/(\p{Script=Han})/u).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    return index % 2 === 1
      ? [h('span', { className: ['dotted'] }, part)]
      : [{ type: 'text', value: part }];
  });
}

function withoutSpaces(text: string, [before, after]: readonly [string, string]): string {
  const closed = (before + text + after).replace(SPACE_AT_HAN, '');
  return closed.slice(before.length, closed.length - after.length);
}

/** The first (0) or last (-1) character of ruby’s base, if it is Han; nothing of other nodes. */
function edgeOf(node: ElementContent | undefined, at: 0 | -1): string {
  if (node?.type !== 'element' || node.tagName !== 'ruby') return '';
  const base = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const edge = Array.from(base).at(at) ?? '';
  return /\p{Script=Han}/u.test(edge) ? edge : '';
}

/** Words that are long enough, never with too few letters before or after the hyphen. */
function hyphenate(text: string, { hyphenation }: Language): string {
  if (hyphenation === undefined) return text;
  return text.replace(WORD, (word) => hyphenated(word, hyphenation));
}

type Hyphenation = NonNullable<Language['hyphenation']>;

/** Words come again and again; those of one book fit in here. */
const MOST_WORDS = 100_000;
const words = new WeakMap<Hyphenation, Map<string, string>>();

function hyphenated(word: string, hyphenation: Hyphenation): string {
  const { divide, shortest, before, after } = hyphenation;
  if (word.length < shortest) return word;
  let known = words.get(hyphenation);
  if (known === undefined || known.size > MOST_WORDS) {
    words.set(hyphenation, (known = new Map<string, string>()));
  }
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  const parts = divide(word, SOFT_HYPHEN).split(SOFT_HYPHEN);
  const result = parts.reduce((joined, part) => {
    const start = joined.replaceAll(SOFT_HYPHEN, '').length;
    const isTooNear = start < before || word.length - start < after;
    return isTooNear ? joined + part : joined + SOFT_HYPHEN + part;
  });
  known.set(word, result);
  return result;
}
