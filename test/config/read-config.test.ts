import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.js';
import { Diagnostics } from '../../src/diagnostics/diagnostics.js';

function read(text: string) {
  const diagnostics = new Diagnostics();
  const file = readConfig(text, 'bulletin.yml', diagnostics);
  const says = diagnostics.messages.map(({ line, column, reason }) =>
    line === undefined ? reason : `${String(line)}:${String(column)} ${reason}`,
  );
  return { file, says };
}

const SMALL = 'title: Bulletin\ndate: 2026-01-01\n';

describe('readConfig', () => {
  it('fills in what a small file leaves out', () => {
    const { file, says } = read(SMALL);
    expect(says).toEqual([]);
    expect(file?.articles).toBeUndefined();
    expect(file?.config).toMatchObject({
      slug: 'bulletin',
      languages: { verso: 'zh-Hant', recto: 'en' },
      credits: [],
      contact: undefined,
      sizes: undefined,
      outputs: ['pdf', 'epub', 'html'],
    });
    expect([...(file?.config.title ?? [])]).toEqual([
      ['zh-Hant', 'Bulletin'],
      ['en', 'Bulletin'],
    ]);
  });

  it('reads every setting', () => {
    const { file, says } = read(
      [
        'slug: 公報-3',
        'title: { zh-Hans: 公报, en: Bulletin }',
        'subtitle: { en: Sub, zh-Hans: 副 }',
        'number: 3',
        'date: "2026-01-01"',
        'languages: { verso: en, recto: zh-Hans }',
        'publisher: P',
        'rights: R',
        'contact: me@example.org',
        'identifier: urn:x',
        'credits:',
        '  - role: { zh-Hans: 编, en: Edited by }',
        '    names: A',
        '  - { role: Printing, names: { zh-Hans: [甲, 乙], en: [B, C] } }',
        'articles: [b, a]',
        'sizes: { verso: { size: 9, leading: 12 }, recto: { size: 10, leading: 16 } }',
        'outputs: [epub]',
      ].join('\n'),
    );
    expect(says).toEqual([]);
    expect(file?.articles?.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(file?.config.number.get('en')).toBe('3');
    // Verso first, however the file has them.
    expect([...(file?.config.subtitle.keys() ?? [])]).toEqual(['en', 'zh-Hans']);
    expect(file?.config.credits.map(({ names }) => [...names.values()])).toEqual([
      [['A'], ['A']],
      [
        ['B', 'C'],
        ['甲', '乙'],
      ],
    ]);
    expect(file?.config.identifier).toBe('urn:x');
    expect(file?.config.sizes?.recto).toEqual({ size: 10, leading: 16 });
  });

  it('makes an identifier that changes with title, date and name only', () => {
    const identifier = (text: string) => read(text).file?.config.identifier;
    expect(identifier(SMALL)).toBe(identifier(`${SMALL}rights: All\n`));
    expect(identifier(SMALL)).not.toBe(identifier(`${SMALL}slug: other\n`));
    expect(identifier(SMALL)).not.toBe(identifier(SMALL.replace('2026', '2027')));
    expect(identifier(SMALL)).not.toBe(identifier(SMALL.replace('Bulletin', 'News')));
  });

  it.each([
    [
      'no title',
      'date: 2026-01-01\n',
      ['1:1 title: must be a text, or a text for each language by its tag'],
    ],
    ['an empty title', 'title: " "\ndate: 2026-01-01\n', ['1:1 title: must not be empty']],
    ['an unknown setting', `${SMALL}colour: red\n`, ['3:1 colour: no such setting']],
    [
      'an unknown setting inside another',
      `${SMALL}sizes:\n  verso: { size: 9, leading: 12 }\n  recto: { size: 9, leading: 12, font: x }\n`,
      ['5:34 sizes.recto.font: no such setting'],
    ],
    [
      'a day that is none',
      'title: T\ndate: 2026-13-01\n',
      ['2:1 date: must be a day of the calendar, written YYYY-MM-DD'],
    ],
    [
      'one language twice',
      `${SMALL}languages: { verso: en, recto: en }\n`,
      ['3:1 languages: the two sides need two languages'],
    ],
    [
      'an unknown language',
      `${SMALL}languages: { verso: en, recto: tlh }\n`,
      ['3:25 languages.recto: unknown language “tlh”; known are zh-Hant, zh-Hans, en, fr, de'],
    ],
    [
      'a name with a path',
      `${SMALL}slug: ../x\n`,
      ['3:1 slug: may hold letters, digits, “.”, “_” and “-” only'],
    ],
    ['an article twice', `${SMALL}articles: [a, b, a]\n`, ['3:1 articles: names an article twice']],
    [
      'a text for a language that is not in the book',
      'title: { zh-Hant: 題, en: T, fr: T }\ndate: 2026-01-01\n',
      ['1:29 title.fr: is not a language of this publication (zh-Hant, en)'],
    ],
    [
      'a text for one language only',
      'title: { en: T }\ndate: 2026-01-01\n',
      ['1:1 title: has no value for zh-Hant'],
    ],
    [
      'names for one language only',
      `${SMALL}credits:\n  - role: R\n    names: { en: A }\n`,
      ['5:5 credits.0.names: has no value for zh-Hant'],
    ],
  ])('refuses %s, with its place', (_, text, expected) => {
    const { file, says } = read(text);
    expect(file).toBeUndefined();
    expect(says).toEqual(expected);
  });

  it('takes texts for lines, however they are broken and wherever blanks stand', () => {
    const { file, says } = read(
      'title: { zh-Hant: "公報\u3000三月", en: "  The\n\n  Bulletin\u00A0\u202F! " }\ndate: 2026-01-01\npublisher: |\n  A\n  Press\n',
    );
    expect(says).toEqual([]);
    expect([...(file?.config.title.values() ?? [])]).toEqual([
      '公報\u3000三月',
      'The Bulletin\u00A0\u202F!',
    ]);
    expect(file?.config.publisher.get('en')).toBe('A Press');
  });

  it('finds all faults at once', () => {
    expect(read('title: T\ndate: soon\ncolour: red\noutputs: [docx]\n').says).toHaveLength(3);
  });

  it.each(['', '# nothing\n', 'just text\n', '- a\n- list\n', 'null\n'])(
    'refuses a file that holds no settings: %j',
    (text) => {
      const { file, says } = read(text);
      expect(file).toBeUndefined();
      expect(says.length).toBeGreaterThan(0);
    },
  );

  it('sets a vertical edition in Chinese alone, between corner marks', () => {
    const { file, says } = read(`${SMALL}writing: vertical\n`);
    expect(says).toEqual([]);
    expect(file?.config).toMatchObject({
      writing: 'vertical',
      quotes: 'corner',
      // As the columns run: their length first.
      format: { area: { width: 504, height: 315 } },
      epub: { modes: ['zh-Hant'] },
    });
    expect(file?.config.identifier).not.toBe(read(SMALL).file?.config.identifier);
    const curly = read(`${SMALL}writing: vertical\nquotes: curly\nepub: { modes: [popup] }\n`);
    expect(curly.file?.config).toMatchObject({ quotes: 'curly', epub: { modes: ['popup'] } });
  });

  it('refuses columns without Chinese, and numbers of pairs in them', () => {
    expect(
      read(`${SMALL}languages: { verso: fr, recto: de }\nwriting: vertical\n`).says.join(),
    ).toMatch(/^4:1 writing: vertical is for Chinese/);
    expect(read(`${SMALL}writing: vertical\npair-numbers: true\n`).says.join()).toMatch(
      /^4:1 pair-numbers: are for two languages/,
    );
    expect(read(`${SMALL}writing: diagonal\n`).says.join()).toContain('“horizontal” or “vertical”');
  });
});
