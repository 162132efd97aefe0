import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/browser/open-browser.js';
import { build } from '../../src/build.js';
import { readPdf } from '../../src/outputs/pdf/read-pdf.js';

const LONG = 'A long cell wants all of the width, and more than a line of it. '.repeat(8).trim();
const ADDRESS = `https://example.org/${'a-place-that-is-far-away'.replaceAll('-', '').repeat(4)}`;

const text = (title: string): string => `# ${title}

## 1

| Station | Surface temperature | Coldest month | Salinity in June | Depth in metres | Species | Note |
| --- | ---: | ---: | ---: | ---: | --- | --- |
| ZS-01 | 12.5 | 3.5 | 28.4 | 155.5 | Labidocera euchaeta | Calanus sinicus |

| Code | Meaning |
| --- | --- |
| \`executablePath\` | ${LONG} |

| Term | Meaning |
| --- | --- |
| Force majeure | ${LONG} |

| Installation | January | February | March | April | May | June | July |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| Warehouse 12 | 12,345 | 23,456 | 34,567 | 45,678 | 56,789 | 67,890 | 78,901 |

| Address | Meaning |
| --- | --- |
| ${ADDRESS} | ${LONG} |
`;

describe('the columns of a table', () => {
  let root: string;
  let pages: readonly string[];
  let html: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'bifolio-tables-'));
    const folder = join(root, 'manuscript');
    const out = join(root, 'dist');
    await mkdir(join(folder, '01-table'), { recursive: true });
    await writeFile(join(folder, 'bulletin.yml'), 'title: Tables\ndate: 2026-03-01\nformat: A5\n');
    await writeFile(join(folder, '01-table/zh.md'), text('表'));
    await writeFile(join(folder, '01-table/en.md'), text('A table'));
    await build({ folder, out, only: ['pdf', 'html'] });
    html = await readFile(join(out, 'bulletin.html'), 'utf8');
    const pdf = await readPdf(await readFile(join(out, 'bulletin.pdf')));
    pages = pdf.map((page) => page.text);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  const holding = (word: string): string[] => pages.filter((page) => page.includes(word));

  it('keep their words whole beside a long cell', () => {
    const found = holding('executablePath');
    expect(found).toHaveLength(2);
    for (const page of found) {
      expect(page.split(/\s+/)).toContain('Code');
    }
  });

  it('keep a cell of a word or two in one line', () => {
    const found = holding('Force');
    expect(found).toHaveLength(2);
    for (const page of found) expect(page).toMatch(/Force majeure +A long cell/);
  });

  it('come closer and are set smaller where the page is not wide enough', () => {
    const found = holding('Installation');
    expect(found).toHaveLength(2);
    for (const page of found) {
      expect(page).toMatch(/Installation +January +February +March +April +May +June +July/);
      expect(page).toMatch(/Warehouse 12 +12,345/);
    }
  });

  it('have heads in several lines before a short cell is broken', () => {
    const found = holding('ZS-');
    expect(found).toHaveLength(2);
    for (const page of found) {
      expect(page).toMatch(
        /ZS-01 +12\.5 +3\.5 +28\.4 +155\.5 +Labidocera euchaeta +Calanus sinicus/,
      );
      expect(page).not.toContain('Surface temperature Coldest month');
    }
  });

  it('stand level below a heading that follows the title', async () => {
    const browser = await openBrowser({});
    try {
      const page = await browser.newPage();
      await page.emulateMediaType('print');
      await page.setContent(html);
      const tops = await page.evaluate(() =>
        [...document.querySelectorAll('.article.opening .flow')].map((flow) => {
          const top = flow.getBoundingClientRect().top;
          const drop = parseFloat(getComputedStyle(flow).paddingBlockStart);
          const [heading, table] = ['h2', 'table'].map(
            (name) => (flow.querySelector(name)?.getBoundingClientRect().top ?? NaN) - top,
          );
          // Text comes down to the line of the other side; tables do not.
          return [(heading ?? NaN) - drop, table ?? NaN].map((each) => each.toFixed(1));
        }),
      );
      expect(tops).toHaveLength(2);
      expect(tops[0]).toEqual(tops[1]);
    } finally {
      await browser.close();
    }
  });

  it('break a word that no page is wide enough for', () => {
    const found = holding('https:');
    expect(found).toHaveLength(2);
    for (const page of found) {
      expect(page).not.toContain(ADDRESS);
      expect(page.replace(/\s+/g, '')).toContain(ADDRESS);
    }
  });
});
