import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse-markdown.js';

/** The tree's HTML, and its text outside of HTML. */
function read(markdown: string): { html: string[]; text: string } {
  const html: string[] = [];
  let text = '';
  const walk = (node: Nodes): void => {
    if (node.type === 'html') html.push(node.value);
    else if ('children' in node) node.children.forEach(walk);
    else if ('value' in node) text += `${node.type}:${node.value};`;
  };
  walk(parseMarkdown(new VFile(markdown), () => undefined));
  return { html, text };
}

describe('a formula or a drawing in Markdown', () => {
  it('is one piece, in which Markdown is not read', () => {
    const formula =
      '<math><mi>a_b_</mi><mo>*</mo><mi>{x|y}</mi><mo>*</mo><mtext>:x[^1]</mtext></math>';
    expect(read(`Take ${formula} and *b*.`)).toEqual({
      html: [formula],
      text: 'text:Take ;text: and ;text:b;text:.;',
    });
  });

  it('goes on over empty lines, indents and marks of quotations', () => {
    expect(read('<svg>\n\n    <path/>\n\n  <g><path/></g>\n</svg>\n\nText.')).toEqual({
      html: ['<svg>\n\n    <path/>\n\n  <g><path/></g>\n</svg>'],
      text: 'text:Text.;',
    });
    expect(read('> See <svg>\n> <path/>\n> </svg> here.').html).toEqual([
      '<svg>\n <path/>\n </svg>',
    ]);
  });

  it('holds others of its name', () => {
    const drawing = '<svg><svg viewBox="0 0 1 1"/><svg><g/></svg></svg>';
    expect(read(`a ${drawing} b`)).toEqual({ html: [drawing], text: 'text:a ;text: b;' });
  });

  it('that is never closed, or not at the end of its block, takes nothing along', () => {
    expect(read('a <math> *b*\n\nc').text).toBe('text:a ;text: ;text:b;text:c;');
    expect(read('<svg>\n\n<g>\n\nx </svg> **b**').text).toContain('text:b;');
  });
});
