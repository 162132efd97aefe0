import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ArticleText } from '../../model/article.js';
import type { AlignedArticle } from '../../model/bulletin.js';
import type { LanguageTag } from '../../model/language.js';
import { webAddress } from './web-address.js';
import { anchorXmlId, blockXmlId } from './xml-id.js';

interface Target {
  readonly file: string;
  readonly xmlId: string;
}

/** Knows where in the EPUB everything is that a link in the manuscript can lead to. */
export class LinkTargets {
  readonly #byId = new Map<string, Target>();
  readonly #byPath = new Map<string, Target>();

  /**
   * @param languages of the edition: what leads to another leads to the article's title
   * @param fileOf the file that holds an article's text, by the article's index and the language
   */
  constructor(
    articles: readonly AlignedArticle[],
    languages: readonly LanguageTag[],
    fileOf: (index: number, language: LanguageTag) => string,
  ) {
    for (const [index, article] of articles.entries()) {
      let title: Target | undefined;
      for (const language of languages) {
        const text = article.texts.get(language);
        if (text === undefined) continue;
        const first = this.#collectText(text, fileOf(index, language));
        if (first !== undefined) this.#byPath.set(text.path, first);
        title ??= first;
      }
      for (const [language, text] of article.texts) {
        if (languages.includes(language) || title === undefined) continue;
        this.#collectText(text, title.file, title);
        this.#byPath.set(text.path, title);
      }
    }
  }

  /**
   * @param href as it stands in the manuscript's tree
   * @param from where the link stands: the manuscript's file, and the chapter's
   * @returns the address to write into the chapter, or undefined if the link leads nowhere
   */
  resolve(href: string, from: { path: string; file: string }): string | undefined {
    if (/^(https?|mailto):/i.test(href)) return webAddress(href);
    const target = href.startsWith('#')
      ? (this.#byId.get(href.slice(1)) ?? this.#byId.get(decode(href.slice(1))))
      : this.#byPath.get(pathOf(href, from.path));
    if (target === undefined) return undefined;
    return `${target.file === from.file ? '' : target.file}#${target.xmlId}`;
  }

  /**
   * @param instead where all of it leads to, if the text is not in the EPUB
   * @returns the target of the first block
   */
  #collectText({ root, notes }: ArticleText, file: string, instead?: Target): Target | undefined {
    for (const note of notes) {
      this.#collect({ type: 'root', children: [...note.content] }, file, instead);
      this.#byId.set(note.id, instead ?? { file, xmlId: blockXmlId(note.id) });
    }
    return this.#collect(root, file, instead);
  }

  #collect(root: Root, file: string, instead: Target | undefined): Target | undefined {
    let first: Target | undefined;
    visit(root, 'element', ({ properties: { id, dataBlock } }) => {
      // A block has one id in the EPUB, its own: links to the author's name for it lead there.
      const block = typeof dataBlock === 'string' ? { file, xmlId: blockXmlId(dataBlock) } : null;
      if (block !== null) this.#byId.set(String(dataBlock), instead ?? block);
      if (id !== undefined) {
        this.#byId.set(id, instead ?? block ?? { file, xmlId: anchorXmlId(id) });
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
