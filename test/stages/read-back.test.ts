import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WorkCache } from '../../src/cache/work-cache.js';
import type { FinishedPart } from '../../src/outputs/pdf/parts/finished-part.js';
import { joinParts } from '../../src/outputs/pdf/parts/join-parts.js';
import { packPart } from '../../src/outputs/pdf/parts/pack-part.js';
import { savePdf } from '../../src/outputs/pdf/printed-document.js';
import type { PdfPageText } from '../../src/outputs/pdf/read-pdf.js';
import { readBack } from '../../src/stages/read-back.js';

let folder: string;
let work: WorkCache;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bifolio-read-back-'));
  const opened = await WorkCache.open('tools', folder);
  if (opened === undefined) throw new Error('the cache did not open');
  work = opened;
});
afterEach(() => rm(folder, { recursive: true }));

async function part(...texts: string[]): Promise<FinishedPart> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of texts) pdf.addPage([200, 200]).drawText(text, { x: 20, y: 100, font });
  // What the library has not yet written out, it writes when it saves.
  const whole = await PDFDocument.load(await savePdf(pdf), { updateMetadata: false });
  const none = { elements: [], parents: [], ids: [], places: [], bookmarks: [] };
  return packPart(whole, whole.context.nextRef(), () => none);
}

async function read(...parts: FinishedPart[]): Promise<string[]> {
  const file = await savePdf(await joinParts(parts, 'en'));
  const pages = await readBack(
    file,
    parts.map((pdf) => ({ pdf })),
    { work },
  );
  await work.settled();
  expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1));
  return pages.map(({ text }) => text);
}

it('reads every page of a file that was joined of parts', async () => {
  const parts = [await part('one', 'two'), await part('three')];
  expect(await read(...parts)).toEqual(['one', 'two', 'three']);
});

it('knows the pages of a part again, wherever it stands now', async () => {
  const known = await part('one', 'two');
  await read(known);
  const keep = vi.spyOn(work, 'keep');
  expect(await read(await part('zero'), known)).toEqual(['zero', 'one', 'two']);
  expect(keep).toHaveBeenCalledTimes(1);
});

it('reads all of a part whose first page is not what it was', async () => {
  const known = await part('one', 'two');
  const keep = vi.spyOn(work, 'keep');
  await read(known);
  const [key = '', pages] = keep.mock.calls[0] ?? [];
  const wrong = (pages as PdfPageText[]).map((page) => ({ ...page, text: 'lost' }));
  await work.keep(key, wrong);
  expect(await read(known)).toEqual(['one', 'two']);
});
