import type { Element, ElementContent } from 'hast';
import { Passage, type CheckedFile } from './passage.js';

/** Stands for what is no prose. */
const MASK = '\uFFFC';

/** Elements whose text is no prose of the language around them. */
const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp', 'var']);
/** Elements after which a text begins anew. */
const ENDS_LINE = new Set(['td', 'th', 'tr', 'caption', 'figcaption', 'p', 'h1']);

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；、）」』”<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** How far the parser may have skipped ahead in the source between two characters of a text. */
const SKIPPED = 80;

/**
 * Read the text of safe hast with the place of every character in the Markdown it was made from.
 *
 * @param content nodes of a block, in order
 * @param from where in the source they begin, for nodes that have lost their own places
 */
export function readPassage(
  content: readonly ElementContent[],
  file: CheckedFile,
  from: number,
): Passage {
  const { source } = file;
  const offsets: number[] = [];
  let text = '';
  let next = from;

  const add = (value: string, masked: boolean, places: readonly number[]): void => {
    text += masked ? value.replace(/[^\n]/g, MASK) : value;
    for (const place of places) offsets.push(place);
  };
  const mark = (value: string): void => {
    add(
      value,
      false,
      Array.from(value, () => next),
    );
  };
  const walk = (node: ElementContent, masked: boolean): void => {
    if (node.type === 'text') {
      const start = startOf(node.value, source, next, node.position?.start.offset);
      const places = locate(node.value, source, start);
      add(node.value, masked, places);
      next = (places.at(-1) ?? next - 1) + 1;
      return;
    }
    if (node.type !== 'element' || isReading(node) || isGenerated(node)) return;
    if (node.tagName === 'img' || isNoteCall(node)) {
      next = Math.max(next, node.position?.start.offset ?? next);
      mark(MASK);
      next = Math.max(next, node.position?.end.offset ?? next);
    } else if (node.tagName === 'br') mark('\n');
    else {
      const foreign = node.properties['lang'] !== undefined;
      const verbatim = masked || foreign || VERBATIM.has(node.tagName);
      for (const child of node.children) walk(child, verbatim);
      if (ENDS_LINE.has(node.tagName)) mark('\n');
    }
  };
  for (const node of content) walk(node, false);
  offsets.push(next);
  const prose = text.replace(ADDRESS, (address) => MASK.repeat(address.length));
  return new Passage(file, prose, offsets);
}

const isReading = (element: Element): boolean => ['rt', 'rp'].includes(element.tagName);

const isGenerated = (element: Element): boolean => {
  const names = element.properties['className'];
  return Array.isArray(names) && names.includes('generated');
};

const isNoteCall = (element: Element): boolean => element.properties['dataNote'] !== undefined;

/** Where a text begins: at its own place, or else where its first letters come next. */
function startOf(value: string, source: string, next: number, own: number | undefined): number {
  if (own !== undefined && own >= next) return own;
  const found = source.indexOf(value.slice(0, 8).split('\n')[0] ?? '', next);
  return found >= 0 ? found : next;
}

/** Follow a text through its source, over escapes, entities, and the marks that begin a line. */
function locate(value: string, source: string, start: number): number[] {
  const places: number[] = [];
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const unit = value.charAt(index);
    const limit = Math.min(source.length, at + SKIPPED);
    let found = at;
    while (found < limit && source.charAt(found) !== unit) found++;
    if (found < limit) {
      places.push(found);
      at = found + 1;
    } else {
      // An entity: the character is written by its name.
      places.push(Math.min(at, source.length));
      const end = source.charAt(at) === '&' ? source.indexOf(';', at) : -1;
      if (end >= 0 && end - at < 40) at = end + 1;
    }
  }
  return places;
}
