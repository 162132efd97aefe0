import type { Element, Nodes, Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import { unsafeHtml } from '../diagnostics/problems/text.js';
import { both, type Bilingual, type Report } from '../diagnostics/problem.js';
import { fitContentModel } from './fit-content-model.js';
import type { QuotationMarks } from '../model/text-edit.js';
import { isLanguageTag } from '../languages/is-language-tag.js';
import { MATHML_ANNOTATIONS, MATHML_ATTRIBUTES, MATHML_ELEMENTS } from '../model/mathml.js';

const TAGS = [
  ...'p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd div section pre hr br wbr'.split(' '),
  ...'table caption colgroup col thead tbody tfoot tr th td figure figcaption img'.split(' '),
  ...'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong'.split(' '),
  ...'sub sup time u var ruby rb rt rtc input'.split(' '),
  ...MATHML_ELEMENTS,
];

/** What a book may hold. Everything else goes, and the content of `strip` goes with it. */
const BOOK_SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: TAGS,
  clobberPrefix: '',
  strip: [
    'rp',
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'svg',
    ...MATHML_ANNOTATIONS,
    'select',
    'textarea',
    'title',
  ],
  required: { input: { disabled: true, type: 'checkbox' } },
  ancestors: Object.fromEntries(
    MATHML_ELEMENTS.filter((name) => name !== 'math').map((name) => [name, ['math']]),
  ),
  attributes: {
    '*': ['id', 'lang', 'dir', 'title', 'dataPin', 'dataOnly'],
    a: ['href', 'dataNote'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start', 'reversed'],
    li: ['value'],
    th: ['scope', 'colSpan', 'rowSpan', 'align', 'headers', 'abbr'],
    td: ['colSpan', 'rowSpan', 'align', 'headers'],
    col: ['span'],
    colgroup: ['span'],
    time: ['dateTime'],
    q: ['cite'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['cite', 'dateTime'],
    del: ['cite', 'dateTime'],
    ...mathmlAttributes(),
  },
  protocols: {
    href: ['http', 'https', 'mailto'],
    cite: ['http', 'https'],
  },
};

/** What stands on every element of a formula stands on those of text too, where it means nothing. */
function mathmlAttributes(): Record<string, string[]> {
  const { '*': any = [], ...own } = MATHML_ATTRIBUTES;
  return Object.fromEntries(
    MATHML_ELEMENTS.map((name) => [name, [...any, ...(own[name] ?? [])]] as const),
  );
}

const CURLY: QuotationMarks = ['“', '”', '‘', '’'];

/**
 * Keep only what a book may hold, and report everything that is taken out.
 *
 * @param quotes what the element `q` is spelled out with: outer pair, inner pair
 * @returns a new tree; scripts, event handlers, `javascript:` addresses, frames and forms are gone
 */
export function makeSafe(root: Root, report: Report, quotes: QuotationMarks = CURLY): Root {
  spellOutQuotes(root, quotes);
  visit(root, 'element', (element, index, parent) => {
    // What stands in <rp> is for readers without ruby.
    if (element.tagName === 'rp') return;
    // Another notation of a formula that is kept.
    if (MATHML_ANNOTATIONS.includes(element.tagName)) return 'skip';
    const place = element.position?.start;
    // A formula holds no elements of text, nor another formula.
    if (isFormula(parent) && (element.tagName === 'math' || !isFormula(element))) {
      report(
        unsafeHtml(
          both(
            `The element <${element.tagName}> in a formula, with all that it holds,`,
            `公式里的元素 <${element.tagName}> 及其全部内容`,
          ),
        ),
        place,
      );
      parent.children.splice(index ?? 0, 1);
      return index;
    }
    if (!TAGS.includes(element.tagName)) {
      report(
        unsafeHtml(both(`The element <${element.tagName}>`, `元素 <${element.tagName}>`)),
        place,
      );
      return undefined;
    }
    for (const what of unsafeAttributes(element)) report(unsafeHtml(what), place);
    const { href, lang } = element.properties;
    if (lang !== undefined && !isLanguageTag(lang)) delete element.properties['lang'];
    if (typeof href === 'string') element.properties['href'] = asRead(href);
    return undefined;
  });
  const safe = sanitize(root, BOOK_SCHEMA) as Root;
  fitContentModel(safe, report);
  return safe;
}

const isFormula = (node: Nodes | undefined): node is Element =>
  node?.type === 'element' && MATHML_ELEMENTS.includes(node.tagName);

/** A browser would set quotation marks of its own, which no proof could hold to the manuscript. */
function spellOutQuotes(node: Nodes, quotes: QuotationMarks, depth = 0): void {
  if (node.type !== 'element' && node.type !== 'root') return;
  const isQuote = node.type === 'element' && node.tagName === 'q';
  for (const child of node.children) spellOutQuotes(child, quotes, isQuote ? depth + 1 : depth);
  if (!isQuote) return;
  const [outer, closeOuter, inner, closeInner] = quotes;
  const isOuter = depth % 2 === 0;
  node.tagName = 'span';
  node.children = [
    { type: 'text', value: isOuter ? outer : inner },
    ...node.children,
    { type: 'text', value: isOuter ? closeOuter : closeInner },
  ];
}

/** Classes that the Markdown parser itself gives; they tell a style nothing that a book needs. */
const PARSER_CLASS = /^(language-|contains-task-list$|task-list-item$)/;

/**
 * An address as a browser reads it (URL Standard, section 4.4): without white space at its ends and
 * line ends in it, its scheme in small letters.
 */
const asRead = (address: string): string =>
  address
    .replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]+/g, '')
    .replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());

function unsafeAttributes(element: Element): Bilingual[] {
  return Object.entries(element.properties).flatMap(([name, value]) => {
    if (/^on/i.test(name))
      return [
        both(
          `The event handler “${name}” of <${element.tagName}>`,
          ` <${element.tagName}> 的事件处理“${name}”`,
        ),
      ];
    if (name === 'className') {
      const own = (Array.isArray(value) ? value : [value]).filter(
        (each) => !PARSER_CLASS.test(String(each)),
      );
      return own.length > 0
        ? [
            both(
              `The class “${own.join(' ')}” of <${element.tagName}>`,
              ` <${element.tagName}> 的类“${own.join(' ')}”`,
            ),
          ]
        : [];
    }
    if (name === 'lang' && !isLanguageTag(String(value)))
      return [
        both(
          `The language “${String(value)}” of <${element.tagName}>`,
          ` <${element.tagName}> 的语言“${String(value)}”`,
        ),
      ];
    if (name === 'style')
      return [both(`The style of <${element.tagName}>`, ` <${element.tagName}> 的样式`)];
    if (name === 'href' && /^(?!https?:|mailto:)[^/?#]*:/.test(asRead(String(value)))) {
      return [
        both(`The address “${String(value).slice(0, 60)}”`, `网址“${String(value).slice(0, 60)}”`),
      ];
    }
    return [];
  });
}
