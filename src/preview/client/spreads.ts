import type { PreviewBook, PreviewMessage } from '../protocol.js';
import { Leaf } from './leaf.js';
import { lightPairs } from './pairs.js';
import { readingPlace, spreadOf } from './reading-place.js';

/** Spreads narrower than this, in px, are set one page below the other. */
const STACKED_BELOW = 620;
/** A whole spread is shown if its pages are not smaller than this share of their size. */
const SMALLEST_WHOLE = 0.6;
/** More leaves than this have not been changed by hand: pointing them out would be noise. */
const MOST_FRESH = 12;

/** The spreads on their desk. */
export class Spreads {
  readonly #desk: HTMLElement;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #bookStyle = new CSSStyleSheet();
  readonly #leaves: Leaf[] = [];
  #spreads: HTMLElement[] = [];
  #page = { width: 1, height: 1 };
  #zoom = 1;
  #onTurn: () => void = () => undefined;

  /** @param style the rules of preview-sheets.css */
  constructor(desk: HTMLElement, host: HTMLElement, style: string) {
    this.#desk = desk;
    this.#host = host;
    this.#root = host.attachShadow({ mode: 'open' });
    const ownStyle = new CSSStyleSheet();
    ownStyle.replaceSync(style);
    this.#root.adoptedStyleSheets = [this.#bookStyle, ownStyle];
    lightPairs(this.#root);
    this.#root.addEventListener('click', (event) => {
      this.#follow(event);
    });
    desk.addEventListener('scroll', () => {
      this.#onTurn();
    });
    new ResizeObserver(() => {
      this.#keepingPlace(() => {
        this.#fit();
      });
    }).observe(desk);
  }

  onTurn(listener: () => void): void {
    this.#onTurn = listener;
  }

  get count(): number {
    return this.#leaves.length;
  }

  /** Pages of the spread before the eyes; the cover is alone. */
  get folios(): readonly number[] {
    const first = this.current * 2;
    return first === 0 ? [1] : [first, first + 1].filter((folio) => folio <= this.count);
  }

  /** Index of the spread before the eyes. */
  get current(): number {
    const line = this.#desk.scrollTop + this.#desk.clientHeight / 3;
    const after = this.#spreads.findIndex((spread) => spread.offsetTop > line);
    return Math.max(0, (after === -1 ? this.#spreads.length : after) - 1);
  }

  /** Show a book: leaves that have changed are replaced, the others are not touched. */
  show(book: PreviewBook): void {
    if (book.style.text !== undefined) this.#bookStyle.replaceSync(book.style.text);
    this.#page = book.page;
    this.#host.classList.toggle('bound-right', book.bound === 'right');
    this.#keepingPlace(() => {
      const isFirst = this.#leaves.length === 0;
      const changed = book.sheets.flatMap((sheet, index) => {
        const leaf = (this.#leaves[index] ??= new Leaf(index + 1));
        return leaf.show(sheet) ? [leaf] : [];
      });
      for (const leaf of this.#leaves.splice(book.sheets.length)) leaf.element.remove();
      this.#arrange();
      this.#fit();
      if (!isFirst && changed.length <= MOST_FRESH) for (const leaf of changed) leaf.pointOut();
    });
    this.#onTurn();
  }

  /** Put marks beside the blocks that messages are about. */
  mark(
    messages: readonly PreviewMessage[],
    label: (message: PreviewMessage) => string,
    onChoose: (message: PreviewMessage) => void,
  ): void {
    for (const old of this.#root.querySelectorAll('.marker')) old.remove();
    for (const message of messages) {
      const block = this.#blockOf(message);
      const folio = Number(block?.closest<HTMLElement>('.leaf')?.dataset['leaf']);
      if (block === undefined) continue;
      this.#leaves[folio - 1]?.mark(block, message.severity, label(message), () => {
        onChoose(message);
      });
    }
  }

  /** Go to the block that a message is about. */
  seek(message: PreviewMessage): void {
    const block = this.#blockOf(message);
    if (block === undefined) return;
    for (const old of this.#root.querySelectorAll('.sought')) old.classList.remove('sought');
    block.classList.add('sought');
    block.scrollIntoView({ block: 'center' });
  }

  /** Put the spread with a page at the top of the desk. */
  goToPage(folio: number): void {
    this.goTo(Math.floor(folio / 2));
  }

  goTo(index: number): void {
    const spread = this.#spreads[Math.max(0, Math.min(index, this.#spreads.length - 1))];
    if (spread === undefined) return;
    const room = this.#desk.clientHeight - spread.offsetHeight;
    this.#scrollTo(spread.offsetTop - Math.max(12, room / 2));
  }

  /** One spread on or back; where pages stand below one another, one page. */
  turn(by: 1 | -1): void {
    if (!this.#isStacked) {
      this.goTo(this.current + by);
      return;
    }
    const top = this.#desk.scrollTop + this.#desk.clientHeight / 3;
    const tops = this.#leaves.map(({ element }) => this.#topOf(element));
    const at = tops.findLastIndex((each) => each <= top);
    this.#scrollTo((tops[Math.max(0, at + by)] ?? tops.at(-1) ?? 0) - 12);
  }

  /** @param factor 0 shows the whole spread again */
  zoom(factor: number): void {
    this.#keepingPlace(() => {
      this.#zoom = factor === 0 ? 1 : Math.max(0.3, Math.min(this.#zoom * factor, 5));
      this.#fit();
    });
  }

  scrollBy(px: number): void {
    this.#desk.scrollBy({ top: px });
  }

  /** The event that tells of scrolling comes a frame later: a key pressed before it would not know. */
  #scrollTo(top: number): void {
    this.#desk.scrollTo({ top });
    this.#onTurn();
  }

  get #isStacked(): boolean {
    return this.#desk.clientWidth < STACKED_BELOW;
  }

  #topOf(element: HTMLElement): number {
    const { top } = element.getBoundingClientRect();
    return top - this.#desk.getBoundingClientRect().top + this.#desk.scrollTop;
  }

  /** Pages into spreads: the cover alone, then a verso and a recto. */
  #arrange(): void {
    const wanted = this.#leaves.length === 0 ? 0 : Math.floor(this.#leaves.length / 2) + 1;
    for (const spread of this.#spreads.splice(wanted)) spread.remove();
    while (this.#spreads.length < wanted) {
      const spread = document.createElement('div');
      spread.className = 'spread';
      if (this.#spreads.length === 0) {
        const room = document.createElement('div');
        room.className = 'void';
        spread.append(room);
      }
      this.#spreads.push(spread);
      this.#root.append(spread);
    }
    for (const [index, { element }] of this.#leaves.entries()) {
      const spread = this.#spreads[Math.floor((index + 1) / 2)];
      if (element.parentElement !== spread) spread?.append(element);
    }
  }

  /** The scale at which a spread fits the desk. */
  #fit(): void {
    const { width, height } = this.#page;
    const across = this.#isStacked ? 1 : 2;
    const gap = this.#isStacked ? 16 : 48;
    const wide = (this.#desk.clientWidth - gap) / (across * width);
    const high = (this.#desk.clientHeight - 40) / height;
    const whole = this.#isStacked ? wide : Math.min(wide, Math.max(high, SMALLEST_WHOLE));
    const { style, classList } = this.#host;
    style.setProperty('--page-width', `${String(width)}px`);
    style.setProperty('--page-height', `${String(height)}px`);
    style.setProperty('--scale', String(Math.max(0.05, whole * this.#zoom)));
    classList.toggle('stacked', this.#isStacked);
  }

  /** Do something to the pages so that the passage before the eyes stays there. */
  #keepingPlace(change: () => void): void {
    const place = readingPlace(this.#desk, this.#spreads, this.current);
    const before = place === undefined ? 0 : (this.#spreads[place.spread]?.offsetHeight ?? 0);
    change();
    if (place === undefined) return;
    const spread = this.#spreads[spreadOf(place, this.#spreads)];
    if (spread === undefined) return;
    const grown = before === 0 ? 1 : spread.offsetHeight / before;
    this.#desk.scrollTop = spread.offsetTop - place.top * grown;
  }

  #blockOf({ block }: PreviewMessage): HTMLElement | undefined {
    if (block === undefined) return undefined;
    const found = this.#root.querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"]`);
    return found ?? undefined;
  }

  /** Links within the book lead to their places, others to a window of their own. */
  #follow(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link === null) return;
    event.preventDefault();
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith('#')) {
      const id = decodeURIComponent(address.slice(1));
      this.#root.getElementById(id)?.scrollIntoView({ block: 'center' });
    } else if (/^https?:/i.test(address)) {
      window.open(address, '_blank', 'noopener,noreferrer');
    }
  }
}
