import type { Element, ElementContent } from 'hast';

/** A block's element and the ancestors it stands in, outermost first. */
export interface Wrapped {
  readonly element: Element;
  readonly wrappers: readonly Element[];
}

/**
 * Build the lists, quotations and boxes around a page's blocks again: neighbours that share an
 * ancestor share its copy. A list goes on with its number, an item that began on an earlier page
 * has the class `continued` and no marker.
 *
 * @param begun ancestors that began on an earlier page; this page's are added
 */
export function wrapFragments(blocks: readonly Wrapped[], begun: Set<Element>): Element[] {
  return nest(blocks, 0, begun);
}

function nest(blocks: readonly Wrapped[], depth: number, begun: Set<Element>): Element[] {
  const nested: Element[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    const wrapper = block?.wrappers[depth];
    if (block === undefined) break;
    if (wrapper === undefined) {
      nested.push(block.element);
      index++;
      continue;
    }
    let end = index + 1;
    while (blocks[end]?.wrappers[depth] === wrapper) end++;
    const continued = begun.has(wrapper);
    begun.add(wrapper);
    nested.push({
      ...wrapper,
      properties: wrapperProperties(wrapper, block.wrappers[depth - 1], continued),
      children: nest(blocks.slice(index, end), depth + 1, begun),
    });
    index = end;
  }
  return nested;
}

function wrapperProperties(
  wrapper: Element,
  parent: Element | undefined,
  continued: boolean,
): Element['properties'] {
  const { id, ...properties } = wrapper.properties;
  const names = properties['className'];
  return {
    ...properties,
    ...(continued || id === undefined ? {} : { id }),
    ...(continued ? { className: [...(Array.isArray(names) ? names : []), 'continued'] } : {}),
    ...(wrapper.tagName === 'li' && parent?.tagName === 'ol'
      ? { value: String(ordinalOf(wrapper, parent)) }
      : {}),
  };
}

/** The number that an item of an ordered list carries. */
function ordinalOf(item: Element, list: Element): number {
  const items = list.children.filter(
    (child: ElementContent): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const step = list.properties['reversed'] === true ? -1 : 1;
  const start = integer(list.properties['start']) ?? (step === 1 ? 1 : items.length);
  let ordinal = start - step;
  for (const each of items) {
    ordinal = integer(each.properties['value']) ?? ordinal + step;
    if (each === item) break;
  }
  return ordinal;
}

/** An author may write anything into a number's place; what is none counts as not given. */
function integer(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return Number.isInteger(number) ? (number as number) : undefined;
}
