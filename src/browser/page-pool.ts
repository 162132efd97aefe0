import { availableParallelism } from 'node:os';
import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './open-browser.js';

/** More pages than this gain little and take memory: each may hold a hundred sheets. */
const MOST_PAGES = 4;

/** Pages of a browser, each with a process of its own, that take up work as they are free. */
export class PagePool {
  readonly #free: Page[] = [];
  readonly #waiting: ((page: Page) => void)[] = [];
  #opened = 0;

  /** @param size as many pages as the machine has processors, if left out */
  constructor(
    private readonly browser: BrowserSession,
    readonly size = Math.min(availableParallelism(), MOST_PAGES),
  ) {}

  /** Do a piece of work with a page that nobody else uses meanwhile, as soon as there is one. */
  async run<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.#take();
    try {
      return await work(page);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(page);
      else next(page);
    }
  }

  #take(): Promise<Page> {
    const free = this.#free.pop();
    if (free !== undefined) return Promise.resolve(free);
    if (this.#opened < this.size) {
      this.#opened++;
      return this.browser.newPage();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
