import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Report } from '../diagnostics/problem.js';
import { misplacedHtml } from '../diagnostics/problems/text.js';
import { MATHML_ELEMENTS } from '../model/mathml.js';

/** What may stand in few others only, and what it becomes elsewhere. */
const HOMES: Readonly<Record<string, { readonly in: readonly string[]; readonly else: string }>> = {
  li: { in: ['ul', 'ol'], else: 'div' },
  dt: { in: ['dl'], else: 'div' },
  dd: { in: ['dl'], else: 'div' },
  figcaption: { in: ['figure'], else: 'div' },
  rt: { in: ['ruby'], else: 'span' },
  mtr: { in: ['mtable'], else: 'mrow' },
  mtd: { in: ['mtr'], else: 'mrow' },
};
/** What holds text and never blocks; the parser of HTML sees to paragraphs. */
const TEXT_ONLY = /^(?:h[1-6]|pre)$/;
const BLOCK =
  /^(?:p|h[1-6]|blockquote|[uo]l|li|d[ltd]|div|section|pre|hr|figure|figcaption|table|caption|colgroup|col|t(?:head|body|foot|[rhd]))$/;
/** How many parts a formula's element has (MathML 3, section 3.1.3.2). */
const PARTS: Readonly<Record<string, number>> = {
  ...{ mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2 },
  ...{ msubsup: 3, munderover: 3 },
};
const TOKENS = ['mi', 'mn', 'mo', 'ms', 'mtext'];

/** What an element stands in that its own name does not tell. */
interface Around {
  readonly textOnly: boolean;
  readonly definition: boolean;
}

/**
 * Put in order, in place, what browsers forgive and readers of XHTML refuse: elements that stand
 * where HTML (section 4) and MathML have no room for them. No text goes; what another element had
 * to take the place of is reported.
 *
 * @param tree made safe
 */
export function fitContentModel(tree: Root, report: Report): void {
  fitChildren(tree, { textOnly: false, definition: false }, report);
}

function fitChildren(parent: Element | Root, around: Around, report: Report): void {
  const name = parent.type === 'element' ? parent.tagName : 'section';
  const inner: Around = {
    textOnly: around.textOnly || TEXT_ONLY.test(name),
    definition: around.definition || name === 'dfn',
  };
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const became = nameIn(child, name, inner);
    if (became !== undefined) {
      report(misplacedHtml(child.tagName, name), child.position?.start);
      rename(child, became);
    }
    if (child.tagName === 'bdo' && child.properties['dir'] === undefined) rename(child, 'span');
    if (child.tagName === 'dfn' && inner.definition) rename(child, 'span');
    fitOwn(child, report);
    fitChildren(child, inner, report);
  }
}

/** @returns what the element is to be; undefined where it may stand as it is */
function nameIn({ tagName }: Element, parent: string, { textOnly }: Around): string | undefined {
  if (textOnly && BLOCK.test(tagName)) return 'span';
  const home = HOMES[tagName];
  return home === undefined || home.in.includes(parent) ? undefined : home.else;
}

/** Put an element's children into the order that its own kind asks for. */
function fitOwn(element: Element, report: Report): void {
  const { tagName } = element;
  if (tagName === 'ul' || tagName === 'ol') wrapOthers(element, ['li'], (run) => h('li', run));
  if (tagName === 'dl') fitTerms(element, report);
  if (tagName === 'figure') fitCaptions(element, report);
  if (tagName === 'ruby') fitRuby(element);
  if (tagName === 'colgroup' && element.children.some(isElement)) delete element.properties['span'];
  if (tagName === 'table') {
    const isFoot = (child: ElementContent): boolean =>
      isElement(child) && child.tagName === 'tfoot';
    element.children.sort((a, b) => Number(isFoot(a)) - Number(isFoot(b)));
  }
  if (MATHML_ELEMENTS.includes(tagName)) fitFormula(element, report);
}

/** Terms each followed by descriptions, or no list of terms at all. */
function fitTerms(list: Element, report: Report): void {
  list.children = list.children.flatMap((child) =>
    isElement(child) && child.tagName === 'div' ? child.children : [child],
  );
  wrapOthers(list, ['dt', 'dd'], (run) => h('dd', run));
  const names = list.children.filter(isElement).map(({ tagName }) => `${tagName} `);
  if (/^(?:(?:dt )+(?:dd )+)*$/.test(names.join(''))) return;
  report(misplacedHtml(names[0] === 'dd ' ? 'dd' : 'dt', 'dl'), list.position?.start);
  rename(list, 'div');
  for (const child of list.children) if (isElement(child)) rename(child, 'div');
}

/** One caption, above or below all else. */
function fitCaptions(figure: Element, report: Report): void {
  const elements = figure.children.filter((child) => !isBlank(child));
  const isCaption = (child: ElementContent | undefined): boolean =>
    child !== undefined && isElement(child) && child.tagName === 'figcaption';
  const kept = [elements[0], elements.at(-1)].find(isCaption);
  for (const child of elements) {
    if (!isElement(child) || !isCaption(child) || child === kept) continue;
    report(misplacedHtml('figcaption', 'figure'), child.position?.start);
    rename(child, 'div');
  }
}

/** Bases and readings without the elements around them that XHTML no longer has. */
function fitRuby(ruby: Element): void {
  ruby.children = ruby.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (child.tagName === 'rb') return child.children;
    if (child.tagName !== 'rtc') return [child];
    if (child.children.some((each) => isElement(each) && each.tagName === 'rt')) {
      return child.children.filter(isElement);
    }
    return [{ ...child, tagName: 'rt' }];
  });
  if (!ruby.children.some((child) => isElement(child) && child.tagName === 'rt')) {
    rename(ruby, 'span');
  }
}

function fitFormula(element: Element, report: Report): void {
  const { tagName } = element;
  if (TOKENS.includes(tagName)) return;
  element.children = element.children
    .filter((child) => !isBlank(child))
    .map((child) => (isElement(child) ? child : h('mtext', [child])));
  const cell = (run: ElementContent[]): Element => h('mtd', run);
  if (tagName === 'mtable') wrapOthers(element, ['mtr'], (run) => h('mtr', [cell(run)]));
  if (tagName === 'mtr') wrapOthers(element, ['mtd'], cell);
  const parts = PARTS[tagName];
  if (parts === undefined || element.children.length === parts) return;
  report(misplacedHtml(tagName, 'math'), element.position?.start);
  rename(element, 'mrow');
}

/** Give runs of what is none of the names an element of their own. */
function wrapOthers(
  parent: Element,
  names: readonly string[],
  wrap: (run: ElementContent[]) => Element,
): void {
  const children: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    children.push(...(run.every(isBlank) ? run : [wrap(run)]));
    run = [];
  };
  for (const child of parent.children) {
    if (!isElement(child) || !names.includes(child.tagName)) {
      run.push(child);
      continue;
    }
    close();
    children.push(child);
  }
  close();
  parent.children = children;
}

/** Of its attributes those stay that any element may have. */
function rename(element: Element, tagName: string): void {
  const { id, lang, dir, title, dataPin, dataOnly } = element.properties;
  const kept = Object.entries({ id, lang, dir, title, dataPin, dataOnly });
  element.tagName = tagName;
  element.properties = Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

const isElement = (node: ElementContent): node is Element => node.type === 'element';

const isBlank = (node: ElementContent): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
