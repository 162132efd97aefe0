import { availableParallelism } from 'node:os';
import type { Page } from 'puppeteer-core';
import { openBrowser } from './open-browser.js';
import type { BrowserSession, OpenBrowserOptions } from './open-browser.js';

/** More pages than this gain little and take memory: each may hold a hundred sheets. */
const MOST_PAGES = 4;
/** A short book is measured on one page while its sheets are made on another. */
const FIRST_PAGES = 2;

/**
 * A browser with some pages, each with a process of its own, that take up work as they are free.
 * The browser starts at once, while other work is done.
 */
export class PagePool {
  /** Rejects with what `openBrowser` throws. */
  readonly browser: Promise<BrowserSession>;
  /** Pages without work; the first are opened with the browser, before there is any. */
  readonly #free: Promise<Page>[];
  readonly #waiting: (() => void)[] = [];
  #inUse = 0;

  /** @param size as many pages as the machine has processors, if left out */
  constructor(
    options: OpenBrowserOptions = {},
    readonly size = Math.min(availableParallelism(), MOST_PAGES),
  ) {
    this.browser = openBrowser(options);
    this.#free = Array.from({ length: Math.min(size, FIRST_PAGES) }, () => this.#open());
    // Who asks for them hears of it.
    for (const promise of [this.browser, ...this.#free]) promise.catch(() => undefined);
  }

  /** Do a piece of work with a page that nobody else uses meanwhile, as soon as there is one. */
  async run<T>(work: (page: Page) => Promise<T>): Promise<T> {
    while (this.#inUse >= this.size) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#inUse++;
    let page: Page | undefined;
    try {
      page = await (this.#free.pop() ?? this.#open());
      const result = await work(page);
      this.#free.push(Promise.resolve(page));
      return result;
    } catch (error) {
      // Nobody knows what state it is in.
      void page?.close().catch(() => undefined);
      throw error;
    } finally {
      this.#inUse--;
      this.#waiting.shift()?.();
    }
  }

  async #open(): Promise<Page> {
    return (await this.browser).newPage();
  }

  /** Ends the browser; may be called again. */
  async close(): Promise<void> {
    await (await this.browser.catch(() => undefined))?.close();
  }
}
