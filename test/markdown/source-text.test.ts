import type { Root as HastRoot } from 'hast';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { makeSafe } from '../../src/html/make-safe.js';
import { readingText } from '../../src/html/reading-text.js';
import { rehypeLeafBlocks } from '../../src/html/rehype-leaf-blocks.js';
import { mdastToHast } from '../../src/markdown/mdast-to-hast.js';
import { parseMarkdown } from '../../src/markdown/parse-markdown.js';
import { hasHtml, linkTitles, sourceRuns, textOfRuns } from '../../src/markdown/source-text.js';
import { comparable } from '../../src/prove/comparable.js';
import { markdownDocument, markdownNoise } from './random-markdown.js';

const silent = (): void => undefined;

/** The text of a document by both ways, that of its footnotes too. */
function bothWays(markdown: string): { source: string[]; reading: string[] } | undefined {
  const file = new VFile({ path: 'x.md', value: markdown });
  const mdast = parseMarkdown(file, silent);
  if (hasHtml(mdast)) return undefined;
  const titles = linkTitles(mdast);
  const { root, notes } = mdastToHast(mdast, file);
  const read = (hast: HastRoot): string =>
    comparable(readingText(rehypeLeafBlocks(makeSafe(hast, silent))));
  return {
    source: [mdast, ...[...notes.values()].map(({ definition }) => definition)].map((node) =>
      comparable(textOfRuns(sourceRuns(node, titles))),
    ),
    reading: [root, ...[...notes.values()].map((note) => note.root)].map(read),
  };
}

function agree(markdown: string): void {
  const texts = bothWays(markdown);
  fc.pre(texts !== undefined);
  expect(texts.reading).toEqual(texts.source);
}

describe('sourceRuns', () => {
  it('agrees with the text of the HTML, whatever the Markdown', () => {
    fc.assert(fc.property(markdownDocument, agree), { numRuns: 600 });
  });

  it('agrees with the text of the HTML for mere noise', () => {
    fc.assert(fc.property(markdownNoise, agree), { numRuns: 1500 });
  });
});
