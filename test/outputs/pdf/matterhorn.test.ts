import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../src/build.js';
import { PUBLICATIONS } from '../../book/build-fixture.js';
import { CHECKS } from './matterhorn.js';
import { decoded, name, openTagged } from './tagged-document.js';

let folder: string;
let bytes: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bifolio-checks-'));
  await build({ folder: join(PUBLICATIONS, 'everything'), out: folder, only: ['pdf'] });
  bytes = await readFile(join(folder, 'everything.pdf'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

type Fault = (pdf: PDFDocument) => void;

/** The first element of a type. */
function first(pdf: PDFDocument, type: string): PDFDict {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(name('S')) === name(type)) return object;
  }
  throw new Error(`There is no ${type}.`);
}

const catalogue = (pdf: PDFDocument, key: string): PDFDict =>
  pdf.catalog.lookup(name(key), PDFDict);

const retype =
  (from: string, to: string): Fault =>
  (pdf) => {
    first(pdf, from).set(name('S'), name(to));
  };

const without =
  (type: string, key: string): Fault =>
  (pdf) => {
    expect(first(pdf, type).delete(name(key))).toBe(true);
  };

const roles =
  (map: Readonly<Record<string, string>>): Fault =>
  (pdf) => {
    catalogue(pdf, 'StructTreeRoot').set(name('RoleMap'), pdf.context.obj(map));
  };

/** Put other bytes in a stream's place. */
function edit(
  pdf: PDFDocument,
  held: PDFObject | undefined,
  change: (source: string) => string,
): void {
  const stream = pdf.context.lookup(held);
  if (!(stream instanceof PDFRawStream) || !(held instanceof PDFRef)) throw new Error('no stream');
  const source = decoded(pdf, held);
  const changed = change(source);
  expect(changed).not.toBe(source);
  stream.dict.delete(name('Filter'));
  pdf.context.assign(held, PDFRawStream.of(stream.dict, Buffer.from(changed, 'latin1')));
}

const content =
  (from: string | RegExp, to: string): Fault =>
  (pdf) => {
    edit(pdf, pdf.getPage(3).node.get(name('Contents')), (source) => source.replace(from, to));
  };

const metadata =
  (from: string | RegExp, to: string): Fault =>
  (pdf) => {
    edit(pdf, pdf.catalog.get(name('Metadata')), (source) => source.replace(from, to));
  };

const font =
  (change: (font: PDFDict, descendant: PDFDict) => void): Fault =>
  (pdf) => {
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict) || object.get(name('Subtype')) !== name('Type0')) continue;
      change(object, object.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict));
      return;
    }
    throw new Error('There is no font.');
  };

const annotation =
  (change: (annotation: PDFDict) => void): Fault =>
  (pdf) => {
    const annotations = pdf.getPage(1).node.Annots();
    change(annotations!.lookup(0, PDFDict));
  };

/** A fault for each check: what a program could get wrong, one at a time. */
const FAULTS: Readonly<Record<string, Fault>> = {
  '01-003': content(/(\/P <<\/MCID \d+>> BDC\n)([^]*?EMC)/, '$1/Artifact BMC\n$2\nEMC'),
  '01-004': content(/(\/P <<\/MCID \d+>> BDC\n[^]*?EMC)/, '/Artifact BMC\n$1\nEMC'),
  '01-005': content(/\/Artifact <<[^]*?>> BDC/, '/Span BMC'),
  '01-007': (pdf) => {
    catalogue(pdf, 'MarkInfo').set(name('Suspects'), PDFBool.True);
  },
  '02-001': roles({}),
  '02-003': roles({ Em: 'Strong', Strong: 'Em' }),
  '02-004': roles({ Em: 'Span', Strong: 'Span', P: 'H1' }),
  '06-001': (pdf) => {
    pdf.catalog.delete(name('Metadata'));
  },
  '06-003': metadata(/<dc:title>[^]*<\/dc:title>/, ''),
  '07-001, 07-002': (pdf) => {
    catalogue(pdf, 'ViewerPreferences').delete(name('DisplayDocTitle'));
  },
  '09-004': retype('TR', 'P'),
  '09-005': retype('LBody', 'P'),
  '09-006': retype('TOCI', 'P'),
  '09-007': retype('RB', 'Span'),
  '10-001': content(/<[0-9a-f]{4}> Tj/, '<fff0> Tj'),
  '11-001': (pdf) => {
    pdf.catalog.delete(name('Lang'));
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && object.has(name('S'))) object.delete(name('Lang'));
    }
  },
  '11-002': (pdf) => {
    first(pdf, 'Figure').set(name('Lang'), PDFString.of(''));
  },
  '11-003, 11-004, 11-006': (pdf) => {
    pdf.catalog.delete(name('Lang'));
  },
  '13-004': without('Figure', 'Alt'),
  '14-002': retype('H1', 'H2'),
  '14-003': retype('H2', 'H3'),
  '14-006, 14-007': retype('H2', 'H'),
  '15-003': without('TH', 'A'),
  '17-002': (pdf) => {
    const figure = first(pdf, 'Figure');
    figure.set(name('S'), name('Formula'));
    figure.delete(name('Alt'));
  },
  '19-003': without('Note', 'ID'),
  '19-004': (pdf) => {
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && object.get(name('S')) === name('Note')) {
        object.set(name('ID'), PDFString.of('note'));
      }
    }
  },
  '20, 21, 25, 26, 29': (pdf) => {
    pdf.catalog.set(name('OCProperties'), pdf.context.obj({}));
  },
  '28-002, 28-006, 28-007': retype('Link', 'Span'),
  '28-004, 28-012': annotation((each) => {
    each.delete(name('Contents'));
  }),
  '28-008, 28-009': (pdf) => {
    pdf.getPage(1).node.delete(name('Tabs'));
  },
  '30-001, 30-002': (pdf) => {
    const form = pdf.context.stream('', { Subtype: 'Form', Ref: {} });
    pdf.context.register(PDFRawStream.of(form.dict, new Uint8Array()));
  },
  '31-001 to 31-003, 31-006 to 31-008': font((dict) => {
    dict.set(name('Encoding'), PDFName.of('UniGB-UCS2-H'));
  }),
  '31-004, 31-005': font((_, descendant) => {
    descendant.delete(name('CIDToGIDMap'));
  }),
  '31-009': font((_, descendant) => {
    descendant.lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'));
  }),
  '31-011, 31-030': content(/<[0-9a-f]{4}> Tj/, '<0000> Tj'),
  '31-027 to 31-029': font((dict) => {
    dict.delete(name('ToUnicode'));
  }),
  'ISO 14289-1, 7.5': (pdf) => {
    first(pdf, 'TR').lookup(name('K'), PDFArray).remove(0);
  },
};

describe('the checks of the Matterhorn Protocol', () => {
  it('are each tried with a fault', () => {
    // 06-002 is found in a book that claims nothing, as this one.
    expect(Object.keys({ ...FAULTS, '06-002': undefined }).sort()).toEqual(
      Object.keys(CHECKS).sort(),
    );
  });

  it('find nothing where there is no fault, but that nothing is claimed', async () => {
    const document = await openTagged(bytes);
    const failed = Object.entries(CHECKS).filter(([, check]) => check(document).length > 0);
    expect(failed.map(([number]) => number)).toEqual(['06-002']);
  });

  it.each(Object.keys(FAULTS))('%s finds its fault', async (number) => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    FAULTS[number]?.(pdf);
    const document = await openTagged(await pdf.save({ useObjectStreams: false }));
    expect(CHECKS[number]?.(document)).not.toEqual([]);
  });
});
