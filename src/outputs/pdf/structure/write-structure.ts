import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { nameHeads } from './name-heads.js';
import { isElement } from './structure-node.js';
import type { StructureKid, StructureNode } from './structure-node.js';

const name = (text: string): PDFName => PDFName.of(text);

/** Types that PDF 1.7 does not know, and what they are to a reader that knows no more. */
const ROLE_MAP = { Em: 'Span', Strong: 'Span' };

/**
 * Write a structure tree into a document in place of the one it has, with the parent tree and
 * the names of its elements (ISO 32000-1, 14.7). Links' annotations get their description.
 *
 * @returns for each page the type of the element that every MCID belongs to
 */
export function writeStructure(
  pdf: PDFDocument,
  root: StructureNode,
): readonly ReadonlyMap<number, string>[] {
  return new StructureWriter(pdf, root).write();
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
  ) {
    this.#context = pdf.context;
    this.#pages = pdf.getPages().map(({ ref }) => ({ ref, parents: new Map(), types: new Map() }));
    nameHeads(root);
  }

  write(): readonly ReadonlyMap<number, string>[] {
    const context = this.#context;
    const tree = context.nextRef();
    const top = this.#element(this.root, tree);
    const numbers = [...this.#pageNumbers(), ...this.#formNumbers(), ...this.#annotationNumbers()];
    context.assign(
      tree,
      context.obj({
        Type: 'StructTreeRoot',
        K: top,
        ParentTree: context.register(context.obj({ Nums: numbers })),
        ParentTreeNextKey: numbers.length / 2,
        RoleMap: ROLE_MAP,
        ...(this.#ids.length === 0 ? {} : { IDTree: this.#idTree() }),
      }),
    );
    this.pdf.catalog.set(name('StructTreeRoot'), tree);
    return this.#pages.map(({ types }) => types);
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
    return type === 'Note' ? `note${String(this.#ids.length + 1).padStart(6, '0')}` : undefined;
  }

  #attributes(node: StructureNode): PDFObject | undefined {
    const dicts = [...(node.attributes ?? [])].flatMap(([owner, own]) => {
      if (own.size === 0) return [];
      return [this.#context.obj({ O: owner, ...Object.fromEntries(own) })];
    });
    return dicts.length > 1 ? this.#context.obj(dicts) : dicts[0];
  }

  #pageNumbers(): PDFObject[] {
    return this.pdf.getPages().flatMap((page, index) => {
      const parents = this.#pages[index]?.parents ?? new Map<number, PDFRef>();
      page.node.set(name('StructParents'), PDFNumber.of(index));
      page.node.set(name('Tabs'), name('S'));
      return [PDFNumber.of(index), this.#parentList(parents)];
    });
  }

  #formNumbers(): PDFObject[] {
    return [...this.#forms].flatMap(([ref, parents], index) => {
      const key = PDFNumber.of(this.#pages.length + index);
      this.#context.lookup(ref, PDFStream).dict.set(name('StructParents'), key);
      return [key, this.#parentList(parents)];
    });
  }

  #parentList(parents: Parents): PDFRef {
    const last = Math.max(-1, ...parents.keys());
    const list = Array.from({ length: last + 1 }, (_, mcid) => parents.get(mcid) ?? null);
    return this.#context.register(this.#context.obj(list));
  }

  #annotationNumbers(): PDFObject[] {
    return this.#annotations.flatMap(({ ref, parent, contents }, index) => {
      const annotation = this.#context.lookup(ref, PDFDict);
      const key = PDFNumber.of(this.#pages.length + this.#forms.size + index);
      annotation.set(name('StructParent'), key);
      if (contents !== '') annotation.set(name('Contents'), PDFHexString.fromText(contents));
      return [key, parent];
    });
  }

  #idTree(): PDFRef {
    const ids = [...this.#ids].sort(([a], [b]) => (a < b ? -1 : 1));
    const names = ids.flatMap(([id, ref]) => [PDFString.of(id), ref]);
    return this.#context.register(this.#context.obj({ Names: names }));
  }
}
