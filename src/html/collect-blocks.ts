import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { splitSentences } from '../languages/split-sentences.js';
import type { Block, BlockKind, Segment } from '../model/article.js';
import type { LanguageTag } from '../model/language.js';
import { isLeaf, isPin } from './rehype-leaf-blocks.js';
import { inlineText, splitInline } from './split-inline.js';

/**
 * Name every leaf block of a tree and list them in order, each cut into its segments. Pins are
 * taken out of the tree.
 *
 * @param prefix what ids begin with: the article and the language
 * @returns the tree with `data-block` on its leaves, the blocks, and the pins that no block follows
 */
export function collectBlocks(
  root: Root,
  prefix: string,
  language: LanguageTag,
): { root: Root; blocks: Block[]; strayPins: Pin[] } {
  const blocks: Block[] = [];
  const strayPins: Pin[] = [];
  let pin: Pin | undefined;
  let top = -1;

  const walk = (
    nodes: readonly ElementContent[],
    wrappers: readonly Element[],
    only: boolean,
  ): ElementContent[] => {
    const kept: ElementContent[] = [];
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (isPin(node)) {
        if (pin !== undefined) strayPins.push(pin);
        pin = { name: String(node.properties['dataPin']), place: node.position?.start };
        continue;
      }
      if (wrappers.length === 0) top++;
      const isOnly = only || node.properties['dataOnly'] !== undefined;
      if (isLeaf(node) || node.tagName === 'header') {
        const id = `${prefix}.${String(blocks.length)}`;
        const element = { ...node, properties: { ...node.properties, dataBlock: id } };
        const kind = kindOf(element);
        const segments = segmentsOf(element, kind, language);
        blocks.push({
          id,
          kind,
          element,
          wrappers,
          top,
          pin: pin?.name,
          only: isOnly,
          place: node.position?.start,
          segments,
        });
        pin = undefined;
        kept.push(element);
      } else {
        kept.push({ ...node, children: walk(node.children, [...wrappers, node], isOnly) });
      }
    }
    return kept;
  };

  const children = walk(root.children as ElementContent[], [], false);
  if (pin !== undefined) strayPins.push(pin);
  return { root: { ...root, children }, blocks, strayPins };
}

/** A pin's name, and where it stands in the Markdown. */
interface Pin {
  readonly name: string;
  readonly place: Point | undefined;
}

function kindOf(element: Element): BlockKind {
  switch (element.tagName) {
    case 'header':
      return 'title';
    case 'pre':
      return 'code';
    case 'table':
      return 'table';
    case 'figure':
      return 'figure';
    case 'hr':
      return 'rule';
    case 'p': {
      const names = element.properties['className'];
      return Array.isArray(names) && names.includes('credit') ? 'credit' : 'paragraph';
    }
    default:
      return 'heading';
  }
}

function segmentsOf(element: Element, kind: BlockKind, language: LanguageTag): Segment[] {
  if (kind === 'paragraph') {
    const ends = splitSentences(inlineText(element.children), language);
    const sentences = splitInline(element.children, ends).map(segmentOf);
    return sentences.length > 0 ? sentences : [segmentOf(element.children)];
  }
  if (kind === 'table') return tableSegments(element);
  if (kind === 'code')
    return codeLines(element).map((line) => segmentOf([{ type: 'text', value: line }]));
  return [segmentOf([element])];
}

/** A table's rows; footnotes that its caption and head call stand on the page of the first. */
function tableSegments(table: Element): Segment[] {
  const [first, ...rest] = bodyRows(table).map((row) => segmentOf([row]));
  if (first === undefined) return [];
  const captions = table.children.filter(
    (child) => child.type === 'element' && child.tagName === 'caption',
  );
  const { notes } = segmentOf([...captions, ...headRows(table)]);
  return [{ ...first, notes: [...notes, ...first.notes] }, ...rest];
}

/** Content as a segment: its text and the footnotes it calls first. */
export function segmentOf(content: readonly ElementContent[]): Segment {
  const notes: number[] = [];
  for (const node of content) {
    visit(node, 'element', (element) => {
      const call = element.properties['dataFirstCall'];
      if (typeof call === 'number') notes.push(call);
    });
  }
  return {
    content,
    text: content.map(textOf).join(''),
    notes,
  };
}

/** Readings are no part of what a translation renders. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'rt') return '';
  return node.children.map(textOf).join('');
}

/** The rows that a page may begin with; a table of nothing but a head is one row. */
export function bodyRows(table: Element): Element[] {
  const rows = rowsIn(table, false);
  return rows.length > 0
    ? rows
    : [{ type: 'element', tagName: 'tr', properties: {}, children: [] }];
}

/** The head rows, set again on every page that a table runs over. */
export function headRows(table: Element): Element[] {
  return rowsIn(table, true);
}

/** Rows of the table itself, not of tables in its cells. */
function rowsIn(table: Element, head: boolean): Element[] {
  const named = (parent: Element, names: readonly string[]): Element[] =>
    parent.children.filter(
      (child): child is Element => child.type === 'element' && names.includes(child.tagName),
    );
  const sections = head
    ? named(table, ['thead'])
    : [...named(table, ['tbody', 'tfoot']), ...(named(table, ['tr']).length > 0 ? [table] : [])];
  return sections.flatMap((section) => named(section, ['tr']));
}

/** Lines of a listing, each with its line end but the last, and with the empty lines below it. */
function codeLines(pre: Element): string[] {
  const lines = toString(pre)
    .replace(/\n$/, '')
    .match(/[^\n]*\n(?:[^\S\n]*\n)*|[^\n]+$/g);
  return lines ?? [''];
}
