import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BuildFailure } from '../../src/diagnostics/diagnostics.js';
import { build } from '../../src/build.js';
import { isBilingual } from '../diagnostics/is-bilingual.js';

const CONFIG = 'title: { zh-Hant: 題, en: Title }\ndate: 2026-01-01\n';
const ZH = '# 題\n\n一段。\n';
const EN = '# Title\n\nA paragraph.\n';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAfbLI3wAAAABJRU5ErkJggg==',
  'base64',
);

interface Case {
  /** What the manuscript is, and under it what is said of it: `file:line:column code`. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly says: readonly string[];
}

const article = (zh: string, en: string = EN): Case['files'] => ({
  'bulletin.yml': CONFIG,
  'a/zh.md': zh,
  'a/en.md': en,
});

const CASES: Readonly<Record<string, Case>> = {
  'no bulletin.yml': { files: { 'a/zh.md': ZH }, says: ['. publication/missing'] },
  'no article': { files: { 'bulletin.yml': CONFIG }, says: ['bulletin.yml publication/empty'] },
  'no counterpart': {
    files: { 'bulletin.yml': CONFIG, 'a/zh.md': ZH },
    says: ['a/zh.md article/missing-counterpart'],
  },
  'broken YAML': {
    files: { ...article(ZH), 'bulletin.yml': 'title: {zh-Hant: 題\ndate: 2026-01-01\n' },
    says: ['bulletin.yml:2:1 yaml/syntax'],
  },
  'an unknown setting': {
    files: { ...article(ZH), 'bulletin.yml': `${CONFIG}colour: red\n` },
    says: ['bulletin.yml:3:1 yaml/setting'],
  },
  'an unknown language': {
    files: { ...article(ZH), 'bulletin.yml': `${CONFIG}languages: { verso: tlh, recto: en }\n` },
    says: ['bulletin.yml:3:14 yaml/setting'],
  },
  'a date that is no day': {
    files: { ...article(ZH), 'bulletin.yml': 'title: Title\ndate: 2026-02-30\n' },
    says: ['bulletin.yml:2:1 yaml/setting'],
  },
  'quotation marks of no style': {
    files: { ...article(ZH), 'bulletin.yml': `${CONFIG}quotes: straight\n` },
    says: ['bulletin.yml:3:1 yaml/setting'],
  },
  'an edition in no script of Chinese': {
    files: { ...article(ZH), 'bulletin.yml': `${CONFIG}edition: en\n` },
    says: ['bulletin.yml:3:1 yaml/setting'],
  },
  'an edition of a publication in both scripts': {
    files: {
      ...article(ZH),
      'bulletin.yml':
        'title: T\ndate: 2026-01-01\nlanguages: { verso: zh-Hant, recto: zh-Hans }\nedition: zh-Hans\n',
    },
    says: ['bulletin.yml:4:1 yaml/setting'],
  },
  'settings for Chinese where there is none': {
    files: {
      ...article(ZH),
      'bulletin.yml':
        'title: T\ndate: 2026-01-01\nlanguages: { verso: fr, recto: en }\nquotes: corner\nedition: zh-Hans\nruby: pinyin\n',
    },
    says: [4, 5, 6].map((line) => `bulletin.yml:${String(line)}:1 yaml/setting`),
  },
  'an exception of nothing': {
    files: {
      ...article(ZH),
      'bulletin.yml': `${CONFIG}edition: zh-Hans\nconversion: { exceptions: { '': 從 } }\n`,
    },
    says: ['bulletin.yml:4:15 yaml/setting'],
  },
  'readings that are not one for each character': {
    files: {
      ...article(ZH),
      'bulletin.yml': `${CONFIG}ruby: pinyin\nreadings: { 秘書長: mì shū }\n`,
    },
    says: ['bulletin.yml:4:13 yaml/setting'],
  },
  'lines too near for readings': {
    files: {
      ...article(ZH),
      'bulletin.yml': `${CONFIG}ruby: pinyin\nsizes:\n  verso: { size: 12, leading: 18 }\n  recto: { size: 9, leading: 13 }\n`,
    },
    says: ['bulletin.yml:5:22 yaml/setting'],
  },
  'a slug with a path': {
    files: { ...article(ZH), 'bulletin.yml': `slug: ../x\n${CONFIG}` },
    says: ['bulletin.yml:1:1 yaml/setting'],
  },
  'an article listed that is not there': {
    files: { ...article(ZH), 'bulletin.yml': `${CONFIG}articles: [a, b]\n` },
    says: ['bulletin.yml:3:15 article/unknown'],
  },
  'front matter with an unknown key': {
    files: article('---\ntitle: 題\nauther: 某\n---\n\n一段。\n'),
    says: ['a/zh.md:3:1 yaml/setting'],
  },
  'no title': { files: article('一段。\n'), says: ['a/zh.md:1:1 article/title'] },
  'a title that nobody sees': {
    files: article('---\ntitle: "\u3000\u200B"\n---\n\n一段。\n'),
    says: ['a/zh.md:1:1 article/title'],
  },
  'a file that is not UTF-8': {
    files: { ...article(ZH), 'a/zh.md': Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]) },
    says: ['a/zh.md file/encoding'],
  },
  'a picture that is missing': {
    files: article(`${ZH}\n![圖](no.png)\n`),
    says: ['a/zh.md:5:1 image/missing'],
  },
  'a picture from the network': {
    files: article(`${ZH}\n![圖](https://example.org/x.png)\n`),
    says: ['a/zh.md:5:1 image/remote'],
  },
  'a picture outside the publication': {
    files: article(`${ZH}\n![圖](../../x.png)\n`),
    says: ['a/zh.md:5:1 file/outside'],
  },
  'a picture that is text': {
    files: { ...article(`${ZH}\n![圖](x.png)\n`), 'a/x.png': 'no picture' },
    says: ['a/zh.md:5:1 image/unreadable'],
  },
  'a picture cut off in copying': {
    files: { ...article(`${ZH}\n![圖](x.png)\n`), 'a/x.png': PNG.subarray(0, 40) },
    says: ['a/zh.md:5:1 image/unreadable'],
  },
  'a drawing with a script': {
    files: {
      ...article(`${ZH}\n![圖](x.svg)\n`),
      'a/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>',
    },
    says: ['a/zh.md:5:1 image/unreadable'],
  },
  'a directive that there is not': {
    files: article(`${ZH}\n::page-break\n`),
    says: ['a/zh.md:5:1 directive/unknown'],
  },
  'a pin in one language': {
    files: article(`# 題\n\n::pin{#x}\n\n一段。\n`),
    says: ['a/zh.md:5:1 pin/alone'],
  },
  'a pin before nothing': { files: article(`${ZH}\n::pin{#x}\n`), says: ['a/zh.md:5:1 pin/end'] },
  'two pins before one block': {
    files: article('# 題\n\n::pin{#x}\n\n::pin{#y}\n\n一。\n', '# T\n\n::pin{#y}\n\nOne.\n'),
    says: ['a/zh.md:3:1 pin/end'],
  },
  'pins in another order': {
    files: article(
      '# 題\n\n::pin{#x}\n\n一。\n\n::pin{#y}\n\n二。\n',
      '# T\n\n::pin{#y}\n\nTwo.\n\n::pin{#x}\n\nOne.\n',
    ),
    says: ['a/en.md:5:1 pin/crossed'],
  },
  'a pin twice': {
    files: article(
      '# 題\n\n::pin{#x}\n\n一。\n\n::pin{#x}\n\n二。\n',
      '# T\n\n::pin{#x}\n\nOne.\n\nTwo.\n',
    ),
    says: ['a/zh.md:9:1 pin/duplicate'],
  },
  'a footnote written twice': {
    files: article(
      '# 題\n\n一段。[^1]\n\n[^1]: 註。\n\n[^1]: 另註。\n',
      '# T\n\nOne.[^1]\n\n[^1]: N.\n',
    ),
    says: ['a/zh.md:7:1 note/repeated'],
  },
  'a footnote never called': {
    files: article(`${ZH}\n[^1]: 註。\n`),
    says: ['a/zh.md:5:1 note/uncalled'],
  },
  'a comment that does not end': {
    files: article(`${ZH}\n<!-- 註\n\n二段。\n`),
    says: ['a/zh.md:5:1 html/swallowed'],
  },
  'a character that no font has': {
    files: article(`${ZH}\n笑了。\n又*笑😀*。\n`, `${EN}\nA smile.\n`),
    says: ['a/zh.md:6:4 font/glyph'],
  },
  'a title with a character that no font has, though contents and bookmarks repeat it': {
    files: article('---\ntitle: 笑😀\n---\n\n一段。\n', '---\ntitle: A smile\n---\n\nOne.\n'),
    says: ['a/zh.md:2:1 font/glyph'],
  },
  'a name with a character that no font has': {
    files: article('---\ntitle: 題\nauthor: 王😀\n---\n\n一段。\n'),
    says: ['a/zh.md:3:1 font/glyph'],
  },
  'a formula with a character that no font has': {
    files: article(`${ZH}\n<math><mtext>😀</mtext></math>\n`, `${EN}\nA smile.\n`),
    says: ['a/zh.md:5:14 font/glyph'],
  },
};

describe('of a manuscript with a fault', () => {
  let folder: string;
  let out: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
    out = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
    await writeFile(join(out, 'bulletin.pdf'), 'the last good build');
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await rm(out, { recursive: true });
  });

  const problemsOf = async (files: Case['files']): Promise<string[]> => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const failure = await build({ folder, out }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(BuildFailure);
    const { messages, reports } = (failure as BuildFailure).diagnostics;
    expect(reports.map(({ problem }) => problem).filter((each) => !isBilingual(each))).toEqual([]);
    for (const message of messages) expect(message.note?.length).toBeGreaterThan(10);
    return messages
      .filter((message) => message.fatal === true)
      .map(({ file, line, column, ruleId }) => {
        const place = line === undefined ? '' : `:${String(line)}:${String(column)}`;
        return `${(file ?? '').replace(folder, '.')}${place} ${ruleId ?? ''}`;
      });
  };

  it.each(Object.entries(CASES))('%s is reported at its place', async (_name, { files, says }) => {
    expect(await problemsOf(files)).toEqual(says);
    expect(await readdir(out)).toEqual(['bulletin.pdf']);
    expect(await readFile(join(out, 'bulletin.pdf'), 'utf8')).toBe('the last good build');
  });

  it('a link that leads out of the publication is refused', async () => {
    const secret = join(out, 'secret.png');
    await writeFile(secret, PNG);
    await mkdir(join(folder, 'a'));
    await symlink(secret, join(folder, 'a/x.png'));
    expect(await problemsOf(article(`${ZH}\n![圖](x.png)\n`))).toEqual([
      'a/zh.md:5:1 file/outside',
    ]);
    await rm(secret);
  });

  it('an output folder in the manuscript is refused', async () => {
    for (const [name, content] of Object.entries(article(ZH))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await expect(build({ folder, out: join(folder, 'dist') })).rejects.toThrow(BuildFailure);
    expect(await readdir(folder)).toEqual(['a', 'bulletin.yml']);
  });
});
