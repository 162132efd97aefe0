import { describe, expect, it } from 'vitest';
import { BuildFailure } from '../../src/diagnostics/diagnostics.js';
import { readUnits } from '../../src/export/read-units.js';
import { tmx } from '../../src/export/tmx.js';
import { tsv } from '../../src/export/tsv.js';
import {
  exportXliff,
  importXliff,
  readTexts,
  SETTINGS,
  withPublication,
} from './publication-files.js';

const zh = '---\ntitle: 題\n---\n\n第一句。**第二**句 & ]]>。\n\n只有中文。\n';
const en = '---\ntitle: T\n---\n\nThe first. The **second** & ]]>.\n';

/** Codes of what an import refuses, and what the manuscript is after it. */
async function refused(edit: (xliff: string) => string, texts = { zh, en }): Promise<string[]> {
  return withPublication(texts, async (folder) => {
    const edited = edit(await exportXliff(folder, '2.0'));
    const codes = await importXliff(folder, edited).then(
      () => [],
      (error: unknown) => {
        if (!(error instanceof BuildFailure)) throw error;
        return error.diagnostics.messages.map(({ ruleId }) => ruleId ?? '');
      },
    );
    expect(await readTexts(folder)).toEqual(texts);
    return codes;
  });
}

describe('XLIFF that cannot be put back changes nothing, and is told why', () => {
  it.each<[string, (xliff: string) => string, string]>([
    ['an empty target', (x) => x.replace('The first.', ''), 'xliff/empty'],
    ['a changed source', (x) => x.replace('第一句', '第一行'), 'xliff/source'],
    ['an unknown unit', (x) => x.replace('name="01-one/2"', 'name="01-one/9"'), 'xliff/unit'],
    ['an unknown article', (x) => x.replace('original="01-one"', 'original="x"'), 'xliff/article'],
    ['other languages', (x) => x.replace('trgLang="en"', 'trgLang="fr"'), 'xliff/languages'],
    ['a lost placeholder', (x) => x.replace(/(<target>The )<ph[^>]*><\/ph>/u, '$1'), 'xliff/codes'],
    ['an older manuscript', (x) => x.replace(/sha256 ./u, 'sha256 x'), 'xliff/stale'],
    ['another format', () => '<tmx version="1.4"/>', 'xliff/syntax'],
    ['another version', () => '<xliff version="3.0"/>', 'xliff/version'],
    ['broken XML', (x) => x.slice(0, -20), 'xliff/syntax'],
    ['nesting without end', () => '<a>'.repeat(100_000), 'xliff/syntax'],
    [
      'an external entity',
      (x) =>
        x
          .replace('?>', '?><!DOCTYPE xliff [<!ENTITY e SYSTEM "file:///etc/hostname">]>')
          .replace('The first.', '&e;'),
      'xliff/entities',
    ],
  ])('%s', async (_, edit, code) => {
    expect(await refused(edit)).toEqual([code]);
  });

  it('UTF-8 that is none', () =>
    withPublication({ zh, en }, async (folder) => {
      await expect(importXliff(folder, new Uint8Array([60, 0xff, 62]))).rejects.toThrow(
        BuildFailure,
      );
    }));
});

describe('XLIFF that comes back', () => {
  it('keeps a byte order mark, line ends and the rest of the file', () =>
    withPublication({ zh, en: `\uFEFF${en.replaceAll('\n', '\r\n')}` }, async (folder) => {
      const edited = (await exportXliff(folder, '1.2')).replace('The first.', '*One* | two.');
      expect(await importXliff(folder, edited)).toMatchObject([{ file: '01-one/en.md', line: 5 }]);
      const now = await readTexts(folder);
      expect(now.en).toBe(
        `\uFEFF${en.replace('The first.', '\\*One\\* | two.').replaceAll('\n', '\r\n')}`,
      );
    }));

  it('edits the manuscript’s own script, whatever the edition’s', () =>
    withPublication(
      { zh, en },
      async (folder) => {
        const text = await exportXliff(folder, '2.0');
        expect(text).toContain('srcLang="zh-Hant"');
        expect(text).toContain('題');
        expect(await importXliff(folder, text)).toEqual([]);
      },
      `${SETTINGS}edition: zh-Hans\n`,
    ));
});

describe('memories and lists', () => {
  it('hold the text alone, safe for their formats', () =>
    withPublication({ zh, en }, async (folder) => {
      const units = await readUnits(folder);
      const memory = tmx(units, '1.0.0');
      expect(memory).toContain('<seg>第二句 &#x26; ]]&gt;。</seg>');
      expect(memory).toContain('<tmx version="1.4">');
      expect(memory).not.toContain('只有中文');
      const lines = tsv(units).split('\n');
      expect(lines[0]).toBe('id\tzh-Hant\ten');
      expect(lines).toContain('01-one/3\t第二句 & ]]>。\tThe second & ]]>.');
      expect(lines.every((line) => line === '' || line.split('\t').length === 3)).toBe(true);
    }));
});
