import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { readPdf, type PdfPageText } from '../../src/outputs/pdf/read-pdf.js';

const LISTING = ['```', ...Array.from({ length: 4 }, (_, line) => `line ${String(line)}`), '```'];

/** One of these has its line's last character before a word that is an element. */
const STRONG = Array.from({ length: 12 }, (_, index) => index + 16);

/** Paragraphs of one line, and after every seven a lead-in with a listing. */
const text = (title: string, line: string, leadIn: string, character: string): string =>
  [
    `# ${title}`,
    ...Array.from({ length: 70 }, (_, index) =>
      index % 7 === 6 ? `${leadIn}[^n${String(index)}]\n\n${LISTING.join('\n')}` : line,
    ),
    ...STRONG.map((count) => `${character.repeat(count)}**office**${line}`),
    ...Array.from({ length: 10 }, (_, index) => `[^n${String(index * 7 + 6)}]: ${line}`),
  ].join('\n\n');

describe('a book without contents', () => {
  let root: string;
  let pages: readonly PdfPageText[];
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'bifolio-lead-in-'));
    const folder = join(root, 'manuscript');
    const out = join(root, 'dist');
    await mkdir(join(folder, '01-one'), { recursive: true });
    await writeFile(
      join(folder, 'bulletin.yml'),
      'slug: leads\ntitle: Leads\ndate: 2026-03-01\nformat: A5\ncontents: false\n',
    );
    await writeFile(join(folder, '01-one/zh.md'), text('引語', '一行。', '程式如下：', '字'));
    await writeFile(
      join(folder, '01-one/en.md'),
      text('Lead-ins', 'One office line.', 'The code (in full:)', 'a '),
    );
    await build({ folder, out, cache: false });
    pages = await readPdf(await readFile(join(out, 'leads.pdf')));
  });
  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });

  it('has no contents where none are wanted', () => {
    expect(pages[1]?.text).toContain('引語');
    expect(pages.map((page) => page.text).join('\n')).not.toContain('目錄');
  });

  it('has a lead-in on the page of what it leads into', () => {
    const withLeadIn = pages.filter(({ text }) => /如下：|in full:/.test(text));
    expect(withLeadIn.length).toBeGreaterThan(6);
    for (const { text } of withLeadIn) {
      const after = text.slice(Math.max(text.lastIndexOf('如下：'), text.lastIndexOf('in full:')));
      expect(after).toContain('line 0');
    }
  });

  it('takes the white at the end of a Chinese line for nothing that is too wide', () => {
    const all = pages.map((page) => page.text).join('');
    for (const count of STRONG) {
      const characters = `(?<!字)(?:字\\s*){${String(count)}}office`;
      expect(all).toMatch(new RegExp(characters, 'u'));
    }
  });
});
