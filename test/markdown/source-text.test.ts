import type { Root as HastRoot } from 'hast';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { chain, proseEdit } from '../../src/edition/prose-edit.js';
import { makeSafe } from '../../src/html/make-safe.js';
import { readingText } from '../../src/html/reading-text.js';
import { rehypeLeafBlocks } from '../../src/html/rehype-leaf-blocks.js';
import { editTree } from '../../src/html/text-runs.js';
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

/** Changes what stands side by side, to another length, and marks by what went before in a block. */
const edit = chain([
  proseEdit((prose) =>
    prose
      .split(/(\uFFFC)/u)
      .map((part) => ({ length: part.length, text: part.replace(/國國|務院公|1a|a1/gu, '囯') })),
  ),
  proseEdit((prose) => {
    let count = 0;
    const text = prose.replace(/["「*國]/gu, () => '甲乙丙丁'.charAt(count++ % 4));
    return [{ length: prose.length, text }];
  }),
]);

/** The tree edited and read, and the source edited: what the proof compares in an edition. */
function agreeAfterEdit(markdown: string): void {
  const file = new VFile({ path: 'x.md', value: markdown });
  const mdast = parseMarkdown(file, silent);
  fc.pre(!hasHtml(mdast));
  const titles = linkTitles(mdast);
  const { root, notes } = mdastToHast(mdast, file);
  const trees = [root, ...[...notes.values()].map((note) => note.root)];
  const sources = [mdast, ...[...notes.values()].map((note) => note.definition)];
  for (const [index, tree] of trees.entries()) {
    const safe = rehypeLeafBlocks(makeSafe(tree, silent));
    editTree(safe, edit);
    const source = edit(sourceRuns(sources[index]!, titles)).join('');
    expect(comparable(readingText(safe))).toBe(comparable(source));
  }
}

describe('sourceRuns', () => {
  it('agrees with the text of the HTML, whatever the Markdown', () => {
    fc.assert(fc.property(markdownDocument, agree), { numRuns: 600 });
  });

  it('agrees on the first of two definitions of a name, where the second stands in a note', () => {
    agree('A[^n]\n\n[r]: y.png "first"\n\n[^n]: ![P][r]\n\n    [r]: z.png "second"\n');
  });

  it('agrees with the text of the HTML for mere noise', () => {
    fc.assert(fc.property(markdownNoise, agree), { numRuns: 1500 });
  });

  it('agrees with the HTML after both were respelled apart from each other', () => {
    fc.assert(fc.property(markdownDocument, agreeAfterEdit), { numRuns: 600 });
    fc.assert(fc.property(markdownNoise, agreeAfterEdit), { numRuns: 1500 });
  });
});
