import type { Element, ElementContent, Properties } from 'hast';
import { brokenLink, controlCharacter, unsafeHtml } from '../../diagnostics/problems.js';
import type { ReportProblem } from './found-problem.js';
import type { ImageStore } from './image-store.js';
import { legalXml } from './legal-xml.js';
import type { LinkTargets } from './link-targets.js';
import { xhtmlAttributes } from './xhtml-attributes.js';
import { anchorXmlId, blockXmlId, callXmlId } from './xml-id.js';

/**
 * Turns a manuscript's content into content of one chapter: ids become XML names, links and
 * pictures lead to the EPUB's files, footnote calls say what they are.
 */
export class XhtmlConverter {
  readonly #file: string;
  readonly #targets: LinkTargets;
  readonly #images: ImageStore;
  readonly #report: ReportProblem;
  readonly #ids = new Set<string>();

  /**
   * @param file the chapter's file name
   * @param report is told of everything that could not be kept
   */
  constructor(file: string, targets: LinkTargets, images: ImageStore, report: ReportProblem) {
    this.#file = file;
    this.#targets = targets;
    this.#images = images;
    this.#report = report;
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
      if (node.type === 'text') return [{ type: 'text', value: this.#legal(node.value, path) }];
      return node.type === 'element' ? [this.element(node, path, parent)] : [];
    });
  }

  /** As `convert`, for one element. */
  element(element: Element, path: string, parent?: string): Element {
    const { tagName, children } = element;
    const properties = {
      ...this.#attributes(element, path, parent),
      ...this.#identity(element, path),
    };
    const classes = classesOf(element);
    if (classes.length > 0) properties['className'] = classes;
    if (tagName === 'a') Object.assign(properties, this.#link(element, path));
    if (tagName === 'img') {
      const { src, alt } = element.properties;
      properties['src'] = this.#images.show(String(src), alt ?? '');
    }
    return {
      type: 'element',
      tagName,
      properties,
      children: this.convert(children, path, tagName),
    };
  }

  #attributes(element: Element, path: string, parent: string | undefined): Properties {
    const kept = xhtmlAttributes(element, parent, (attribute) => {
      this.#report(path, unsafeHtml(`The attribute ${attribute} of <${element.tagName}>`));
    });
    for (const [name, value] of Object.entries(kept)) {
      if (typeof value === 'string') kept[name] = this.#legal(value, path);
    }
    const { headers } = element.properties;
    if (Array.isArray(headers)) {
      const ids = headers.map((id) => anchorXmlId(id));
      // A header cell stands before the cells it is for.
      if (ids.every((id) => this.#ids.has(id))) kept['headers'] = ids;
      else this.#report(path, unsafeHtml(`The attribute headers="${headers.join(' ')}"`));
    }
    return kept;
  }

  /** A block is known by its own id; the author's name for it is an alias that links resolve. */
  #identity({ properties }: Element, path: string): Properties {
    const { dataBlock, id } = properties;
    if (dataBlock === undefined && id === undefined) return {};
    const xmlId = dataBlock === undefined ? anchorXmlId(String(id)) : blockXmlId(String(dataBlock));
    if (this.#ids.has(xmlId)) {
      this.#report(path, unsafeHtml(`The second id “${String(dataBlock ?? id)}”`));
      return {};
    }
    this.#ids.add(xmlId);
    return { id: xmlId };
  }

  #link({ properties }: Element, path: string): Properties {
    const { href, dataNote } = properties;
    if (typeof href !== 'string') return {};
    const address = this.#targets.resolve(href, { path, file: this.#file });
    if (address === undefined) {
      this.#report(path, brokenLink(href));
      return {};
    }
    if (dataNote === undefined) return { href: address };
    const call = { href: address, 'epub:type': 'noteref', role: 'doc-noteref' };
    const id = callXmlId(href.slice(1));
    if (this.#ids.has(id)) return call;
    this.#ids.add(id);
    return { ...call, id };
  }

  #legal(text: string, path: string): string {
    return legalXml(text, (character) => {
      this.#report(path, controlCharacter(character));
    });
  }
}

/** Classes, with those that stand for attributes HTML has given up. */
function classesOf({ properties: { className, align } }: Element): string[] {
  const names = Array.isArray(className) ? className.map(String) : [];
  return typeof align === 'string' ? [...names, `align-${align}`] : names;
}
