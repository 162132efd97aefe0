import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { makeSafe } from '../../src/html/make-safe.js';
import { mdastToHast } from '../../src/markdown/mdast-to-hast.js';
import { parseMarkdown } from '../../src/markdown/parse-markdown.js';
import { findSwallowed } from '../../src/markdown/swallowed-text.js';

const silent = (): void => undefined;

/** The line on which text is swallowed, or undefined. */
function swallowedAt(markdown: string): number | undefined {
  const file = new VFile({ path: 'x.md', value: markdown });
  const mdast = parseMarkdown(file, silent);
  const safe = makeSafe(mdastToHast(mdast, file).root, silent);
  return findSwallowed(mdast, safe)?.position?.start.line;
}

describe('findSwallowed', () => {
  it.each([
    ['a comment', 'One\n\n<!-- not text -->\n\nTwo'],
    ['a comment of several paragraphs', 'One\n\n<!-- not\n\ntext -->\n\nTwo'],
    ['a script', 'One\n\n<script>\nx()\n</script>\n\nTwo'],
    ['text in a script’s tags', 'One <style>b {}</style> two'],
    ['a box', '<div>\n\nOne *two*\n\n</div>'],
    ['a box that is never closed', '<div>\n\nOne\n\nTwo'],
    ['ruby', '<ruby>國<rp>(</rp><rt>guó</rt><rp>)</rp></ruby> and so on'],
  ])('finds nothing wrong with %s', (_, markdown) => {
    expect(swallowedAt(markdown)).toBeUndefined();
  });

  it.each([
    ['a comment', 'One\n\n<!-- not\n\nTwo', 3],
    ['a script', 'One\n\n<script>\nx()\n\nTwo', 3],
    ['a style in a paragraph', 'One <style> two\n\nThree', 1],
    ['a frame around paragraphs', 'One\n\n<iframe>\n\nTwo\n', 5],
  ])('finds text in %s that is not closed', (_, markdown, line) => {
    expect(swallowedAt(markdown)).toBe(line);
  });
});
