import type { PreviewEpub } from '../protocol.js';
import { element } from './element.js';

/** The EPUB in its frame: the document of the spine that is open, and the way to the others. */
export class Epub {
  readonly #section = element('epub', HTMLElement);
  readonly #frame = element('epub-frame', HTMLIFrameElement);
  readonly #place = element('epub-place', HTMLElement);
  #epub: PreviewEpub | undefined;
  #index = 0;

  constructor() {
    for (const [id, by] of [
      ['epub-previous', -1],
      ['epub-next', 1],
    ] as const) {
      element(id, HTMLButtonElement).addEventListener('click', () => {
        this.goTo(this.#index + by);
      });
    }
    // A link of the book has led to another document.
    this.#frame.addEventListener('load', () => {
      this.#note();
    });
  }

  get isOpen(): boolean {
    return !this.#section.hidden;
  }

  set isOpen(open: boolean) {
    this.#section.hidden = !open;
  }

  /**
   * Show the EPUB of a revision, at the article or where the reader was.
   *
   * @param language that reasons are to be given in, BCP 47
   * @throws Error with the reasons if there is none
   */
  async show(revision: string, language: string, article?: string): Promise<void> {
    const isNew = this.#epub?.revision !== revision;
    if (isNew) {
      const response = await fetch('/epub', { headers: { 'Accept-Language': language } });
      if (!response.ok) throw new Error(await response.text());
      this.#epub = (await response.json()) as PreviewEpub;
    }
    const chapter = article === undefined ? undefined : this.#epub?.chapters[article];
    if (isNew || chapter !== undefined) this.goTo(chapter ?? this.#index, isNew);
  }

  /** @param keepPlace whether the document is the same in a new book, and stays where it is */
  goTo(index: number, keepPlace = false): void {
    if (this.#epub === undefined) return;
    const { spine, revision } = this.#epub;
    this.#index = Math.max(0, Math.min(index, spine.length - 1));
    const top = keepPlace ? (this.#frame.contentWindow?.scrollY ?? 0) : 0;
    const path = (spine[this.#index] ?? '').split('/').map(encodeURIComponent).join('/');
    this.#frame.addEventListener('load', () => this.#frame.contentWindow?.scrollTo(0, top), {
      once: true,
    });
    this.#frame.contentWindow?.location.replace(`/epub/${revision}/${path}`);
    this.#tell();
  }

  turn(by: 1 | -1): void {
    this.goTo(this.#index + by);
  }

  scrollBy(px: number): void {
    this.#frame.contentWindow?.scrollBy(0, px);
  }

  #note(): void {
    const path = decodeURIComponent(this.#frame.contentWindow?.location.pathname ?? '');
    const found = this.#epub?.spine.findIndex((each) => path.endsWith(`/${each}`)) ?? -1;
    if (found !== -1) this.#index = found;
    this.#tell();
  }

  #tell(): void {
    this.#place.textContent = `${String(this.#index + 1)} / ${String(this.#epub?.spine.length ?? 0)}`;
  }
}
