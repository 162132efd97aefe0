import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { PUBLICATIONS } from '../book/build-fixture.js';
import { differences } from './compare-drawings.js';
import { drawPages, type Drawing } from './draw-pages.js';

const REFERENCE = fileURLToPath(new URL('reference/', import.meta.url));
/** `npm run pictures` sets it: the pages as they are become the reference. */
const UPDATE = process.env['BIFOLIO_PICTURES'] === 'update';

/** Fixtures and the pages of theirs that show most of the design. */
const PAGES: Readonly<Record<string, readonly number[]>> = {
  everything: [1, 2, 3, 4, 5, 6, 7, 12, 13],
  uneven: [4, 5, 8, 9],
  readings: [4, 5],
};

describe('pages look as they did', () => {
  it.each(Object.entries(PAGES))('%s', async (name, pages) => {
    const out = await mkdtemp(join(tmpdir(), 'bifolio-pictures-'));
    try {
      const { artifacts } = await build({ folder: join(PUBLICATIONS, name), out, only: ['pdf'] });
      const pdf = await readFile(join(out, artifacts[0]!.path));
      const drawings = await drawPages(pdf, pages);
      for (const [index, drawing] of drawings.entries()) {
        const file = `${name}-${String(pages[index])}.png`;
        if (UPDATE) write(join(REFERENCE, file), drawing);
        const found = differences(read(join(REFERENCE, file)), drawing);
        const picture = join(tmpdir(), `bifolio-${file}`);
        if (found.length > 0) write(picture, drawing);
        expect(found, `${file}: see ${picture}; npm run pictures if it is as it should be`).toEqual(
          [],
        );
      }
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  });
});

describe('the comparison', () => {
  const moved = (page: Drawing, pixels: number): Drawing => {
    const greys = new Uint8Array(page.greys.length).fill(255);
    greys.set(page.greys.subarray(0, page.greys.length - pixels * page.width), pixels * page.width);
    return { ...page, greys };
  };

  it('lets nothing pass that stands elsewhere, or is gone', () => {
    const page = read(join(REFERENCE, 'everything-4.png'));
    expect(differences(page, page)).toEqual([]);
    expect(differences(page, moved(page, 3)).length).toBeGreaterThan(20);
    const blank = { ...page, greys: new Uint8Array(page.greys.length).fill(255) };
    expect(differences(page, blank).length).toBeGreaterThan(100);
  });
});

function read(path: string): Drawing {
  if (!existsSync(path)) throw new Error(`There is no ${path}: npm run pictures makes it`);
  const { width, height, data } = decode(readFileSync(path));
  return { width, height, greys: new Uint8Array(data) };
}

function write(path: string, { width, height, greys }: Drawing): void {
  writeFileSync(path, encode({ width, height, channels: 1, depth: 8, data: greys }));
}
