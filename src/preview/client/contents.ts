import type { ContentsEntry } from '../protocol.js';
import type { Words } from './words.js';

/** The articles, with the one at hand marked. */
export class Contents {
  readonly #list: HTMLElement;
  readonly #words: Words;
  readonly #onChoose: (entry: ContentsEntry) => void;
  #entries: readonly ContentsEntry[] = [];

  constructor(list: HTMLElement, words: Words, onChoose: (entry: ContentsEntry) => void) {
    this.#list = list;
    this.#words = words;
    this.#onChoose = onChoose;
    words.onChange(() => {
      this.show(this.#entries);
    });
  }

  show(entries: readonly ContentsEntry[]): void {
    this.#entries = entries;
    const cover: ContentsEntry = {
      article: '',
      titles: [{ language: this.#words.language, text: this.#words.say('cover') }],
      folio: 1,
    };
    this.#list.replaceChildren(...[cover, ...entries].map((entry) => this.#button(entry)));
  }

  /** Mark the article that a page is of: the last that has begun. */
  mark(folio: number): void {
    const at = this.#indexAt(folio);
    for (const [index, button] of [...this.#list.children].entries()) {
      // The cover's button stands before the articles'.
      button.setAttribute('aria-current', String(index === at + 1));
      if (index === at + 1) button.scrollIntoView({ block: 'nearest' });
    }
  }

  /** The article after or before the one that a page is of. */
  step(folio: number, by: 1 | -1): ContentsEntry | undefined {
    return this.#entries[this.#indexAt(folio) + by];
  }

  #indexAt(folio: number): number {
    return this.#entries.findLastIndex((entry) => entry.folio <= folio);
  }

  #button(entry: ContentsEntry): HTMLElement {
    const button = document.createElement('button');
    const titles = entry.titles.map(({ language, text }, index) => {
      const line = document.createElement('span');
      line.className = index === 0 ? 'verso' : 'recto';
      line.lang = language;
      line.textContent = text;
      return line;
    });
    const folio = document.createElement('span');
    folio.className = 'folio';
    folio.textContent = String(entry.folio);
    button.append(...titles, folio);
    button.addEventListener('click', () => {
      this.#onChoose(entry);
    });
    return button;
  }
}
