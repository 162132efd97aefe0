import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';

/** What the style keeps the blanks of: text between two of these is one line of thought. */
const BLOCKS = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'dl', 'dt', 'dd', 'ul', 'ol', 'li'],
  ...['table', 'caption', 'tr', 'th', 'td', 'figure', 'figcaption', 'blockquote', 'details'],
  ...[
    'summary',
    'address',
    'div',
    'section',
    'article',
    'aside',
    'header',
    'footer',
    'main',
    'nav',
  ],
]);

/** White space in them is no text, or is text as it stands. */
const WHOLE = new Set(['img', 'input', 'math', 'svg', 'pre']);

/** What reads as one with what a line's end divides, without a blank. */
const CLOSED = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]$/u;

/**
 * Collapse white space as a browser does by default (CSS Text 4, 4.1): each run of it is one blank,
 * none at either end of a block. The style then keeps all blanks that are left: at a line's end a
 * browser otherwise paints none, and the words on both sides would be one in a PDF's text. For the
 * same reason a blank stands before each `br`, but in Chinese.
 *
 * @param isBroken whether the block goes on overleaf: a blank at its end then is an element that
 *   takes no room, for the line may be justified to its end
 */
export function collapseWhiteSpace(block: Element, isBroken = false): Element {
  const collapser = new Collapser();
  const children = block.children.flatMap((child) => collapser.content(child));
  const blank =
    isBroken && collapser.endsWithBlank ? [h('span', { className: ['blank'] }, ' ')] : [];
  collapser.endBlock();
  return { ...block, children: [...children, ...blank] };
}

class Collapser {
  /** The text that a blank ends, the last that was seen; undefined if none does. */
  #open: Text | undefined;
  /** What stands before, as far as it matters to a blank after it; empty where a block begins. */
  #before = '';

  get endsWithBlank(): boolean {
    return this.#open !== undefined;
  }

  content(node: ElementContent): ElementContent[] {
    if (node.type === 'text') return this.#text(node);
    if (node.type !== 'element') return [node];
    if (node.tagName === 'br') return this.#lineEnd(node);
    if (WHOLE.has(node.tagName) || isTaskBox(node)) {
      this.#open = undefined;
      this.#before = '\uFFFC';
      return [node];
    }
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) this.endBlock();
    const children = node.children.flatMap((child) => this.content(child));
    if (isBlock) this.endBlock();
    return [{ ...node, children }];
  }

  endBlock(): void {
    this.#dropBlank();
    this.#before = '';
  }

  #dropBlank(): void {
    if (this.#open !== undefined) this.#open.value = this.#open.value.slice(0, -1);
    this.#open = undefined;
  }

  #text(node: Text): ElementContent[] {
    const isAfterBlank = this.#open !== undefined || this.#before === '';
    const value = node.value.replace(/[ \t\n\f\r]+/g, ' ');
    const text = { ...node, value: isAfterBlank ? value.replace(/^ /, '') : value };
    if (text.value === '') return [];
    this.#before = text.value.trimEnd().slice(-2) || this.#before;
    this.#open = text.value.endsWith(' ') ? text : undefined;
    return [text];
  }

  #lineEnd(br: Element): ElementContent[] {
    const isBlank = this.#before !== '' && !CLOSED.test(this.#before);
    const hasBlank = this.#open !== undefined;
    if (isBlank) this.#open = undefined;
    else this.#dropBlank();
    this.#before = '';
    return isBlank && !hasBlank ? [{ type: 'text', value: ' ' }, br] : [br];
  }
}

/** The box of a task that is done or not: a picture that the style draws. */
const isTaskBox = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('task');
