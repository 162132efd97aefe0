import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { readPdf } from '../../src/outputs/pdf/read-pdf.js';

const LONG = 'A long cell wants all of the width, and more than a line of it. '.repeat(8).trim();
const ADDRESS = `https://example.org/${'a-place-that-is-far-away'.replaceAll('-', '').repeat(4)}`;

const text = (title: string): string => `# ${title}

| Code | Meaning |
| --- | --- |
| \`executablePath\` | ${LONG} |

| Address | Meaning |
| --- | --- |
| ${ADDRESS} | ${LONG} |
`;

describe('the columns of a table', () => {
  let root: string;
  let pages: readonly string[];
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'bifolio-tables-'));
    const folder = join(root, 'manuscript');
    const out = join(root, 'dist');
    await mkdir(join(folder, '01-table'), { recursive: true });
    await writeFile(join(folder, 'bulletin.yml'), 'title: Tables\ndate: 2026-03-01\n');
    await writeFile(join(folder, '01-table/zh.md'), text('表'));
    await writeFile(join(folder, '01-table/en.md'), text('A table'));
    await build({ folder, out, only: ['pdf'] });
    const pdf = await readPdf(await readFile(join(out, 'bulletin.pdf')));
    pages = pdf.map((page) => page.text).filter((each) => each.includes('https:'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('keep their words whole beside a long cell', () => {
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page).toContain('executablePath');
      expect(page.split(/\s+/)).toContain('Code');
    }
  });

  it('break a word that no page is wide enough for', () => {
    for (const page of pages) {
      expect(page).not.toContain(ADDRESS);
      expect(page.replace(/\s+/g, '')).toContain(ADDRESS);
    }
  });
});
