/*
 * The failure conditions of the Matterhorn Protocol (1.1, for PDF/UA-1) that a machine can check
 * and that can occur in a book. One function each; what it returns are its findings, none if the
 * file passes. Forms, multimedia, optional content, attachments and scripts are held to be absent
 * by one check, so their conditions cannot fail.
 */
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { decoded, elementText, name, textOf, toUnicode } from './tagged-document.js';
import type { Element, TaggedDocument } from './tagged-document.js';

export type Check = (document: TaggedDocument) => string[];

const found = (elements: readonly Element[], why: string): string[] =>
  elements.map((each) => `${each.type} ${JSON.stringify(elementText(each).slice(0, 30))}: ${why}`);

const kidsOf = ({ kids }: Element): Element[] =>
  kids.filter((kid): kid is Element => kid.kind === 'element');

const rolesOf = (element: Element): string[] => kidsOf(element).map(({ role }) => role);

/** 01-003: content marked as artifact is present inside tagged content. */
const artifactInTagged: Check = ({ marks }) =>
  marks
    .filter(({ tag, within }) => tag === 'Artifact' && within.some((each) => each !== 'Artifact'))
    .map(({ page }) => `page ${String(page)}`);

/** 01-004: tagged content is present inside content marked as artifact. */
const taggedInArtifact: Check = ({ marks }) =>
  marks
    .filter(({ mcid, within }) => mcid !== undefined && within.includes('Artifact'))
    .map(({ page, mcid }) => `page ${String(page)}: MCID ${String(mcid)}`);

/** 01-005: content is neither marked as artifact nor tagged as real content. */
const unmarkedContent: Check = ({ painted, elements }) => {
  const tagged = new Set(
    elements.flatMap(({ kids }) =>
      kids.flatMap((kid) =>
        kid.kind === 'content' ? [`${String(kid.page)}/${String(kid.mcid)}`] : [],
      ),
    ),
  );
  return painted
    .filter(({ artifact, mcids, page }) => {
      const isTagged = mcids.some((mcid) => tagged.has(`${String(page)}/${String(mcid)}`));
      return !artifact && !isTagged;
    })
    .map(({ page, kind, text }) => `page ${String(page)}: ${kind} ${text}`);
};

/** 01-007: the Suspects entry has the value true. */
const suspects: Check = ({ pdf }) => {
  const marks = pdf.catalog.lookupMaybe(name('MarkInfo'), PDFDict);
  return [
    ...(marks?.lookup(name('Marked')) === PDFBool.True ? [] : ['the document is not marked']),
    ...(marks?.lookup(name('Suspects')) === PDFBool.True ? ['suspects'] : []),
  ];
};

/** The standard structure types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private ' +
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** 02-001: a non-standard type's mapping does not end with a standard type. */
const unknownType: Check = ({ elements }) =>
  found(
    elements.filter(({ role }) => !STANDARD.has(role)),
    'is not mapped to a standard type',
  );

/** 02-003: a circular mapping exists. */
const circularRole: Check = ({ roleMap }) =>
  [...roleMap.keys()].filter((type) => {
    const seen = new Set<string>();
    let role: string | undefined = type;
    while (role !== undefined && !seen.has(role)) {
      seen.add(role);
      role = roleMap.get(role);
    }
    return role !== undefined;
  });

/** 02-004: a standard type is remapped. */
const remappedRole: Check = ({ roleMap }) => [...roleMap.keys()].filter((key) => STANDARD.has(key));

/** 06-001: the document has no XMP metadata stream. */
const noMetadata: Check = ({ xmp }) => (xmp === '' ? ['none'] : []);

/** 06-002: the XMP metadata has no PDF/UA identifier. */
const noIdentifier: Check = ({ xmp }) =>
  /<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp) &&
  /xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/.test(xmp)
    ? []
    : ['none'];

/** 06-003: the XMP metadata has no dc:title. */
const noTitle: Check = ({ xmp }) =>
  /<dc:title><rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<]/.test(xmp) ? [] : ['none'];

/** 07-001 and 07-002: the viewer is not told to show the title. */
const titleNotShown: Check = ({ pdf }) =>
  pdf.catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)?.lookup(name('DisplayDocTitle')) ===
  PDFBool.True
    ? []
    : ['DisplayDocTitle is not true'];

/** 09-004: structure types of tables are used otherwise than ISO 32000-1, table 337 has them. */
const misusedTable: Check = ({ elements }) => [
  ...found(
    elements.filter(
      (each) =>
        each.role === 'Table' &&
        (rolesOf(each).some((role, index, all) =>
          role === 'Caption'
            ? index !== 0 && index !== all.length - 1
            : !['TR', 'THead', 'TBody', 'TFoot'].includes(role),
        ) ||
          !rolesOf(each).includes('TR')),
    ),
    'holds what no table holds',
  ),
  ...found(
    elements.filter(
      (each) =>
        each.role === 'TR' &&
        (each.parent?.role !== 'Table' || rolesOf(each).some((role) => !/^T[HD]$/.test(role))),
    ),
    'is no row of a table',
  ),
  ...found(
    elements.filter(({ role, parent }) => /^T[HD]$/.test(role) && parent?.role !== 'TR'),
    'is in no row',
  ),
  ...found(
    elements.filter(
      ({ role, kids }) =>
        ['Table', 'TR'].includes(role) && kids.some(({ kind }) => kind === 'content'),
    ),
    'holds text itself',
  ),
];

/** A table's rows, in its groups too. */
const rowsOf = (table: Element): Element[] =>
  kidsOf(table).flatMap((kid) => (kid.role === 'TR' ? [kid] : kidsOf(kid)));

/** A value of a cell's attributes for tables. */
function tableAttribute({ pdf }: TaggedDocument, { dict }: Element, key: string): PDFObject[] {
  const held = pdf.context.lookup(dict.get(name('A')));
  const lists = held instanceof PDFArray ? held.asArray() : [held];
  return lists.flatMap((each) => {
    const attributes = pdf.context.lookup(each);
    return attributes instanceof PDFDict ? (attributes.get(name(key)) ?? []) : [];
  });
}

/** ISO 14289-1, 7.5, as checkers have it: the cells of a table leave no gap and do not overlap. */
const irregularTable: Check = (document) =>
  document.elements
    .filter(({ role }) => role === 'Table')
    .flatMap((table) => {
      const filled = new Map<string, number>();
      const rows = rowsOf(table);
      for (const [y, row] of rows.entries()) {
        let x = 0;
        for (const cell of kidsOf(row)) {
          const span = (key: string): number => {
            const [value] = tableAttribute(document, cell, key);
            return value instanceof PDFNumber ? value.asNumber() : 1;
          };
          while (filled.has(`${String(y)}/${String(x)}`)) x++;
          for (let down = 0; down < span('RowSpan'); down++) {
            for (let right = 0; right < span('ColSpan'); right++) {
              const place = `${String(y + down)}/${String(x + right)}`;
              filled.set(place, (filled.get(place) ?? 0) + 1);
            }
          }
        }
      }
      const places = [...filled.keys()].map((place) => place.split('/').map(Number));
      const width = Math.max(...places.map(([, x = 0]) => x + 1));
      const isRegular =
        filled.size === rows.length * width && [...filled.values()].every((count) => count === 1);
      return isRegular ? [] : found([table], 'is not regular');
    });

/** 09-005: structure types of lists are used otherwise than ISO 32000-1, table 336 has them. */
const misusedList: Check = ({ elements }) => [
  ...found(
    elements.filter(
      (each) =>
        each.role === 'L' &&
        (each.kids.length === 0 ||
          each.kids.some(
            (kid) => kid.kind !== 'element' || !['LI', 'L', 'Caption'].includes(kid.role),
          )),
    ),
    'holds what is no item',
  ),
  ...found(
    elements.filter(
      (each) =>
        each.role === 'LI' &&
        (each.parent?.role !== 'L' ||
          each.kids.some((kid) => kid.kind !== 'element' || !/^(Lbl|LBody)$/.test(kid.role))),
    ),
    'is no item of a list',
  ),
  ...found(
    elements.filter(({ role, parent }) => role === 'LBody' && parent?.role !== 'LI'),
    'is in no item',
  ),
];

/** 09-006: structure types of contents are used otherwise than ISO 32000-1, table 333 has them. */
const misusedContents: Check = ({ elements }) =>
  found(
    elements.filter(
      (each) =>
        (each.role === 'TOCI' && each.parent?.role !== 'TOC') ||
        (each.role === 'TOC' && rolesOf(each).some((role) => !/^(TOCI|TOC|Caption)$/.test(role))) ||
        (each.role === 'TOCI' &&
          rolesOf(each).some((role) => !/^(Lbl|Reference|NonStruct|P|TOC)$/.test(role))),
    ),
    'is no row of contents',
  );

/** 09-007: structure types of ruby are used otherwise than ISO 32000-1, table 339 has them. */
const misusedRuby: Check = ({ elements }) => [
  ...found(
    elements.filter(
      (each) => each.role === 'Ruby' && !/^RB (RT|RP RT RP)$/.test(rolesOf(each).join(' ')),
    ),
    'is not a base with its reading',
  ),
  ...found(
    elements.filter(({ role, parent }) => /^R[BTP]$/.test(role) && parent?.role !== 'Ruby'),
    'is in no ruby',
  ),
];

/** 10-001: a character code cannot be mapped to Unicode. */
const unmappedCharacter: Check = ({ painted }) =>
  painted
    .filter(({ unmapped }) => unmapped.length > 0)
    .map(({ page, unmapped }) => `page ${String(page)}: ${unmapped.join(' ')}`);

/** 11-001: the language of text in page content cannot be determined. */
const noLanguageOfText: Check = ({ elements }) =>
  found(
    elements.filter(
      ({ kids, language }) => kids.some(({ kind }) => kind === 'content') && !isTag(language),
    ),
    'has no language',
  );

/** 11-002: the language of text in Alt, ActualText and E cannot be determined. */
const noLanguageOfAlt: Check = ({ elements }) =>
  found(
    elements.filter(
      ({ dict, language }) =>
        ['Alt', 'ActualText', 'E'].some((key) => dict.has(name(key))) && !isTag(language),
    ),
    'has no language',
  );

/** 11-003, 11-004 and 11-006: that of outlines, annotations and metadata cannot be determined. */
const noLanguageOfDocument: Check = ({ pdf }) =>
  isTag(textOf(pdf.catalog.lookup(name('Lang')))) ? [] : ['the document has no Lang'];

const isTag = (language: string | undefined): boolean =>
  language !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language);

/** 13-004: a Figure has no alternative or replacement text. */
const figureWithoutText: Check = ({ elements }) =>
  found(
    elements.filter(
      ({ role, dict }) =>
        role === 'Figure' &&
        !['Alt', 'ActualText'].some((key) => (textOf(dict.lookup(name(key))) ?? '').trim() !== ''),
    ),
    'has no text',
  );

const headings = ({ elements }: TaggedDocument): { level: number; element: Element }[] =>
  elements
    .filter(({ role }) => /^H[1-6]$/.test(role))
    .map((element) => ({ level: Number(element.role.slice(1)), element }));

/** 14-002: the first heading is not H1. */
const firstHeading: Check = (document) => {
  const first = headings(document)[0];
  return first !== undefined && first.level !== 1 ? found([first.element], 'is the first') : [];
};

/** 14-003: levels of headings are skipped on the way down. */
const skippedHeading: Check = (document) =>
  headings(document).flatMap(({ level, element }, index, all) =>
    level > (all[index - 1]?.level ?? 0) + 1 ? found([element], 'skips a level') : [],
  );

/** 14-006 and 14-007: H is used, or used beside H1 to H6. */
const unnumberedHeading: Check = ({ elements }) =>
  found(
    elements.filter(({ role }) => role === 'H'),
    'has no level',
  );

/** 15-003: a TH has no Scope, in a table that is not organised with Headers and IDs. */
const headWithoutScope: Check = (document) =>
  found(
    document.elements.filter(
      (element) =>
        element.role === 'TH' &&
        !tableAttribute(document, element, 'Scope').some(
          (scope) => scope instanceof PDFName && /^(Row|Column|Both)$/.test(scope.decodeText()),
        ),
    ),
    'has no Scope',
  );

/** 17-002: a Formula has no alternative text. */
const formulaWithoutText: Check = ({ elements }) =>
  found(
    elements.filter(
      ({ role, dict }) =>
        role === 'Formula' && (textOf(dict.lookup(name('Alt'))) ?? '').trim() === '',
    ),
    'has no text',
  );

const notes = ({ elements }: TaggedDocument): Element[] =>
  elements.filter(({ role }) => role === 'Note');

/** 19-003: a Note has no ID. */
const noteWithoutId: Check = (document) =>
  found(
    notes(document).filter(({ dict }) => !textOf(dict.lookup(name('ID')))),
    'has no ID',
  );

/** 19-004: the ID of a Note is not unique. */
const noteIdTwice: Check = (document) => {
  const ids = document.elements.flatMap(({ dict }) => textOf(dict.lookup(name('ID'))) ?? []);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

/** 20, 21, 25, 26, 29: nothing is optional, attached, a form, encrypted or a script. */
const foreignParts: Check = ({ pdf }) => [
  ...['OCProperties', 'AcroForm', 'AA', 'OpenAction', 'Collection']
    .filter((key) => pdf.catalog.has(name(key)))
    .map((key) => `the catalogue has ${key}`),
  ...['EmbeddedFiles', 'JavaScript']
    .filter((key) => pdf.catalog.lookupMaybe(name('Names'), PDFDict)?.has(name(key)) === true)
    .map((key) => `there are ${key}`),
  ...(pdf.context.trailerInfo.Encrypt === undefined ? [] : ['it is encrypted']),
];

const annotations = ({ pdf }: TaggedDocument): { page: number; ref: PDFObject; dict: PDFDict }[] =>
  pdf.getPages().flatMap((page, index) =>
    (page.node.Annots()?.asArray() ?? []).map((ref) => ({
      page: index + 1,
      ref,
      dict: pdf.context.lookup(ref, PDFDict),
    })),
  );

/** 28-002, 28-006, 28-007: an annotation is not a link, or in no element. */
const strayAnnotation: Check = (document) => {
  const held = new Set(
    document.elements.flatMap(({ role, kids }) =>
      role === 'Link'
        ? kids.flatMap((kid) => (kid.kind === 'object' ? [String(kid.ref)] : []))
        : [],
    ),
  );
  return annotations(document)
    .filter(({ ref, dict }) => {
      return dict.get(name('Subtype')) !== name('Link') || !held.has(String(ref));
    })
    .map(({ page }) => `page ${String(page)}`);
};

/** 28-008 and 28-009: a page with annotations is not tabbed through by structure. */
const tabOrder: Check = ({ pdf }) =>
  pdf
    .getPages()
    .flatMap((page, index) =>
      page.node.get(name('Tabs')) === name('S') ? [] : [`page ${String(index + 1)}`],
    );

/** 28-004 and 28-012: a link has no description in Contents. */
const linkWithoutContents: Check = (document) =>
  annotations(document)
    .filter(({ dict }) => (textOf(dict.lookup(name('Contents'))) ?? '').trim() === '')
    .map(({ page }) => `page ${String(page)}`);

/** 30-001: a reference XObject is present. 30-002: a form with MCIDs is drawn more than once. */
const forms: Check = ({ pdf, painted }) => {
  const references = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFRawStream &&
      object.dict.get(name('Subtype')) === name('Form') &&
      object.dict.has(name('Ref'))
        ? [`${String(ref)} is a reference`]
        : [],
    );
  const pages = new Map(pdf.getPages().map((page) => [page.node.get(name('Contents')), true]));
  const inForms = painted.filter(({ stream, mcids }) => !pages.has(stream) && mcids.length > 1);
  return [...references, ...inForms.map(({ page }) => `page ${String(page)}: MCIDs in a form`)];
};

interface Font {
  readonly font: PDFDict;
  readonly descendant: PDFDict;
  readonly descriptor: PDFDict;
}

const fonts = ({ pdf }: TaggedDocument): Font[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, font]) => {
    if (!(font instanceof PDFDict) || font.get(name('Subtype')) !== name('Type0')) return [];
    const descendant = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const descriptor = descendant.lookup(name('FontDescriptor'), PDFDict);
    return [{ font, descendant, descriptor }];
  });

/** 31-001 to 31-003: CIDSystemInfo of font and CMap differ; 31-006 to 31-008: of CMaps. */
const foreignCMap: Check = (document) =>
  fonts(document)
    .filter(
      ({ font }) =>
        font.get(name('Encoding')) !== name('Identity-H') &&
        font.get(name('Encoding')) !== name('Identity-V'),
    )
    .map(({ font }) => String(font.get(name('BaseFont'))));

/** 31-004 and 31-005: a CIDFont of type 2 has no CIDToGIDMap. */
const noGlyphMap: Check = (document) =>
  fonts(document)
    .filter(
      ({ descendant }) =>
        descendant.get(name('Subtype')) === name('CIDFontType2') &&
        !(
          descendant.get(name('CIDToGIDMap')) === name('Identity') ||
          descendant.lookup(name('CIDToGIDMap')) instanceof PDFRawStream
        ),
    )
    .map(({ font }) => String(font.get(name('BaseFont'))));

/** 31-009: a font program is not embedded; a simple or Type 3 font is one that is not ours. */
const notEmbedded: Check = (document) => [
  ...fonts(document)
    .filter(
      ({ descriptor }) => !descriptor.has(name('FontFile2')) && !descriptor.has(name('FontFile3')),
    )
    .map(({ font }) => String(font.get(name('BaseFont')))),
  ...document.pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, font]) =>
      font instanceof PDFDict &&
      font.get(name('Type')) === name('Font') &&
      !/^\/(Type0|CIDFontType2)$/.test(String(font.get(name('Subtype'))))
        ? [String(font.get(name('Subtype')))]
        : [],
    ),
];

/** 31-011 and 31-030: a glyph is not in the font program, or is .notdef. */
const missingGlyph: Check = ({ pdf }) =>
  pdf.getPages().flatMap((page, index) => {
    return /<0000> Tj/.test(decoded(pdf, page.node.get(name('Contents'))))
      ? [`page ${String(index + 1)}`]
      : [];
  });

/** 31-027 to 31-029: no ToUnicode, or one that leads to 0, U+FEFF or U+FFFE. */
const badUnicode: Check = ({ pdf }) =>
  pdf.getPages().flatMap((page, index) => {
    const resources = page.node.Resources();
    const keys = resources?.lookupMaybe(name('Font'), PDFDict)?.keys() ?? [];
    return keys.flatMap((key) => {
      const map = toUnicode(pdf, resources, key.asString());
      if (map === undefined) return [`page ${String(index + 1)}: ${key.asString()} has none`];
      return [...map]
        .filter(([, text]) => /[\0\uFEFF\uFFFE]/.test(text))
        .map(([code]) => `${key.asString()}: code ${String(code)}`);
    });
  });

/** All checks by the numbers of the conditions that they look for; one that has none by its clause. */
export const CHECKS: Readonly<Record<string, Check>> = {
  '01-003': artifactInTagged,
  '01-004': taggedInArtifact,
  '01-005': unmarkedContent,
  '01-007': suspects,
  '02-001': unknownType,
  '02-003': circularRole,
  '02-004': remappedRole,
  '06-001': noMetadata,
  '06-002': noIdentifier,
  '06-003': noTitle,
  '07-001, 07-002': titleNotShown,
  '09-004': misusedTable,
  '09-005': misusedList,
  '09-006': misusedContents,
  '09-007': misusedRuby,
  '10-001': unmappedCharacter,
  '11-001': noLanguageOfText,
  '11-002': noLanguageOfAlt,
  '11-003, 11-004, 11-006': noLanguageOfDocument,
  '13-004': figureWithoutText,
  '14-002': firstHeading,
  '14-003': skippedHeading,
  '14-006, 14-007': unnumberedHeading,
  '15-003': headWithoutScope,
  '17-002': formulaWithoutText,
  '19-003': noteWithoutId,
  '19-004': noteIdTwice,
  '20, 21, 25, 26, 29': foreignParts,
  '28-002, 28-006, 28-007': strayAnnotation,
  '28-004, 28-012': linkWithoutContents,
  '28-008, 28-009': tabOrder,
  '30-001, 30-002': forms,
  '31-001 to 31-003, 31-006 to 31-008': foreignCMap,
  '31-004, 31-005': noGlyphMap,
  '31-009': notEmbedded,
  '31-011, 31-030': missingGlyph,
  '31-027 to 31-029': badUnicode,
  'ISO 14289-1, 7.5': irregularTable,
};
