import type { Piece } from '../protocol.js';

/** A page on the desk, in the paper's size. */
export class Leaf {
  readonly element = document.createElement('div');
  #id = '';

  /** @param folio the number of the page, from 1 */
  constructor(folio: number) {
    // Paged.js's rules reach a sheet as the child of this class.
    this.element.className = `leaf pagedjs_pages ${folio % 2 === 0 ? 'verso' : 'recto'}`;
    this.element.dataset['leaf'] = String(folio);
    // Every leaf counts by itself, for one out of sight does not count at all.
    this.element.style.counterReset = `page ${String(folio - 1)}`;
  }

  /**
   * @returns whether it was another
   * @throws Error if the sheet's text is lacking and not here
   */
  show({ id, text }: Piece): boolean {
    if (id === this.#id) return false;
    if (text === undefined) throw new Error(`The sheet ${id} was not sent`);
    this.#id = id;
    // Put into a template first, the text comes to life without anything of it being loaded twice.
    const template = document.createElement('template');
    template.innerHTML = text;
    this.element.replaceChildren(template.content);
    this.element.lang = this.element.querySelector<HTMLElement>('.page')?.lang ?? '';
    return true;
  }

  /** Show for a moment that it is new. */
  pointOut(): void {
    const { classList } = this.element;
    classList.add('fresh');
    this.element.addEventListener(
      'animationend',
      () => {
        classList.remove('fresh');
      },
      { once: true },
    );
  }

  /** Put a mark into the margin, as high as a block begins. */
  mark(block: HTMLElement, severity: string, label: string, onChoose: () => void): void {
    const leaf = this.element.getBoundingClientRect();
    const share = (block.getBoundingClientRect().top - leaf.top) / (leaf.height || 1);
    const marker = document.createElement('button');
    marker.className = `marker ${severity}`;
    marker.style.top = `${String(share * 100)}%`;
    marker.title = label;
    marker.setAttribute('aria-label', label);
    marker.addEventListener('click', onChoose);
    this.element.append(marker);
  }
}
