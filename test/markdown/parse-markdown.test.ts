import { toHtml } from 'hast-util-to-html';
import { toString } from 'mdast-util-to-string';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { mdastToHast } from '../../src/markdown/mdast-to-hast.js';
import { parseMarkdown } from '../../src/markdown/parse-markdown.js';

function parse(markdown: string) {
  const says: string[] = [];
  const file = new VFile({ path: 'x.md', value: markdown });
  const tree = parseMarkdown(file, (problem, place) => {
    says.push(`${String(place?.line)}:${String(place?.column)} ${problem.code}`);
  });
  return { tree, file, says };
}

function html(markdown: string): string {
  const { tree, file } = parse(markdown);
  return toHtml(mdastToHast(tree, file).root);
}

describe('book directives', () => {
  it.each([
    'At 12:30 sharp',
    'Note:this stays',
    ':smile: and :word',
    'a:b[c] and :abbr[World Trade Organization]{#id .class key="v"}',
    '時間：12:30，比例 3:2',
    'https://example.org:8080/x',
    '[a 12:30 link](https://example.org)',
  ])('leaves colons as they are: %s', (text) => {
    const { tree, says } = parse(text);
    expect(says).toEqual([]);
    expect(toString(tree)).toBe(text.replace(/\[(.*12.*)\]\(.*\)/, '$1'));
  });

  it('leaves any word after a colon as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,6}:[A-Za-z0-9-]{1,8}$/), (text) => {
        expect(toString(parse(`So ${text} it is`).tree)).toBe(`So ${text} it is`);
      }),
    );
  });

  it('makes a pin of ::pin and a box of :::only', () => {
    expect(html('::pin{#here}\n\n:::only\nText\n:::\n')).toBe(
      '<span data-pin="here"></span>\n<div data-only="true"><p>Text</p></div>',
    );
  });

  it.each([
    ['::foo', '1:1 directive/unknown'],
    ['Text\n\n> ::image[x]{src=y}', '3:3 directive/unknown'],
    [':::note\nText\n:::', '1:1 directive/unknown'],
    ['::pin', '1:1 pin/name'],
    ['::pin{.here}', '1:1 pin/name'],
    ['::pin[text]{#here}', '1:1 pin/text'],
  ])('finds fault with %j', (markdown, expected) => {
    expect(parse(markdown).says).toEqual([expected]);
  });

  it('keeps the text of a box that it does not know', () => {
    expect(html(':::note\nKept\n:::')).toContain('Kept');
  });
});

describe('ruby', () => {
  it.each([
    ['{國|guó}', '<p><ruby>國<rt>guó</rt></ruby></p>'],
    ['*{國|guó}務*', '<p><em><ruby>國<rt>guó</rt></ruby>務</em></p>'],
    ['{a|b}{c|d}', '<p><ruby>a<rt>b</rt></ruby><ruby>c<rt>d</rt></ruby></p>'],
  ])('is written {base|reading}: %s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each(['{a}', '{a|}', '{|b}', '{a|b|c}', '{a||b}', '{a', 'b}', '`{a|b}`'])(
    'is not %s',
    (markdown) => {
      expect(html(markdown)).not.toContain('<ruby>');
      expect(html(markdown)).toContain(markdown.replaceAll('`', ''));
    },
  );
});

describe('mdastToHast', () => {
  it('keeps the cells that a table’s head has no column for', () => {
    const table = html('| A |\n|---|\n| b | c |\n');
    expect(table).toContain('<td>c</td>');
    expect(table.match(/<th>/g)).toHaveLength(2);
  });

  it('keeps footnotes apart, the first of a name', () => {
    const { tree, file } = parse('Text[^1]\n\n[^1]: One\n\n[^1]: Two\n');
    const { root, notes } = mdastToHast(tree, file);
    expect(toHtml(root)).not.toMatch(/One|Two/);
    expect([...notes].map(([label, note]) => [label, toHtml(note.root)])).toEqual([
      ['1', '<p>One</p>'],
    ]);
  });

  it('lets notes use the text’s link definitions', () => {
    const { tree, file } = parse('Text[^1]\n\n[^1]: [One][r]\n\n[r]: https://example.org\n');
    const note = mdastToHast(tree, file).notes.get('1');
    expect(toHtml(note!.root)).toContain('<a href="https://example.org">One</a>');
  });

  it('keeps places where HTML is embedded', () => {
    const { tree, file } = parse('Text\n\n<div>\n\n*in* it <kbd>K</kbd>\n\n</div>\n');
    const places: string[] = [];
    visit(mdastToHast(tree, file).root, 'element', ({ tagName, position }) => {
      places.push(`${tagName} ${String(position?.start.line)}`);
    });
    expect(places).toEqual(['p 1', 'div 3', 'p 5', 'em 5', 'kbd 5']);
  });
});
