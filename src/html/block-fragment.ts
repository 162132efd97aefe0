import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../model/article.js';
import type { TableColumns } from '../model/table-columns.js';
import { headRows } from './collect-blocks.js';
import { collapseWhiteSpace } from './collapse-white-space.js';
import { markShortCells } from './short-cells.js';

/** A run of a block's segments as it stands on one page. */
export interface Fragment {
  readonly block: Block;
  /** Half-open range over the block's segments. */
  readonly from: number;
  readonly to: number;
}

/** How a fragment is written: what stands in a segment, and which bead it belongs to. */
export interface FragmentContext {
  readonly contentOf: (content: readonly ElementContent[]) => ElementContent[];
  /** The same for the segment that ends a paragraph. */
  readonly endOf: (content: readonly ElementContent[]) => ElementContent[];
  /** The bead of a segment of the block. */
  readonly beadOf: (block: Block, segment: number) => string;
  /** How a table's columns fit the page; undefined while that is not known. */
  readonly columnsOf: (block: Block) => TableColumns | undefined;
}

/**
 * Write a fragment of a block. Classes tell the style what was cut: `continued` where the block
 * began on an earlier page, `broken` where it goes on.
 */
export function blockFragment(fragment: Fragment, context: FragmentContext): Element {
  const { block, from, to } = fragment;
  const names = block.element.properties['className'];
  const isBroken = to < block.segments.length;
  const className = [
    ...(Array.isArray(names) ? names : []),
    ...(from > 0 ? ['continued'] : []),
    ...(isBroken ? ['broken'] : []),
  ];
  const properties = { ...block.element.properties, className };
  // An id names a place: only the first fragment is that place.
  if (from > 0) delete properties['id'];
  const segments = block.segments.slice(from, to).map((segment, index) => ({
    segment,
    bead: context.beadOf(block, from + index),
    isLast: from + index === block.segments.length - 1,
  }));

  switch (block.kind) {
    case 'paragraph':
      return collapseWhiteSpace(
        {
          ...block.element,
          properties,
          children: segments.map(({ segment, bead, isLast }) => {
            const write = isLast ? context.endOf : context.contentOf;
            return h('span', { className: ['s'], dataBead: bead }, write(segment.content));
          }),
        },
        isBroken,
      );
    case 'code':
      return {
        ...block.element,
        properties,
        children: [
          h(
            'code',
            segments.map(({ segment, bead }) =>
              h('span', { className: ['line'], dataBead: bead }, segment.text),
            ),
          ),
        ],
      };
    case 'table': {
      const rows = segments.map(({ segment, bead }): Element => {
        const row = segment.content[0] as Element;
        return {
          ...row,
          properties: { ...row.properties, dataBead: bead },
          children: markShortCells(context.contentOf(row.children)),
        };
      });
      const setting = context.columnsOf(block)?.setting ?? [];
      return collapseWhiteSpace({
        ...block.element,
        properties: { ...properties, className: [...className, ...setting] },
        children: [...tableHead(fragment, context), h('tbody', rows)],
      });
    }
    default:
      return collapseWhiteSpace({
        ...block.element,
        properties: { ...properties, dataBead: segments[0]?.bead ?? '' },
        children: context.contentOf(block.element.children),
      });
  }
}

/** Caption on the first page, column widths and the head's rows on every page. */
function tableHead(fragment: Fragment, context: FragmentContext): Element[] {
  const { block, from } = fragment;
  const parts: Element[] = [];
  const widths = context.columnsOf(block)?.widths;
  for (const child of block.element.children) {
    if (child.type === 'element' && child.tagName === 'caption' && from === 0) {
      parts.push({ ...child, children: context.contentOf(child.children) });
    }
  }
  if (widths !== undefined) {
    parts.push(
      h(
        'colgroup',
        widths.map((width) => h('col', { style: `inline-size:${String(width)}px` })),
      ),
    );
  }
  const head = headRows(block.element).map((row) => ({
    ...row,
    children: markShortCells(context.contentOf(row.children)),
  }));
  if (head.length > 0) parts.push(h('thead', from > 0 ? { className: ['generated'] } : {}, head));
  return parts;
}
