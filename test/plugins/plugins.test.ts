import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import { check } from '../../src/checker.js';
import { CommandError } from '../../src/diagnostics/command-error.js';
import { BuildFailure } from '../../src/diagnostics/diagnostics.js';
import { readEpub } from '../../src/outputs/epub/read-epub.js';
import { readPdf } from '../../src/outputs/pdf/read-pdf.js';

const HARBOUR = fileURLToPath(new URL('./harbour/plugins.js', import.meta.url));
const STYLE = fileURLToPath(new URL('./harbour/harbour.css', import.meta.url));

const EN =
  '# Ships\n\nThe @ferry leaves at five.[^1] Press `Ctrl+S`.\n\n[^1]: The @ferry is old.\n';
const ZH = '# 船\n\n五點開出的是 @ferry。[^1] 請按 `Ctrl+S`。\n\n[^1]: @ferry 很舊。\n';

describe('plugins', () => {
  let root: string;
  let folder: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'bifolio-plugins-'));
    folder = join(root, 'manuscript');
    await write({ 'bulletin.yml': '', '01-ships/zh.md': ZH, '01-ships/en.md': EN });
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      const head = name === 'bulletin.yml' ? 'title: Ships\ndate: 2026-03-01\n' : '';
      await writeFile(join(folder, name), head + text);
    }
  };
  const messagesOf = async (work: Promise<unknown>): Promise<string[]> => {
    const error: unknown = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error instanceof CommandError) return [error.problem.code];
    if (!(error instanceof BuildFailure)) throw new Error('it did not fail', { cause: error });
    return error.diagnostics.messages
      .filter(({ fatal }) => fatal === true)
      .map(({ file = '', line, column, ruleId = '' }) =>
        [file, line, column, ruleId].filter((part) => part !== undefined).join(':'),
      );
  };

  it('of remark and rehype change what every output holds, and it is proved', async () => {
    const out = join(root, 'out');
    const { proof, diagnostics } = await build({ folder, out, plugins: HARBOUR });
    expect(proof.violations).toEqual([]);
    const pdf = await readPdf(await readFile(join(out, 'bulletin.pdf')));
    const [english] = pdf.map(({ text }) => text).filter((text) => text.includes('Press'));
    expect(english).toContain('The MV Heron leaves at five.');
    expect(english).toContain('The MV Heron is old.');
    const epub = await readFile(join(out, 'bulletin.epub'));
    const texts = readEpub(epub).flatMap(({ texts: blocks }) => [...blocks.values()]);
    expect(texts.map(({ text }) => text).join('\n')).toContain('五點開出的是 MV Heron');
    const html = await readFile(join(out, 'bulletin.html'), 'utf8');
    expect(html).toMatch(/<kbd[^>]*>Ctrl\+S<\/kbd>/);
    expect(html).not.toContain('smuggled');
    const removed = diagnostics.messages.filter(({ ruleId }) => ruleId === 'html/removed');
    expect(removed).toHaveLength(2);
  });

  it('of the check find, at their place and at the level that is set', async () => {
    await write({ '01-ships/en.md': EN.replace('five.', 'five!') });
    const found = async (): Promise<string[]> =>
      (await check({ folder, plugins: HARBOUR })).messages
        .filter(({ ruleId }) => ruleId.startsWith('house/'))
        .map(({ file, line, column, severity }) =>
          [file, String(line), String(column), severity].join(':'),
        );
    expect(await found()).toEqual(['01-ships/en.md:3:26:error']);
    expect(await messagesOf(build({ folder, out: join(root, 'out'), plugins: HARBOUR }))).toContain(
      '01-ships/en.md:3:26:house/no-exclamation',
    );
    await write({ 'bulletin.yml': 'check: { rules: { house/no-exclamation: note } }\n' });
    expect(await found()).toEqual(['01-ships/en.md:3:26:note']);
    expect((await check({ folder })).messages.map(({ ruleId }) => ruleId)).toContain(
      'yaml/setting',
    );
  });

  it('may bring a theme', async () => {
    await write({ 'bulletin.yml': 'theme: harbour\n' });
    const out = join(root, 'out');
    await build({ folder, out, only: ['html'], plugins: HARBOUR });
    expect(await readFile(join(out, 'bulletin.html'), 'utf8')).toContain('#123456');
    expect(await messagesOf(build({ folder, out }))).toEqual(['bulletin.yml:3:1:yaml/setting']);
  });

  it('are found by the name of a package', async () => {
    const home = join(root, 'node_modules/house-style');
    await cp(join(HARBOUR, '..'), home, { recursive: true });
    await writeFile(
      join(home, 'package.json'),
      '{ "name": "house-style", "type": "module", "exports": { "import": "./own.js" } }',
    );
    await writeFile(join(home, 'own.js'), "export { checkRules } from './no-exclamation-list.js';");
    await writeFile(
      join(home, 'no-exclamation-list.js'),
      "import { noExclamation } from './no-exclamation.js';\nexport const checkRules = [noExclamation];",
    );
    await write({ '01-ships/en.md': EN.replace('five.', 'five!') });
    const before = process.cwd();
    try {
      process.chdir(root);
      const { messages } = await check({ folder, plugins: 'house-style' });
      expect(messages.map(({ ruleId }) => ruleId)).toContain('house/no-exclamation');
    } finally {
      process.chdir(before);
    }
  });

  it.each([
    ['there is none', undefined, 'plugins/missing'],
    ['it does not parse', 'export const = 1', 'plugins/module'],
    ['it throws', 'throw new Error("no")', 'plugins/module'],
    ['it exports nothing', '', 'plugins/module'],
    ['it exports what nobody knows', 'export const plugins = []', 'plugins/module'],
    ['a plugin is none', 'export const remarkPlugins = ["remark-gemoji"]', 'plugins/module'],
    ['a rule is none', 'export const checkRules = [{ id: "x" }]', 'plugins/module'],
    [
      'a rule is called as one of ours',
      'export const checkRules = [{ id: "pair/stale", level: "note", summary: "", check() {} }]',
      'plugins/module',
    ],
  ])('are refused where %s', async (_, text, code) => {
    const plugins = join(root, 'p.mjs');
    if (text !== undefined) await writeFile(plugins, text);
    expect(await messagesOf(build({ folder, out: join(root, 'out'), plugins }))).toEqual([code]);
  });

  it.each(['remark', 'rehype'])('of %s that leave no tree are found out', async (name) => {
    const plugins = join(root, 'p.mjs');
    await writeFile(
      plugins,
      `export const ${name}Plugins = [() => (tree) => { tree.children.push(null, { type: 'element' }) }]`,
    );
    const said = await messagesOf(build({ folder, out: join(root, 'out'), plugins }));
    expect(said).toContain('01-ships/en.md:plugins/tree');
  });

  it('that fail are named, at the text at which they fail', async () => {
    const plugins = join(root, 'p.mjs');
    await writeFile(
      plugins,
      'export const rehypePlugins = [function breaks() { return () => { throw new Error("no") } }]',
    );
    expect(await messagesOf(build({ folder, out: join(root, 'out'), plugins }))).toEqual([
      '01-ships/zh.md:plugins/failed',
      '01-ships/en.md:plugins/failed',
    ]);
  });
});

describe('a theme in the publication', () => {
  let root: string;
  let folder: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'bifolio-theme-'));
    folder = join(root, 'manuscript');
    await mkdir(join(folder, '01-ships'), { recursive: true });
    await mkdir(join(folder, '_themes'));
    const head = 'title: Ships\ndate: 2026-03-01\ntheme: ./_themes/own.css\n';
    await writeFile(join(folder, 'bulletin.yml'), head);
    await writeFile(join(folder, '01-ships/zh.md'), '# 船\n\n五點。\n');
    await writeFile(join(folder, '01-ships/en.md'), '# Ships\n\nFive.\n');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const problems = async (css: string): Promise<string[]> => {
    await writeFile(join(folder, '_themes/own.css'), css);
    const out = join(root, 'out');
    const error: unknown = await build({ folder, out, only: ['html'] }).catch((e: unknown) => e);
    if (!(error instanceof BuildFailure)) return [];
    return error.diagnostics.messages.map(
      ({ line, column, ruleId }) => `${String(line)}:${String(column)} ${String(ruleId)}`,
    );
  };

  it('is set, and a change of it is seen', async () => {
    const out = join(root, 'out');
    const cache = join(root, 'cache');
    await cp(STYLE, join(folder, '_themes/own.css'));
    await build({ folder, out, only: ['html'], cache });
    const before = await readFile(join(out, 'bulletin.html'), 'utf8');
    expect(before).toContain('#123456');
    await writeFile(join(folder, '_themes/own.css'), '.page h1 { color: #654321 }');
    await build({ folder, out, only: ['html'], cache });
    const after = await readFile(join(out, 'bulletin.html'), 'utf8');
    expect(after).toContain('#654321');
    expect(after).not.toContain('#123456');
  });

  it.each([
    ["@import 'other.css';", '1:1 theme/css'],
    ['.page {\n  background: url(https://example.org/x.png);\n}', '2:15 theme/css'],
    ['.page { background: u\\72l(file:///etc/passwd) }', '1:31 theme/css'],
    ['.page { background: u\\72l("https://x.org/y") }', '1:21 theme/css'],
    ['@im\\70ort "other.css";', '1:1 theme/css'],
    ['.page { background: image-set("x.png" 1x) }', '1:21 theme/css'],
    ['@font-face { font-family: x; src: local(x) }', '1:1 theme/css'],
    ['.page { color: }}} {', '1:17 theme/css'],
  ])('is refused for %s', async (css, message) => {
    expect(await problems(css)).toContain(message);
  });

  it('may draw with data', async () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    expect(await problems(`.page { background: url(${dot}) }`)).toEqual([]);
  });

  it('is looked for in the publication only', async () => {
    const head = 'title: Ships\ndate: 2026-03-01\ntheme: ../own.css\n';
    await writeFile(join(folder, 'bulletin.yml'), head);
    await writeFile(join(root, 'own.css'), '.page h1 { color: red }');
    expect(await problems('')).toEqual(['undefined:undefined file/outside']);
  });
});
