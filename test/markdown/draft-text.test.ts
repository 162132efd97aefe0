import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostics.js';
import { readingText } from '../../src/html/reading-text.js';
import { comparable } from '../../src/prove/comparable.js';
import type { Writing } from '../../src/model/text-edit.js';
import { draftText, type DraftText } from '../../src/markdown/draft-text.js';

const AS_WRITTEN: Writing = {
  quotes: ['“', '”', '‘', '’'],
  edit: (runs) => runs.map(({ text }) => text),
  reader: undefined,
};

/** A text's draft, and what is said of it: `line:column code`. */
async function draft(text: string): Promise<{ draft: DraftText; says: string[] }> {
  const diagnostics = new Diagnostics();
  const result = await draftText(
    { path: 'a/en.md', text },
    AS_WRITTEN,
    undefined,
    (problem, place) => {
      diagnostics.report('a/en.md', problem, place);
    },
    diagnostics,
  );
  return {
    draft: result,
    says: diagnostics.messages.map(
      ({ line, column, ruleId }) => `${String(line)}:${String(column)} ${String(ruleId)}`,
    ),
  };
}

const bodyOf = async (text: string): Promise<string> =>
  readingText((await draft(text)).draft.root).trim();

describe('draftText', () => {
  it('takes the title from the front matter, line by line, and keeps the heading', async () => {
    const { draft: text, says } = await draft(
      '---\ntitle: [One, Two]\nauthor: A\nphoto: [B, C]\ndate: 2020-09-15\n---\n\n# Heading\n\nText.\n',
    );
    expect(says).toEqual([]);
    expect(text.frontMatter).toEqual({
      title: ['One', 'Two'],
      author: ['A'],
      photo: ['B', 'C'],
      translator: [],
      date: '2020-09-15',
    });
    expect(text.source).toBe('One\nTwo\n\nHeading\nText.');
    expect(text.root.children.map((child) => 'tagName' in child && child.tagName)).toEqual([
      'h2',
      'p',
    ]);
  });

  it('takes the title from the heading that begins the text', async () => {
    const { draft: text } = await draft('The *first* line\\\nand another\n===\n\nText.\n');
    expect(text.frontMatter.title).toEqual(['The first line', 'and another']);
    expect(readingText(text.root).trim()).toBe('Text.');
    expect(text.source).toBe('The first line\nand another\nText.');
  });

  it.each([
    ['no title', 'Text.\n', ['1:1 article/title']],
    ['an empty heading', '#\n\nText.\n', ['1:1 article/title']],
    [
      'a note in the title',
      '# T[^1]\n\n[^1]: n\n',
      ['1:1 article/title-extras', '3:1 note/uncalled'],
    ],
    ['a picture in the title', '# T ![p](p.png)\n', ['1:5 article/title-extras']],
    ['an unknown setting', '---\ntitle: T\nauther: A\n---\n', ['3:1 yaml/setting']],
    ['a list in a list', '---\ntitle: T\nauthor:\n  - A\n  - [B]\n---\n', ['3:1 yaml/setting']],
    ['no day', '---\ntitle: T\ndate: 2021-02-29\n---\n', ['3:1 yaml/setting']],
    ['broken YAML', '---\ntitle: T\nauthor: [A\n---\n', ['3:11 yaml/syntax']],
    ['a key twice', '---\ntitle: T\ntitle: U\n---\n', ['3:1 yaml/syntax']],
    ['an undefined note', '# T\n\nA word.[^no]\n', ['3:1 note/undefined']],
    ['a note that is not called', '# T\n\n[^1]: n\n', ['3:1 note/uncalled']],
    ['two notes of one name', '# T\n\nA[^1]\n\n[^1]: n\n\n[^1]: m\n', ['7:1 note/repeated']],
    ['a note in a note', '# T\n\nA[^1] B[^2]\n\n[^1]: n[^2]\n\n[^2]: m\n', ['5:1 note/nested']],
    ['a control character', '# T\n\n- a\n- bc\u0007d\u0007\n', ['4:5 text/control']],
    ['a script', '# T\n\nSome *text*\n<script>x()</script>\n', ['4:1 html/removed']],
    ['a heading without text', '# T\n\n##\n\nText.\n', ['3:1 heading/empty']],
    ['an element where HTML has no room', '# T\n\n<li>a</li>\n', ['3:1 html/misplaced']],
    ['a comment that is not closed', '# T\n\n<!-- note\n\nText.\n', ['3:1 html/swallowed']],
  ])('says where: %s', async (_, text, expected) => {
    expect((await draft(text)).says).toEqual(expected);
  });

  it('takes control characters out, and says so once a line', async () => {
    const text = `# T\n\na${'\u0000\u0001\uFFFF'.repeat(9)}b\tc\n`;
    expect((await draft(text)).says).toEqual(['3:2 text/control']);
    expect((await draft(text)).draft.source).toBe('T\nab\tc');
  });

  it('takes out references to what is no text, in Markdown, HTML and front matter', async () => {
    const text = [
      '---',
      'title: "T\\x01\\ud800"',
      'author: ["A", "B\\uFFFE"]',
      '---',
      'a&#x1;b&#xD800;c&#0;d&#x1FFFE;e&#x110000; `&#1;` &amp;&#233; [x](/y "z&#2;")',
      '',
      '> <p title="&#3;">f',
      '> &#1g&#xDFFF;h&#150;i<!-- &#1; --></p>',
    ].join('\n');
    const { draft: parsed, says } = await draft(text);
    expect(says).toEqual([
      ...[2, 8, 17, 22, 32, 71].map((column) => `5:${String(column)} text/control`),
      '7:13 text/control',
      '8:1 text/control',
      '8:5 text/control',
      '2:8 text/control',
      '3:15 text/control',
    ]);
    expect(comparable(parsed.source)).toBe('Tabcde&#1;&éxfgh–i');
    expect(parsed.frontMatter).toMatchObject({ title: ['T'], author: ['A', 'B'] });
    expect(JSON.stringify(parsed.root)).not.toMatch(/\\u0|\uFFFD/);
  });

  it('keeps what only looks like a note or a directive', async () => {
    const text = 'At 12:30 [^no] Note:this, :abbr[word]{title="x"} and {a|} {|b}.';
    expect(await bodyOf(`# T\n\n${text}\n`)).toBe(text);
    expect((await draft(`# T\n\n${text}\n`)).draft.source).toBe(`T\n${text}`);
  });

  it('reads the text of embedded HTML once it is safe', async () => {
    const { draft: text, says } = await draft(
      '# T\n\n<div>One <b>two</b></div>\n\nThree<script>x</script>.\n',
    );
    expect(comparable(text.source)).toBe('TOnetwoThree.');
    expect(says).toEqual(['5:6 html/removed']);
  });

  it('reads every note with what the Markdown holds for it', async () => {
    const { draft: text, says } = await draft(
      '# T\n\nA[^b] and B.[^A]\n\n[^a]: First *note*.\n\n    Its second [paragraph][r].\n\n[^b]: Second.\n\n[r]: https://example.org\n',
    );
    expect(says).toEqual([]);
    expect([...text.notes].map(([label, note]) => [label, note.source])).toEqual([
      ['a', 'First note.\nIts second paragraph.'],
      ['b', 'Second.'],
    ]);
    expect([...text.notes.values()].map((note) => comparable(readingText(note.root)))).toEqual([
      'Firstnote.Itssecondparagraph.',
      'Second.',
    ]);
  });
});
