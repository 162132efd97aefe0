import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LanguageTag } from '../../model/language.js';
import type { PrintPage } from '../../model/print-page.js';
import type { PageStart } from './insert-page-breaks.js';

/** A page of the print edition, and where it begins in the EPUB. */
export interface PageEntry {
  readonly page: number;
  readonly href: string;
}

/** Knows which pages of the print edition begin in which block, and which have been marked where. */
export class PageBreaks {
  readonly #byBlock = new Map<string, PageStart[]>();
  readonly #cover: readonly number[];
  readonly #entries: PageEntry[] = [];
  readonly #pages: readonly number[];

  /** @param languages of the edition: pages of others are not in it */
  constructor(pages: readonly PrintPage[], languages: readonly LanguageTag[]) {
    const own = pages.filter(
      ({ language }) => language === undefined || languages.includes(language),
    );
    this.#pages = own.map(({ page }) => page);
    this.#cover = own.flatMap(({ page, block }) => (block === undefined ? [page] : []));
    for (const { page, block, offset } of own) {
      if (block === undefined) continue;
      const starts = this.#byBlock.get(block) ?? [];
      starts.push({ page, offset });
      this.#byBlock.set(block, starts);
    }
  }

  /** Pages that begin with the cover. */
  get cover(): readonly number[] {
    return this.#cover;
  }

  /** Pages that begin in a block or footnote, in order. */
  in(block: string): readonly PageStart[] {
    return this.#byBlock.get(block) ?? [];
  }

  /** Pages that begin in a block whose id begins so, in order. */
  startingWith(prefix: string): readonly { readonly page: number; readonly block: string }[] {
    return [...this.#byBlock].flatMap(([block, starts]) =>
      block.startsWith(prefix) ? starts.map(({ page }) => ({ page, block })) : [],
    );
  }

  /**
   * Note where a page begins.
   *
   * @returns the element to set there
   */
  mark(page: number, file: string): Element {
    const id = `page-${String(page)}`;
    this.#entries.push({ page, href: `${file}#${id}` });
    return h('span', {
      id,
      'epub:type': 'pagebreak',
      role: 'doc-pagebreak',
      ariaLabel: String(page),
    });
  }

  /**
   * The page-list.
   *
   * @throws Error if a page was not marked: its block is not in the EPUB
   */
  get entries(): readonly PageEntry[] {
    const entries = [...this.#entries].sort((a, b) => a.page - b.page);
    const marked = new Set(entries.map(({ page }) => page));
    const lost = this.#pages.filter((page) => !marked.has(page));
    if (lost.length > 0 || entries.length !== this.#pages.length) {
      throw new Error(`The page-list does not fit the print edition: pages ${lost.join(', ')}`);
    }
    return entries;
  }
}
