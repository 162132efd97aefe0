import { element, isElement, isGroup, isInline, visitElements } from './structure-node.js';
import type { StructureKid, StructureNode } from './structure-node.js';

/**
 * Make the tree what ISO 32000-1, 14.8.4 and ISO 14289-1, 7 ask for: text stands in blocks, list
 * items have labels and bodies, ruby has bases and readings, captions stand beside their figures,
 * rows of contents are joined to a table of contents, headings go down by one level at a time,
 * and no element is empty but a cell.
 */
export function normaliseStructure(root: StructureNode): void {
  normalise(root, undefined);
  levelHeadings(root);
}

function normalise(node: StructureNode, parent: StructureNode | undefined): void {
  for (const kid of node.kids) if (isElement(kid)) normalise(kid, node);
  if (node.type === 'Div' && parent !== undefined && !isGroup(parent)) node.type = 'Span';
  node.kids = node.kids.flatMap((kid): StructureKid[] => (isElement(kid) ? kept(kid) : [kid]));
  switch (node.type) {
    case 'Figure':
      // The browser's figure holds the picture, a figure itself, and the caption.
      if (node.alt === undefined) node.type = 'Div';
      break;
    case 'L':
      node.kids = listItems(node.kids);
      break;
    case 'LI':
      node.kids = itemParts(node.kids);
      break;
    case 'Lbl':
      node.kids = node.kids.flatMap((kid) =>
        isElement(kid) && kid.type === 'P' ? kid.kids : [kid],
      );
      break;
    case 'TOCI':
      node.kids = [element('Reference', node.kids)];
      break;
    default:
  }
  if (node.kids.some((kid) => isElement(kid) && kid.type === 'TOCI')) {
    node.kids = runs(node.kids, isOf('TOCI'), (rows) => [element('TOC', rows)]);
  }
  if (['Document', 'Art', 'Sect', 'BlockQuote'].includes(node.type)) {
    node.kids = runs(node.kids, isInline, (text) => [element('P', text)]);
  }
}

const isCell = ({ type }: StructureNode): boolean => type === 'TH' || type === 'TD';

const isOf =
  (type: string) =>
  (kid: StructureKid): boolean =>
    isElement(kid) && kid.type === type;

/** What becomes of a child: nothing of an empty one, its own children of one without meaning. */
function kept(kid: StructureNode): StructureKid[] {
  // A cell has its place in the row, though nothing stands in it.
  if (kid.kids.length === 0) return isCell(kid) ? [kid] : [];
  if (kid.type === 'Ruby') return rubyPairs(kid);
  // A link that leads nowhere is text; so is a span that says nothing.
  const isText =
    (kid.type === 'Link' && !kid.kids.some(({ kind }) => kind === 'annotation')) ||
    (kid.type === 'Span' && kid.language === undefined && kid.actualText === undefined);
  return isText ? kid.kids : [kid];
}

/** Replace every run of children that pass by what `join` makes of it. */
function runs(
  kids: readonly StructureKid[],
  belongs: (kid: StructureKid) => boolean,
  join: (run: StructureKid[]) => StructureKid[],
): StructureKid[] {
  const result: StructureKid[] = [];
  let run: StructureKid[] = [];
  for (const kid of kids) {
    if (belongs(kid)) {
      run.push(kid);
      continue;
    }
    if (run.length > 0) result.push(...join(run));
    run = [];
    result.push(kid);
  }
  return run.length > 0 ? [...result, ...join(run)] : result;
}

/** A ruby element for each base with its reading. */
function rubyPairs(ruby: StructureNode): StructureNode[] {
  const pairs: StructureNode[] = [];
  let base: StructureKid[] = [];
  for (const kid of ruby.kids) {
    if (isOf('RT')(kid)) {
      pairs.push({ ...ruby, kids: [element('RB', base), kid] });
      base = [];
    } else {
      base.push(kid);
    }
  }
  // A base without a reading is text.
  return base.length > 0 ? [...pairs, element('Span', base)] : pairs;
}

/** Terms and definitions of a definition list, in items; an item that lacks its list’s is kept. */
function listItems(kids: readonly StructureKid[]): StructureKid[] {
  const items: StructureKid[] = [];
  for (const kid of kids) {
    const last = items.at(-1);
    if (!isElement(kid)) continue;
    if (kid.type === 'LI') items.push(kid);
    else if (kid.type === 'LBody' && isElement(last) && !last.kids.some(isOf('LBody'))) {
      last.kids.push(kid);
    } else if (kid.type === 'Lbl' || kid.type === 'LBody') items.push(element('LI', [kid]));
    else items.push(element('LI', [element('LBody', [kid])]));
  }
  return items;
}

/** A label and a body. */
function itemParts(kids: readonly StructureKid[]): StructureKid[] {
  const labels = kids.filter(isOf('Lbl'));
  const bodies = kids.filter((kid) => !isOf('Lbl')(kid));
  return bodies.length === 0 ? labels : [...labels, element('LBody', bodies)];
}

/** No level of headings is skipped on the way down; headings of one level stay of one level. */
function levelHeadings(root: StructureNode): void {
  const open: number[] = [];
  visitElements(root, (node) => {
    const level = Number(/^H([1-6])$/.exec(node.type)?.[1] ?? 0);
    if (level === 0) return;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    node.type = `H${String(open.length)}`;
  });
}
