import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import subsetFont from 'subset-font';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/browser/open-browser.js';
import { build } from '../../src/build.js';
import { BuildFailure } from '../../src/diagnostics/diagnostics.js';
import { readPdf } from '../../src/outputs/pdf/read-pdf.js';

const PACKAGES = new URL('../../node_modules/', import.meta.url).pathname;
const CODE = join(PACKAGES, 'source-code-pro/TTF');
const SONG = join(
  PACKAGES,
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-:;()';

const CONFIG = `title: { zh-Hant: 海, en: Sea }
date: 2026-03-01
epub: { fonts: true }
fonts:
  latin:
    regular: _fonts/regular.ttf
    italic: _fonts/italic.ttf
    bold: _fonts/bold.ttf
    bold-italic: _fonts/bold-italic.ttf
    licence: House licence
  chinese: { regular: _fonts/song.ttf, bold: _fonts/song.ttf }
`;

describe('typefaces of a publication’s own', () => {
  let folder: string;
  let out: string;
  beforeEach(async () => {
    const root = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
    folder = join(root, 'manuscript');
    out = join(root, 'out');
    await mkdir(join(folder, '_fonts'), { recursive: true });
    await mkdir(join(folder, '01-sea'));
    // Without U+2010, as many are, and without é.
    for (const [name, file] of [
      ['regular', 'Regular'],
      ['italic', 'It'],
      ['bold', 'Semibold'],
      ['bold-italic', 'SemiboldIt'],
    ] as const) {
      const whole = await readFile(join(CODE, `SourceCodePro-${file}.ttf`));
      const cut = await subsetFont(whole, LETTERS, { targetFormat: 'truetype' });
      await writeFile(join(folder, `_fonts/${name}.ttf`), cut);
    }
    await copyFile(SONG, join(folder, '_fonts/song.ttf'));
    await writeFile(join(folder, 'bulletin.yml'), CONFIG);
    const words = 'The café of incomprehensibilities and internationalisation. '.repeat(6);
    await writeFile(join(folder, '01-sea/en.md'), `# Sea\n\n${words}\n\n*iiii* and *MMMM*.\n`);
    await writeFile(
      join(folder, '01-sea/zh.md'),
      `# 海\n\n${'海邊的咖啡館。'.repeat(6)}\n\n末。\n`,
    );
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('are what the text is set in, here and in the EPUB; the colophon names their licence', async () => {
    const { proof, diagnostics } = await build({ folder, out });
    expect(proof.violations).toEqual([]);
    const said = diagnostics.messages.filter(({ ruleId }) => ruleId === 'font/lacking');
    expect(said.map(({ reason }) => reason)).toEqual([
      '“é” (U+00E9) is not in Source Code Pro and is set in Source Serif 4',
    ]);
    const pdf = await readPdf(await readFile(join(out, 'bulletin.pdf')));
    expect(pdf.at(-1)!.text).toMatch(
      /Noto Serif SC, Source Code Pro \(House\s+licence\), and Source Serif 4 \(SIL OFL 1\.1\)/,
    );
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as {
      fonts: { name: string; sha256?: string[] }[];
    };
    expect(manifest.fonts.map(({ name, sha256 }) => [name, sha256?.length])).toEqual([
      ['Noto Serif SC', 2],
      ['Source Code Pro', 4],
      ['Source Serif 4', undefined],
    ]);
    const files = unzipSync(await readFile(join(out, 'bulletin.epub')));
    const fonts = Object.keys(files).filter((name) => name.endsWith('.ttf'));
    expect(fonts.filter((name) => name.includes('-own-'))).toHaveLength(6);
    expect(fonts.filter((name) => name.includes('latin-400'))).toHaveLength(2);

    const session = await openBrowser();
    try {
      const page = await session.newPage();
      await page.setContent(await readFile(join(out, 'bulletin.html'), 'utf8'));
      // A letter is as wide as another in this face, and in no other of the book's.
      const widths = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.querySelectorAll('.recto.article em')].map((each) =>
          Math.round(each.getBoundingClientRect().width),
        );
      });
      expect(widths).toHaveLength(2);
      expect(widths[0]).toBe(widths[1]);
    } finally {
      await session.close();
    }
  });

  it.each([
    ['is not there', undefined],
    ['is no font', Buffer.from('no font')],
    ['has the outlines of another kind', Buffer.from('OTTO\0\0\0\0')],
    ['is cut off', Buffer.from('\0\x01\0\0\0\x04')],
  ])('are refused where a file %s', async (_, bytes) => {
    const file = join(folder, '_fonts/song.ttf');
    await (bytes === undefined ? rm(file) : writeFile(file, bytes));
    const failure: unknown = await build({ folder, out }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BuildFailure);
    const { messages } = (failure as BuildFailure).diagnostics;
    expect(new Set(messages.map(({ file, ruleId }) => `${file} ${ruleId}`))).toEqual(
      new Set(['bulletin.yml font/file']),
    );
  });

  it('must lie in the publication', async () => {
    await writeFile(join(folder, 'bulletin.yml'), CONFIG.replaceAll('_fonts/song', '../../song'));
    const failure: unknown = await build({ folder, out }).catch((error: unknown) => error);
    expect((failure as BuildFailure).diagnostics.toString()).toContain('outside');
  });
});
