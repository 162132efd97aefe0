import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

/** Something that a page paints. */
export interface Painted {
  /** From 1. */
  readonly page: number;
  readonly kind: 'text' | 'path' | 'image';
  /** The content stream it stands in: the page's, or a form's. */
  readonly stream: PDFObject | undefined;
  /** MCIDs of the marked content it stands in, outermost first. */
  readonly mcids: readonly number[];
  /** Whether it stands in an artifact. */
  readonly artifact: boolean;
  readonly text: string;
  /** Characters that the font's ToUnicode does not know. */
  readonly unmapped: readonly number[];
}

/** Where marked content begins. */
export interface Mark {
  readonly page: number;
  readonly tag: string;
  readonly mcid: number | undefined;
  /** What stands around it, outermost first: tags with an MCID or `Artifact`. */
  readonly within: readonly string[];
}

export interface Content {
  readonly kind: 'content';
  readonly page: number;
  readonly mcid: number;
  readonly text: string;
}

export interface Element {
  readonly kind: 'element';
  /** As it is written. */
  readonly type: string;
  /** After the role map. */
  readonly role: string;
  readonly dict: PDFDict;
  readonly ref: PDFObject;
  readonly parent: Element | undefined;
  readonly kids: (Element | Content | ObjectReference)[];
  /** Its own, or that of the nearest element around it, or the document's. */
  readonly language: string | undefined;
}

export interface ObjectReference {
  readonly kind: 'object';
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** A tagged PDF as a checker sees it: read by pdf-lib, its pages interpreted here. */
export interface TaggedDocument {
  readonly pdf: PDFDocument;
  readonly painted: readonly Painted[];
  readonly marks: readonly Mark[];
  /** All elements in reading order. */
  readonly elements: readonly Element[];
  readonly root: Element | undefined;
  readonly roleMap: ReadonlyMap<string, string>;
  readonly xmp: string;
}

export const name = (text: string): PDFName => PDFName.of(text);

export const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

/** A stream's bytes as text, one character a byte. */
export function decoded(pdf: PDFDocument, held: PDFObject | undefined): string {
  const stream = pdf.context.lookup(held);
  if (!(stream instanceof PDFRawStream)) throw new Error('This is no stream.');
  const isPacked = stream.dict.has(name('Filter'));
  return Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString('latin1');
}

const nameOf = (value: PDFObject | undefined): string =>
  value instanceof PDFName ? value.decodeText() : '';

const numberOf = (value: PDFObject | undefined): number =>
  value instanceof PDFNumber ? value.asNumber() : NaN;

export async function openTagged(bytes: Uint8Array): Promise<TaggedDocument> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const painted: Painted[] = [];
  const marks: Mark[] = [];
  for (const [index, page] of pdf.getPages().entries()) {
    const content = page.node.get(name('Contents'));
    const resources = page.node.Resources();
    interpret(pdf, content, resources, { page: index + 1, painted, marks, open: [] });
  }
  const roleMap = new Map(
    (
      pdf.catalog
        .lookupMaybe(name('StructTreeRoot'), PDFDict)
        ?.lookupMaybe(name('RoleMap'), PDFDict)
        ?.entries() ?? []
    ).map(([key, value]) => [key.decodeText(), nameOf(value)]),
  );
  const elements: Element[] = [];
  const root = readTree(pdf, painted, roleMap, elements);
  const metadata = pdf.catalog.lookup(name('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : '';
  return { pdf, painted, marks, elements, root, roleMap, xmp };
}

/** The text of an element as a screen reader gets it: in the order of the tree. */
export function elementText(element: Element | Content | ObjectReference): string {
  if (element.kind === 'object') return '';
  if (element.kind === 'content') return element.text;
  const actual = textOf(element.dict.lookup(name('ActualText')));
  return actual ?? element.kids.map(elementText).join('');
}

function readTree(
  pdf: PDFDocument,
  painted: readonly Painted[],
  roleMap: ReadonlyMap<string, string>,
  elements: Element[],
): Element | undefined {
  const texts = new Map<string, string>();
  for (const { page, mcids, text } of painted) {
    const key = `${String(page)}/${String(mcids.at(-1))}`;
    texts.set(key, (texts.get(key) ?? '') + text);
  }
  const numbers = new Map(pdf.getPages().map((page, index) => [String(page.ref), index + 1]));
  const roleOf = (type: string): string => {
    let role = type;
    for (let step = 0; step < 9 && roleMap.has(role); step++) role = roleMap.get(role) ?? role;
    return role;
  };
  const contentAt = (mcid: PDFObject | undefined, page: PDFObject | undefined): Content => {
    const number = numbers.get(String(page)) ?? 0;
    const id = numberOf(mcid);
    const text = texts.get(`${String(number)}/${String(id)}`) ?? '';
    return { kind: 'content', page: number, mcid: id, text };
  };
  const elementAt = (ref: PDFObject, parent: Element | undefined): Element => {
    const dict = pdf.context.lookup(ref, PDFDict);
    const type = dict.lookup(name('S'), PDFName).decodeText();
    const language =
      textOf(dict.lookup(name('Lang'))) ??
      parent?.language ??
      textOf(pdf.catalog.lookup(name('Lang')));
    const element: Element = {
      kind: 'element',
      type,
      role: roleOf(type),
      dict,
      ref,
      parent,
      kids: [],
      language,
    };
    elements.push(element);
    const held = dict.lookup(name('K'));
    const kids = held instanceof PDFArray ? held.asArray() : [dict.get(name('K'))];
    for (const each of kids) {
      if (each === undefined) continue;
      const kid = pdf.context.lookup(each);
      if (kid instanceof PDFNumber) element.kids.push(contentAt(kid, dict.get(name('Pg'))));
      else if (kid instanceof PDFDict && kid.get(name('Type')) === name('MCR')) {
        element.kids.push(contentAt(kid.get(name('MCID')), kid.get(name('Pg'))));
      } else if (kid instanceof PDFDict && kid.get(name('Type')) === name('OBJR')) {
        const object = kid.get(name('Obj'));
        if (!(object instanceof PDFRef)) throw new Error('An object reference leads nowhere.');
        element.kids.push({
          kind: 'object',
          ref: object,
          dict: pdf.context.lookup(object, PDFDict),
        });
      } else element.kids.push(elementAt(each, element));
    }
    return element;
  };
  const top = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.get(name('K'));
  return top === undefined ? undefined : elementAt(top, undefined);
}

interface Open {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly actualText: string | undefined;
  shown: boolean;
}

interface Interpretation {
  readonly page: number;
  readonly painted: Painted[];
  readonly marks: Mark[];
  readonly open: Open[];
}

const TOKEN =
  /%[^\r\n]*|<<|>>|<[0-9a-fA-F\s]*>|\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;
const PAINTS_PATH = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);

/** Follow a content stream, into the forms that it draws. */
function interpret(
  pdf: PDFDocument,
  held: PDFObject | undefined,
  resources: PDFDict | undefined,
  state: Interpretation,
): void {
  const operands: string[] = [];
  let font: ReadonlyMap<number, string> | undefined;
  const { open, page, painted, marks } = state;
  const paint = (kind: Painted['kind'], text: string, unmapped: readonly number[]): void => {
    painted.push({
      page,
      kind,
      stream: held,
      mcids: open.flatMap(({ mcid }) => (mcid === undefined ? [] : [mcid])),
      artifact: open.some(({ tag }) => tag === 'Artifact'),
      text,
      unmapped,
    });
  };
  for (const [token] of decoded(pdf, held).matchAll(TOKEN)) {
    if (/^([/<>([\])%]|[-+.\d]|true$|false$|null$)/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BDC' || token === 'BMC') {
      const properties = operands.join(' ');
      const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
      const actual = /\/ActualText <([^>]*)>/.exec(properties)?.[1];
      const tag = operands[0]?.slice(1) ?? '';
      marks.push({
        page,
        tag,
        mcid: mcid === undefined ? undefined : Number(mcid),
        within: open
          .filter((each) => each.mcid !== undefined || each.tag === 'Artifact')
          .map((each) => each.tag),
      });
      open.push({
        tag,
        mcid: mcid === undefined ? undefined : Number(mcid),
        actualText: actual === undefined ? undefined : PDFHexString.of(actual).decodeText(),
        shown: false,
      });
    } else if (token === 'EMC') open.pop();
    else if (token === 'Tf') font = toUnicode(pdf, resources, operands[0] ?? '');
    else if (SHOWS.has(token)) {
      const codes = operands.flatMap((operand) =>
        operand.startsWith('<') ? (operand.match(/[0-9a-fA-F]{4}/g) ?? []) : [],
      );
      const span = open.findLast(({ actualText }) => actualText !== undefined);
      const text = codes.map((code) => font?.get(parseInt(code, 16)) ?? '').join('');
      const read = span === undefined ? text : span.shown ? '' : (span.actualText ?? '');
      if (span !== undefined) span.shown = true;
      const unmapped = codes.map((code) => parseInt(code, 16)).filter((code) => !font?.has(code));
      paint('text', read, span === undefined ? unmapped : []);
    } else if (PAINTS_PATH.has(token)) paint('path', '', []);
    else if (token === 'Do') {
      const ref = resources
        ?.lookupMaybe(name('XObject'), PDFDict)
        ?.get(name(operands[0]?.slice(1) ?? ''));
      const object = pdf.context.lookup(ref);
      const isForm =
        object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Form');
      if (isForm) {
        const own = object.dict.lookupMaybe(name('Resources'), PDFDict) ?? resources;
        interpret(pdf, ref, own, state);
      } else paint('image', '', []);
    }
    operands.length = 0;
  }
}

const maps = new WeakMap<PDFDict, ReadonlyMap<number, string>>();

/** A font's ToUnicode map. */
export function toUnicode(
  pdf: PDFDocument,
  resources: PDFDict | undefined,
  font: string,
): ReadonlyMap<number, string> | undefined {
  const dict = resources
    ?.lookupMaybe(name('Font'), PDFDict)
    ?.lookupMaybe(name(font.slice(1)), PDFDict);
  if (dict === undefined) return undefined;
  const known = maps.get(dict);
  if (known !== undefined) return known;
  if (!dict.has(name('ToUnicode'))) return undefined;
  const source = decoded(pdf, dict.get(name('ToUnicode')));
  const map = new Map<number, string>();
  const decode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, body = ''] of source.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of body.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      map.set(parseInt(from, 16), decode(to));
    }
  }
  for (const [, body = ''] of source.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, low = '', high = '', to = ''] of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    )) {
      const start = parseInt(to, 16);
      for (let at = parseInt(low, 16); at <= parseInt(high, 16); at++) {
        const value = (start + at - parseInt(low, 16)).toString(16).padStart(to.length, '0');
        map.set(at, decode(value));
      }
    }
  }
  maps.set(dict, map);
  return map;
}
