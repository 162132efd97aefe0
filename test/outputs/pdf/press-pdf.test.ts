import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildResult } from '../../../src/build-options.js';
import { build } from '../../../src/build.js';
import { readPdf } from '../../../src/outputs/pdf/read-pdf.js';
import { PUBLICATIONS } from '../../book/build-fixture.js';
import { decoded, name, openTagged } from './tagged-document.js';

const mm = (length: number): number => (length / 25.4) * 72;

let folder: string;
let result: BuildResult;
let bytes: Uint8Array;
let press: PDFDocument;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bifolio-press-'));
  const source = join(folder, 'source');
  await cp(join(PUBLICATIONS, 'tagged'), source, { recursive: true });
  const file = join(source, 'bulletin.yml');
  await writeFile(file, `${await readFile(file, 'utf8')}press: true\n`);
  result = await build({ folder: source, out: join(folder, 'out'), only: ['pdf'] });
  bytes = await readFile(join(folder, 'out', 'tagged-press.pdf'));
  press = await PDFDocument.load(bytes, { updateMetadata: false });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const contentOf = (page: PDFPage): string => decoded(press, page.node.get(name('Contents')));

describe('the PDF for the printer', () => {
  it('is a file beside the other, in the manifest too', () => {
    const paths = result.artifacts.map(({ path }) => path);
    expect(paths).toEqual(['tagged.pdf', 'tagged-press.pdf', 'proof.json', 'manifest.json']);
    const manifest = new TextDecoder().decode(result.artifacts.at(-1)?.bytes);
    expect(manifest).toContain('tagged-press.pdf');
  });

  it('says where to cut, with 3 mm of bleed, and room for marks', () => {
    expect(press.getPageCount()).toBe(result.pages);
    for (const page of press.getPages()) {
      const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
      expect(trim.width).toBeCloseTo(mm(170), 2);
      expect(trim.height).toBeCloseTo(mm(240), 2);
      for (const [inner, outer, room] of [
        [trim, bleed, 3],
        [bleed, media, 7],
      ] as const) {
        expect(inner.x - outer.x).toBeCloseTo(mm(room), 2);
        expect(inner.y - outer.y).toBeCloseTo(mm(room), 2);
        expect(outer.x + outer.width - inner.x - inner.width).toBeCloseTo(mm(room), 2);
        expect(outer.y + outer.height - inner.y - inner.height).toBeCloseTo(mm(room), 2);
      }
    }
  });

  it('has its marks outside of the bleed, in all inks', () => {
    for (const page of press.getPages()) {
      const spaces = page.node.Resources()?.lookup(name('ColorSpace'), PDFDict);
      expect(String(spaces?.lookup(name('AllInks')))).toMatch(/\/Separation \/All \/DeviceCMYK/);
      const bleed = page.getBleedBox();
      const marks = contentOf(page).split('/AllInks CS 1 SCN')[1] ?? '';
      const lines = [
        ...marks.matchAll(
          /([\d.]+) ([\d.]+) m\n([\d.]+) ([\d.]+) l|([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g,
        ),
      ];
      expect(lines).toHaveLength(16);
      for (const line of lines) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.slice(1).filter(Boolean).map(Number);
        const isBeside =
          Math.max(x1, x2) <= bleed.x + 0.01 || Math.min(x1, x2) >= bleed.x + bleed.width - 0.01;
        const isAbove =
          Math.max(y1, y2) <= bleed.y + 0.01 || Math.min(y1, y2) >= bleed.y + bleed.height - 0.01;
        expect(isBeside || isAbove).toBe(true);
      }
    }
  });

  it('prints black and greys with black alone', () => {
    for (const page of press.getPages()) {
      const text = contentOf(page);
      expect(text).toMatch(/\s0 g\s/);
      for (const [, r, g, b] of text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg/gi)) {
        expect(r === g && g === b).toBe(false);
      }
    }
  });

  it('has the text of the other, and neither links nor tags', async () => {
    const plain = await readPdf(await readFile(join(folder, 'out', 'tagged.pdf')));
    const pressed = await readPdf(bytes);
    // A file for the printer says nothing of its hyphens.
    const characters = (text: string): string =>
      [...text.replace(/[\s\u00AD\u2010]/g, '')].sort().join('');
    expect(pressed.map(({ text }) => characters(text))).toEqual(
      plain.map(({ text }) => characters(text)),
    );
    const { root } = await openTagged(bytes);
    expect(root).toBeUndefined();
    expect(press.getPages().some((page) => page.node.has(name('Annots')))).toBe(false);
    expect(press.catalog.has(name('Outlines'))).toBe(false);
  });
});
