import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildResult } from '../../src/build-options.js';
import { build } from '../../src/build.js';
import { readEpub } from '../../src/outputs/epub/read-epub.js';
import { epubCheck, noEpubCheck } from '../outputs/epub/checkers.js';

const MARKUP = `& < > " ' ]]> --> <%- %>`;
const MODES = ['', '.popup', '.parallel-flows', '.grid', '.en', '.zh-Hant'];
const CONFIG = `
title: { zh-Hant: '題 ${MARKUP.replace("'", "''")} 😀', en: 'Title ${MARKUP.replace("'", "''")}' }
date: 2026-01-01
publisher: { zh-Hant: "海\\x01港\\ud800社", en: Harbour }
outputs: [epub]
epub: { modes: [interleaved, popup, parallel-flows, grid, en, zh-Hant], fonts: true }
`;

/** Folder -> both texts: whatever may break a package or a document in it. */
const ARTICLES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  '01 中文 名': [
    `# 題 ${MARKUP}\n\n## 同\n\n## 同\n\n擴展𠀀𪚥𰀀字。\n\n見[文](<../toc/zh.md>)。\n`,
    `# Title ${MARKUP}\n\n## Same\n\n## Same\n\nRare: 𠀀.\n\nSee [the text](<../toc/en.md>).\n`,
  ],
  toc: [
    '# 目錄\n\n<h2 id="x">甲</h2>\n\n<h2 id="x">乙</h2>\n\n希伯來文<span lang="he" dir="rtl">abc</span>。\n\n<blockquote lang="fr"><p>Bonjour</p></blockquote>\n\n[信](<mailto:a b@example.org>)\n',
    '# toc\n\n<h2 id="x">A</h2>\n\n<h2 id="x">B</h2>\n\nHebrew <bdo dir="rtl">abc</bdo>.\n\n<blockquote lang="fr"><p>Bonjour</p></blockquote>\n\n[Mail](<mailto:a b@example.org>)\n',
  ],
  'toc-2': [
    '# 目錄\n\n<h2 id="x">丙</h2>\n\n見[上文](#x)。\n',
    '# toc\n\n<h2 id="x">C</h2>\n\nSee [above](#x).\n',
  ],
  long: [
    `# 長\n\n${'一個很長很長的段落沒有盡頭。'.repeat(300)}\n`,
    `# Long\n\n${'A long paragraph has no end. '.repeat(300)}\n`,
  ],
  control: ['# 控\n\n甲\u0001乙\u000C丙\uFFFE丁\n', '# C\n\nA\u0001B\u000CC\uFFFED&#1;&#xDFFF;\n'],
};

describe('an EPUB of bad input', () => {
  let folder: string;
  let result: BuildResult;
  const files = new Map<string, Record<string, Uint8Array>>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-bad-'));
    const source = join(folder, 'issue');
    await mkdir(source);
    await writeFile(join(source, 'bulletin.yml'), CONFIG);
    for (const [name, [zh, en]] of Object.entries(ARTICLES)) {
      await mkdir(join(source, name));
      await writeFile(join(source, name, 'zh.md'), zh);
      await writeFile(join(source, name, 'en.md'), en);
    }
    result = await build({ folder: source, out: join(folder, 'dist') });
    for (const mode of MODES) files.set(mode, unzipSync(await readFile(pathOf(mode))));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const pathOf = (mode: string): string => join(folder, 'dist', `bulletin${mode}.epub`);

  it('loses no chapter, and takes glyphs that no face has for its reader’s', () => {
    for (const mode of MODES) {
      const count = readEpub(
        result.artifacts.find(({ path }) => path === `bulletin${mode}.epub`)!.bytes,
      ).length;
      expect([mode, count]).toEqual([mode, mode === '.parallel-flows' ? 10 : 5]);
    }
    const glyphs = result.diagnostics.messages.filter(({ ruleId }) => ruleId === 'font/glyph');
    expect(glyphs.map(({ fatal }) => fatal)).toEqual(glyphs.map(() => false));
    expect(glyphs.map(({ reason }) => reason).join()).toMatch(/U\+1F600[^]*|U\+2A6A5/);
  });

  it('takes out what is no character of text, and says where', () => {
    const said = result.diagnostics.messages.filter(({ ruleId }) => ruleId === 'text/control');
    expect(said.map(({ file, line, column }) => [file, line, column].join(':'))).toEqual([
      'bulletin.yml:4:23',
      'control/zh.md:3:2',
      'control/en.md:3:2',
      'control/en.md:3:5',
      'control/en.md:3:9',
    ]);
    const text = (path: string): string => strFromU8(files.get('')![`OEBPS/${path}`]!);
    expect(text('content.opf')).toContain('>海港社</dc:publisher>');
    const { bytes } = result.artifacts.find(({ path }) => path === 'bulletin.epub')!;
    const texts = readEpub(bytes).flatMap((chapter) => [...chapter.texts]);
    const found = texts.flatMap(([id, each]) => (id.startsWith('control.') ? [each.text] : []));
    expect(found).toEqual(['控', 'C', '甲乙丙丁', 'ABCD']);
  });

  it.each(MODES)(
    'has titles as they were written, ids once, and links that lead (“%s”)',
    (mode) => {
      const own = files.get(mode)!;
      const documents = Object.keys(own).filter((name) => name.endsWith('.xhtml'));
      const ids = new Map(
        documents.map((name) => {
          const all = [...strFromU8(own[name]!).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
          expect([name, all.filter((id, index) => all.indexOf(id) !== index)]).toEqual([name, []]);
          return [name, new Set(all)] as const;
        }),
      );
      for (const name of documents) {
        for (const [, href] of strFromU8(own[name]!).matchAll(/href="([^"]+)"/g)) {
          if (href!.startsWith('mailto:')) continue;
          const [file, id] = href!.split('#');
          const target = file === '' ? name : `OEBPS/${file!}`;
          expect(Object.keys(own)).toContain(target);
          if (id !== undefined) expect(ids.get(target), `${name}: ${href!}`).toContain(id);
        }
      }
      const nav = strFromU8(own['OEBPS/toc.xhtml']!);
      expect(nav).toContain(mode === '.en' ? 'Title &amp; &lt; ' : '題 &amp; &lt; ');
      expect(nav).not.toContain('<%-');
    },
  );

  it.skipIf(noEpubCheck !== undefined)('breaks no rule of EPUBCheck', async () => {
    // The build has held all of them against the same rules.
    for (const mode of ['', '.popup']) expect(await epubCheck(pathOf(mode))).toEqual([]);
  });
});
