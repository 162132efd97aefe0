import type { ImportLog } from './import-log.js';
import type { StreamBlock } from './import-stream.js';
import { firstLine, proseOf, type SourceBlock } from './source-block.js';
import { isTitleLike } from './split-articles.js';

/**
 * Make headings of the short lines of raw text that stand alone before paragraphs, if both
 * languages of an article have as many of them.
 */
export function markHeadings(
  sides: readonly { readonly path: string; readonly blocks: readonly SourceBlock[] }[],
  log: ImportLog,
): SourceBlock[][] {
  const found = sides.map(({ blocks }) => headingsIn(blocks));
  const [count = 0] = found.map((own) => own.size);
  if (count === 0 || found.some((own) => own.size !== count))
    return sides.map(({ blocks }) => [...blocks]);
  return sides.map(({ path, blocks }, side) =>
    blocks.map((block, index) => {
      if (found[side]?.has(index) !== true) return block;
      const markdown = `## ${block.markdown}`;
      log.change('heading/marked', path, firstLine(block), block.markdown, markdown);
      const joints = block.joints.map(({ offset, line }) => ({ offset: offset + 3, line }));
      return { ...block, kind: 'heading', depth: 2, markdown, joints };
    }),
  );
}

function headingsIn(blocks: readonly SourceBlock[]): Set<number> {
  const titleLike = blocks.map((block) => {
    const asStream: StreamBlock = {
      block,
      text: proseOf(block.markdown).text,
      opensRun: false,
      parted: false,
    };
    return isTitleLike(asStream);
  });
  const found = new Set<number>();
  for (const [index, is] of titleLike.entries()) {
    const next = titleLike[index + 1];
    // Two such lines in a row are verse or a list.
    if (is && titleLike[index - 1] !== true && next === false) found.add(index);
  }
  return found;
}
