import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { nameHeads } from './name-heads.js';
import { isElement } from './structure-node.js';
import type { StructureKid, StructureNode } from './structure-node.js';

const name = (text: string): PDFName => PDFName.of(text);

/** The elements of a structure tree, and what the tree is to say of them. */
export interface WrittenStructure {
  /** The elements at the top. */
  readonly elements: readonly PDFRef[];
  /** What stands in the parent tree, by key. */
  readonly parents: readonly PDFRef[];
  /** The names of elements. */
  readonly ids: readonly (readonly [id: string, element: PDFRef])[];
  /** For each page the type of the element that every MCID belongs to. */
  readonly types: readonly ReadonlyMap<number, string>[];
}

/**
 * Write the elements of a structure tree anew (ISO 32000-1, 14.7). Links' annotations get their
 * description.
 *
 * @param root stands for the document; it is not written
 * @param options.document the element of the document, above those at the top
 * @param options.prefix what the names of elements begin with, for no other part to have them
 */
export function writeStructure(
  pdf: PDFDocument,
  root: StructureNode,
  options: { readonly document: PDFRef; readonly prefix: string },
): WrittenStructure {
  return new StructureWriter(pdf, root, options).write();
}

/** Elements by the MCID of their content in one stream. */
type Parents = Map<number, PDFRef>;

interface PageParents {
  readonly ref: PDFRef;
  readonly parents: Parents;
  readonly types: Map<number, string>;
}

class StructureWriter {
  readonly #context: PDFContext;
  readonly #pages: readonly PageParents[];
  readonly #forms = new Map<PDFRef, Parents>();
  readonly #annotations: { readonly ref: PDFRef; readonly parent: PDFRef; contents: string }[] = [];
  readonly #ids: [id: string, element: PDFRef][] = [];

  constructor(
    private readonly pdf: PDFDocument,
    private readonly root: StructureNode,
    private readonly options: { readonly document: PDFRef; readonly prefix: string },
  ) {
    this.#context = pdf.context;
    this.#pages = pdf.getPages().map(({ ref }) => ({ ref, parents: new Map(), types: new Map() }));
    nameHeads(root, options.prefix);
  }

  write(): WrittenStructure {
    const top = this.root.kids.filter(isElement);
    return {
      elements: top.map((node) => this.#element(node, this.options.document)),
      parents: [...this.#pageParents(), ...this.#formParents(), ...this.#annotationParents()],
      ids: this.#ids,
      types: this.#pages.map(({ types }) => types),
    };
  }

  #element(node: StructureNode, parent: PDFRef): PDFRef {
    const context = this.#context;
    const ref = context.nextRef();
    const dict = PDFDict.withContext(context);
    dict.set(name('Type'), name('StructElem'));
    dict.set(name('S'), name(node.type));
    dict.set(name('P'), parent);
    const page = node.kids.find((kid) => kid.kind === 'content')?.page;
    const pageRef = page === undefined ? undefined : this.#pages[page]?.ref;
    if (pageRef !== undefined) dict.set(name('Pg'), pageRef);
    if (node.language !== undefined) dict.set(name('Lang'), PDFString.of(node.language));
    if (node.alt !== undefined) dict.set(name('Alt'), PDFHexString.fromText(node.alt));
    if (node.actualText !== undefined) {
      dict.set(name('ActualText'), PDFHexString.fromText(node.actualText));
    }
    const id = this.#idOf(node);
    if (id !== undefined) {
      dict.set(name('ID'), PDFString.of(id));
      this.#ids.push([id, ref]);
    }
    const attributes = this.#attributes(node);
    if (attributes !== undefined) dict.set(name('A'), attributes);
    const kids = node.kids.map((kid) => this.#kid(kid, node, ref, page));
    dict.set(name('K'), kids.length === 1 && kids[0] !== undefined ? kids[0] : context.obj(kids));
    context.assign(ref, dict);
    return ref;
  }

  #kid(
    kid: StructureKid,
    parent: StructureNode,
    parentRef: PDFRef,
    parentPage: number | undefined,
  ): PDFObject {
    if (isElement(kid)) return this.#element(kid, parentRef);
    if (kid.kind === 'annotation') {
      this.#annotations.push({
        ref: kid.ref,
        parent: parentRef,
        contents: parent.contents ?? '',
      });
      return this.#context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.ref });
    }
    const page = this.#pages[kid.page];
    if (page === undefined) throw new Error(`The PDF has no page ${String(kid.page + 1)}.`);
    page.types.set(kid.mcid, parent.type);
    if (kid.form !== undefined) {
      const parents = this.#forms.get(kid.form) ?? new Map<number, PDFRef>();
      this.#forms.set(kid.form, parents.set(kid.mcid, parentRef));
      return this.#context.obj({ Type: 'MCR', Pg: page.ref, Stm: kid.form, MCID: kid.mcid });
    }
    page.parents.set(kid.mcid, parentRef);
    return kid.page === parentPage
      ? PDFNumber.of(kid.mcid)
      : this.#context.obj({ Type: 'MCR', Pg: page.ref, MCID: kid.mcid });
  }

  /** A note's own id is the manuscript's and may hold anything: it gets a number for a name. */
  #idOf({ type, id }: StructureNode): string | undefined {
    if (type === 'TH') return id;
    if (type !== 'Note') return undefined;
    return `${this.options.prefix}note${String(this.#ids.length + 1).padStart(6, '0')}`;
  }

  #attributes(node: StructureNode): PDFObject | undefined {
    const dicts = [...(node.attributes ?? [])].flatMap(([owner, own]) => {
      if (own.size === 0) return [];
      return [this.#context.obj({ O: owner, ...Object.fromEntries(own) })];
    });
    return dicts.length > 1 ? this.#context.obj(dicts) : dicts[0];
  }

  #pageParents(): PDFRef[] {
    return this.pdf.getPages().map((page, index) => {
      const parents = this.#pages[index]?.parents ?? new Map<number, PDFRef>();
      page.node.set(name('StructParents'), PDFNumber.of(index));
      page.node.set(name('Tabs'), name('S'));
      return this.#parentList(parents);
    });
  }

  #formParents(): PDFRef[] {
    return [...this.#forms].map(([ref, parents], index) => {
      const key = PDFNumber.of(this.#pages.length + index);
      this.#context.lookup(ref, PDFStream).dict.set(name('StructParents'), key);
      return this.#parentList(parents);
    });
  }

  #parentList(parents: Parents): PDFRef {
    const last = Math.max(-1, ...parents.keys());
    const list = Array.from({ length: last + 1 }, (_, mcid) => parents.get(mcid) ?? null);
    return this.#context.register(this.#context.obj(list));
  }

  #annotationParents(): PDFRef[] {
    return this.#annotations.map(({ ref, parent, contents }, index) => {
      const annotation = this.#context.lookup(ref, PDFDict);
      const key = PDFNumber.of(this.#pages.length + this.#forms.size + index);
      annotation.set(name('StructParent'), key);
      if (contents !== '') annotation.set(name('Contents'), PDFHexString.fromText(contents));
      return parent;
    });
  }
}
