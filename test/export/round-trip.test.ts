import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportXliff, importXliff, readTexts, withPublication } from './publication-files.js';

const VERSIONS = ['1.2', '2.0'] as const;

/** Pieces of a sentence, many of which XML or Markdown could take for something else. */
const PIECES = [
  ...['word', '詞語', 'e.g.', '12:30', 'a & b', '&amp;', '&lt;i&gt;', '&#13;', '&nbsp;', ']]>'],
  ...['\\*', '\\|', '\\[x\\]', '< 5', '<b>bold</b>', '<!-- aside -->', '`]]> & <x>`', '𠮷', 'é'],
  ...['**strong**', '*thin*', '~~gone~~', '[link](https://example.org "t")', '{漢字|hàn zì}'],
  ...['<https://example.org>', 'www.example.org', 'a  \nb', 'a\nb', '\u0007', '\u00a0', '\u2028'],
  ...['\u200b', '\ufeff', '^', '$x$', '#', '- ', '1. ', '::: ', ':name', '_a_b_', '"q"', '“q”'],
];
const sentence = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => `Say ${pieces.join(' ')}`);
const prose = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((sentences) => sentences.map((each) => `${each}.`).join(' '));
const cell = prose.map((text) => text.replace(/\s*\n\s*/gu, ' ').replace(/(?<!\\)\|/gu, '/'));
const block = fc.oneof(
  prose,
  prose.map((text) => `## ${text.replace(/\s*\n\s*/gu, ' ')}`),
  prose.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
  prose.map((text) => `- ${text.replaceAll('\n', '\n  ')}\n- second`),
  fc.tuple(cell, cell).map(([one, two]) => `| a | b |\n| - | - |\n| ${one} | ${two} |\n| c | d |`),
  prose.map((text) => `\`\`\`\n${text}\n\`\`\``),
  fc.constant('---'),
);
const titles = fc.constantFrom('Title', '"Quoted: \\"title\\""', "'It''s'", '\n  - Two\n  - lines');
const article = fc
  .tuple(
    titles,
    fc.array(block, { minLength: 1, maxLength: 6 }),
    prose,
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([title, blocks, note, end]) =>
    [
      `---\ntitle: ${title}\n---`,
      ...blocks,
      'Last.[^1]',
      `[^1]: ${note.replaceAll('\n', '\n    ')}`,
    ]
      .join('\n\n')
      .concat('\n')
      .replaceAll('\n', end),
  );

describe('XLIFF of a publication', () => {
  it('changes nothing when it comes back as it went, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(article, article, fc.constantFrom(...VERSIONS), (zh, en, version) =>
        withPublication({ zh, en }, async (folder) => {
          const changes = await importXliff(folder, await exportXliff(folder, version));
          expect(changes).toEqual([]);
          expect(await readTexts(folder)).toEqual({ zh, en });
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('brings any new text back, and touches nothing else', async () => {
    const zh = '---\ntitle: 題\n---\n\n前面一句。中間**一句**在此。後面一句。\n';
    const en = '---\ntitle: T\n---\n\nOne before. The middle **one** here. One after.\n';
    await fc.assert(
      fc.asyncProperty(sentence, fc.constantFrom(...VERSIONS), (wanted, version) =>
        withPublication({ zh, en }, async (folder) => {
          // Text of XML: no control characters, white space as one blank.
          const text = wanted.replace(/[\u0007\s]+/gu, ' ');
          const escaped = text.replace(/[&<>]/gu, (mark) => `&#${String(mark.codePointAt(0))};`);
          const before = await exportXliff(folder, version);
          const edited = before.replace('The middle ', `${escaped} `);
          expect(edited).not.toBe(before);
          expect(await importXliff(folder, edited)).toHaveLength(1);
          const now = await readTexts(folder);
          expect(now.zh).toBe(zh);
          expect(now.en.startsWith(en.slice(0, en.indexOf('The middle')))).toBe(true);
          expect(now.en.endsWith(en.slice(en.indexOf('**one**')))).toBe(true);
        }),
      ),
      { numRuns: 60 },
    );
  });
});
