import type { Element, ElementContent, Properties } from 'hast';
import { both } from '../../diagnostics/problem.js';
import { isVerse } from '../../html/is-verse.js';
import type { Note } from '../../model/article.js';
import { brokenLink, unsafeHtml } from '../../diagnostics/problems/text.js';
import type { ReportProblem } from './found-problem.js';
import type { ImageStore } from './image-store.js';
import { insertAt, insertPageBreaks, pageMark } from './insert-page-breaks.js';
import type { LinkTargets } from './link-targets.js';
import type { PageBreaks } from './page-breaks.js';
import { verseLines } from './verse-lines.js';
import { xhtmlAttributes } from './xhtml-attributes.js';
import { anchorXmlId, blockXmlId, callXmlId } from './xml-id.js';

/** What a chapter's content leads to outside of it, and whom to tell of what cannot be kept. */
export interface ConverterContext {
  readonly targets: Pick<LinkTargets, 'resolve'>;
  readonly images: Pick<ImageStore, 'show'>;
  readonly breaks: Pick<PageBreaks, 'in' | 'mark'>;
  readonly report: ReportProblem;
}

/**
 * Turns a manuscript's content into content of one chapter: ids become XML names, links and
 * pictures lead to the EPUB's files, footnote calls say what they are.
 */
export class XhtmlConverter {
  readonly #file: string;
  readonly #context: ConverterContext;
  readonly #ids = new Set<string>();
  /** Of the heading that was converted last. */
  #rank = 0;

  /** @param file the chapter's file name */
  constructor(file: string, context: ConverterContext) {
    this.#file = file;
    this.#context = context;
  }

  /** Whether the footnote has been called in what was converted so far. */
  isCalled(noteId: string): boolean {
    return this.#ids.has(callXmlId(noteId));
  }

  /**
   * @param path the manuscript's file that the nodes come from
   * @param parent the name of the element that they stand in
   * @throws Error for a picture that the bulletin does not have
   */
  convert(nodes: readonly ElementContent[], path: string, parent?: string): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      return node.type === 'element' ? this.#withBreaks(node, path, parent) : [];
    });
  }

  /** As `convert`, for a footnote's content. */
  note({ id, content }: Note, path: string): ElementContent[] {
    let nodes: readonly ElementContent[] = content;
    for (const { page, offset } of [...this.#context.breaks.in(id)].reverse()) {
      nodes = insertAt(nodes, offset, pageMark(page), false) ?? [pageMark(page), ...nodes];
    }
    return this.convert(nodes, path);
  }

  /** An element with the pages of the print edition that begin in it. */
  #withBreaks(element: Element, path: string, parent: string | undefined): ElementContent[] {
    const { dataBlock, dataPage } = element.properties;
    if (dataPage !== undefined) return [this.#context.breaks.mark(Number(dataPage), this.#file)];
    const starts = dataBlock === undefined ? [] : this.#context.breaks.in(String(dataBlock));
    if (starts.length === 0) return [this.#element(element, path, parent)];
    const { before, children } = insertPageBreaks(element, starts);
    return [...this.convert(before, path), this.#element({ ...element, children }, path, parent)];
  }

  #element(element: Element, path: string, parent?: string): Element {
    const { tagName, children } = element;
    const properties = {
      ...this.#attributes(element, path, parent),
      ...this.#identity(element, path),
    };
    const isStanza = element.properties.dataBlock !== undefined && isVerse({ element });
    const own = classesOf(element);
    // The sign of the article's end stands behind the last line, not below it.
    const classes = isStanza ? ['verse', ...own.filter((name) => name !== 'end')] : own;
    const content = isStanza ? verseLines(children, own.includes('end')) : children;
    if (classes.length > 0) properties['className'] = classes;
    if (tagName === 'a') Object.assign(properties, this.#link(element, path));
    if (tagName === 'img') {
      const { src, alt } = element.properties;
      const { href, width, height } = this.#context.images.show(String(src), alt ?? '');
      properties['src'] = href;
      // Readers keep the room while the picture loads; what the author says goes first.
      if (properties['width'] === undefined && properties['height'] === undefined) {
        Object.assign(properties, { width, height });
      }
    }
    const rank = /^h([1-6])$/.exec(tagName)?.[1];
    if (rank !== undefined) Object.assign(properties, this.#level(Number(rank)));
    const name = nameOf(element);
    if (name !== tagName) delete properties['scope'];
    return {
      type: 'element',
      tagName: name,
      properties,
      children: this.convert(content, path, tagName),
    };
  }

  /** Where the author skips a rank, those who hear the headings are told the next one. */
  #level(rank: number): Properties {
    const level = Math.min(rank, this.#rank + 1);
    this.#rank = level;
    return level === rank ? {} : { ariaLevel: String(level) };
  }

  #attributes(element: Element, path: string, parent: string | undefined): Properties {
    const kept = xhtmlAttributes(element, parent, (attribute) => {
      this.#context.report(
        path,
        unsafeHtml(
          both(
            `The attribute ${attribute} of <${element.tagName}>`,
            ` <${element.tagName}> 的属性 ${attribute}`,
          ),
        ),
      );
    });
    const { headers } = element.properties;
    if (Array.isArray(headers)) {
      const ids = headers.map((id) => anchorXmlId(id));
      // A header cell stands before the cells it is for.
      if (ids.every((id) => this.#ids.has(id))) kept['headers'] = ids;
      else
        this.#context.report(
          path,
          unsafeHtml(
            both(
              `The attribute headers="${headers.join(' ')}"`,
              `属性 headers="${headers.join(' ')}"`,
            ),
          ),
        );
    }
    return kept;
  }

  /** A block is known by its own id; the author's name for it is an alias that links resolve. */
  #identity({ properties }: Element, path: string): Properties {
    const { dataBlock, id } = properties;
    if (dataBlock === undefined && id === undefined) return {};
    const xmlId = dataBlock === undefined ? anchorXmlId(String(id)) : blockXmlId(String(dataBlock));
    if (this.#ids.has(xmlId)) {
      this.#context.report(
        path,
        unsafeHtml(
          both(
            `The second id “${String(dataBlock ?? id)}”`,
            `重复的 id“${String(dataBlock ?? id)}”`,
          ),
        ),
      );
      return {};
    }
    this.#ids.add(xmlId);
    return { id: xmlId };
  }

  #link(element: Element, path: string): Properties {
    const { href, dataNote } = element.properties;
    if (typeof href !== 'string') return {};
    const address = this.#context.targets.resolve(href, { path, file: this.#file });
    if (address === undefined) {
      this.#context.report(path, brokenLink(href));
      return {};
    }
    if (dataNote === undefined) {
      return { href: address, ...(isSilent(element) ? { ariaLabel: address } : {}) };
    }
    const call = { href: address, 'epub:type': 'noteref', role: 'doc-noteref' };
    const id = callXmlId(href.slice(1));
    if (this.#ids.has(id)) return call;
    this.#ids.add(id);
    return { ...call, id };
  }
}

function nameOf(element: Element): string {
  // A header would be a banner of the whole file, and a chapter has one a language.
  if (element.tagName === 'header') return 'div';
  // An empty cell heads nothing.
  return element.tagName === 'th' && isSilent(element) ? 'td' : element.tagName;
}

/** Whether there is nothing in an element to read aloud. */
const isSilent = ({ children }: Element): boolean =>
  children.every((child) => {
    if (child.type === 'text') return child.value.trim() === '';
    if (child.type !== 'element') return true;
    return (child.properties.alt ?? '') === '' && isSilent(child);
  });

/** Classes, with those that stand for attributes HTML has given up. */
function classesOf({ properties: { className, align } }: Element): string[] {
  const names = Array.isArray(className) ? className.map(String) : [];
  return typeof align === 'string' ? [...names, `align-${align}`] : names;
}
