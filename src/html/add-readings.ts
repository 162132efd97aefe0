import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Reader } from '../model/text-edit.js';

/** Small type, and what is read as a whole, goes without: tables, captions, listings. */
const WITHOUT = new Set(['table', 'figure', 'pre']);
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** What is no prose, or has a reading of the author's. */
const KEPT = new Set(['ruby', 'code', 'kbd', 'samp', 'sup', 'sub', 'img', 'br', 'math']);

const HAN = /\p{Script=Han}/u;
/** What Chinese stands a little apart from. */
const LATIN_END = /[\p{Script=Latin}\p{N}%]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u;

/**
 * Set readings over the characters of headings and paragraphs, each in the context of its whole
 * block. They are of class `generated`: the build's, not the manuscript's. The author's own ruby
 * stays as it is, and so do credits, code and words of another language.
 *
 * @returns the Chinese characters that stand without a reading, since none is known
 */
export function addReadings(root: Nodes, read: Reader): string[] {
  const unread: string[] = [];
  visit(root, 'element', (element) => {
    if (WITHOUT.has(element.tagName)) return 'skip';
    if (!BLOCKS.has(element.tagName) || hasClass(element, 'credit', 'generated')) return undefined;
    const prose = (node: Nodes): string => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || node.tagName === 'rt') return '';
      return node.children.map(prose).join('');
    };
    const whole = prose(element);
    const neighbours = Array.from(whole);
    const readings = read(whole);
    let at = 0;
    const annotate = (nodes: readonly ElementContent[], kept: boolean): ElementContent[] =>
      nodes.flatMap((node): ElementContent[] => {
        if (node.type === 'text') {
          const characters = Array.from(node.value);
          const start = at;
          const own = readings.slice(at, at + characters.length);
          at += characters.length;
          if (kept) return [node];
          unread.push(...characters.filter((each, i) => HAN.test(each) && own[i] === undefined));
          return withReadings(characters, own, (index) => classesAt(neighbours, start + index));
        }
        if (node.type !== 'element' || node.tagName === 'rt') return [node];
        const isKept = kept || KEPT.has(node.tagName) || node.properties['lang'] !== undefined;
        return [{ ...node, children: annotate(node.children, isKept) }];
      });
    element.children = annotate(element.children, false);
    return 'skip';
  });
  return [...new Set(unread)];
}

/** Where a character has Latin letters beside it, blanks or none between, it stands apart from them. */
function classesAt(neighbours: readonly string[], index: number): string[] {
  const next = (step: 1 | -1): string => {
    let at = index + step;
    while (/^\s$/u.test(neighbours[at] ?? '')) at += step;
    return neighbours[at] ?? '';
  };
  return [
    ...(LATIN_END.test(next(-1)) ? ['apart'] : []),
    ...(LATIN_START.test(next(1)) ? ['apart-after'] : []),
  ];
}

/**
 * Characters as text, each that has a reading as ruby of its own.
 *
 * @param classesOf the classes of the ruby at an index
 */
function withReadings(
  characters: readonly string[],
  readings: readonly (string | undefined)[],
  classesOf: (index: number) => string[],
): ElementContent[] {
  const content: ElementContent[] = [];
  for (const [index, character] of characters.entries()) {
    const reading = readings[index];
    const last = content.at(-1);
    if (reading !== undefined) {
      const className = classesOf(index);
      const rt = h('rt', { className: ['generated'] }, reading);
      content.push(h('ruby', className.length === 0 ? {} : { className }, [character, rt]));
    } else if (last?.type === 'text') last.value += character;
    else content.push({ type: 'text', value: character });
  }
  return content;
}

function hasClass(element: Element, ...names: readonly string[]): boolean {
  const own = element.properties['className'];
  return Array.isArray(own) && names.some((name) => own.includes(name));
}
