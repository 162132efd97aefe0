import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { AlignedArticle } from '../../model/bulletin.js';
import { anchorXmlId, blockXmlId } from './xml-id.js';

interface Target {
  readonly file: string;
  readonly xmlId: string;
}

/** Knows where in the EPUB everything is that a link in the manuscript can lead to. */
export class LinkTargets {
  readonly #byId = new Map<string, Target>();
  readonly #byPath = new Map<string, Target>();

  /** @param fileOf the chapter's file name, by the article's index */
  constructor(articles: readonly AlignedArticle[], fileOf: (index: number) => string) {
    for (const [index, article] of articles.entries()) {
      const file = fileOf(index);
      for (const { path, root, notes } of article.texts.values()) {
        for (const note of notes) {
          this.#collect({ type: 'root', children: [...note.content] }, file);
          this.#byId.set(note.id, { file, xmlId: blockXmlId(note.id) });
        }
        const title = this.#collect(root, file);
        if (title !== undefined) this.#byPath.set(path, title);
      }
    }
  }

  /**
   * @param href as it stands in the manuscript's tree
   * @param from where the link stands: the manuscript's file, and the chapter's
   * @returns the address to write into the chapter, or undefined if the link leads nowhere
   */
  resolve(href: string, from: { path: string; file: string }): string | undefined {
    if (/^(https?|mailto):/i.test(href)) return URL.canParse(href) ? new URL(href).href : undefined;
    const target = href.startsWith('#')
      ? (this.#byId.get(href.slice(1)) ?? this.#byId.get(decode(href.slice(1))))
      : this.#byPath.get(pathOf(href, from.path));
    if (target === undefined) return undefined;
    return `${target.file === from.file ? '' : target.file}#${target.xmlId}`;
  }

  /** @returns the target of the first block */
  #collect(root: Root, file: string): Target | undefined {
    let first: Target | undefined;
    visit(root, 'element', ({ properties: { id, dataBlock } }) => {
      // A block has one id in the EPUB, its own: links to the author's name for it lead there.
      const block = typeof dataBlock === 'string' ? { file, xmlId: blockXmlId(dataBlock) } : null;
      if (block !== null) this.#byId.set(String(dataBlock), block);
      if (id !== undefined) {
        this.#byId.set(id, block ?? { file, xmlId: anchorXmlId(id) });
      }
      first ??= block ?? undefined;
    });
    return first;
  }
}

/** The publication's file that a relative address leads to; an empty string if to none. */
function pathOf(href: string, from: string): string {
  const base = `publication:/${from.split('/').map(encodeURIComponent).join('/')}`;
  const address = URL.canParse(href, base) ? new URL(href, base) : undefined;
  return address?.protocol === 'publication:' ? decode(address.pathname.slice(1)) : '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
