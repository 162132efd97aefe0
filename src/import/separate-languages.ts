import { languageOfBlock } from '../diagnostics/problems/import-questions.js';
import { detectLanguage } from '../languages/detect-language.js';
import { languageOf } from '../languages/registry.js';
import type { LanguageTag } from '../model/language.js';
import { beginningOf } from './excerpt.js';
import type { ImportLog } from './import-log.js';
import type { Stream, StreamBlock } from './import-stream.js';
import { firstLine, proseOf, type SourceBlock } from './source-block.js';

/** A mark that ends an article, alone in its line. */
const END_MARK = /^(?:[■□◆◇●▪∎]+|[(（]?(?:完|全文完)[)）]?|-30-|#{3,}|(?:THE )?END)$/u;

/**
 * Part the blocks of a file by their languages. Blocks without letters (pictures, numbers) go with
 * the block before them; end marks and breaks between articles are taken out.
 *
 * @param languages one for a file that is known to be in it, two to tell apart
 * @returns for each language its stream, which may be empty
 */
export function separateLanguages(
  blocks: readonly SourceBlock[],
  languages: readonly LanguageTag[],
  path: string,
  log: ImportLog,
): Stream[] {
  const detect = (text: string): LanguageTag | undefined =>
    languages.length === 1 ? languages[0] : detectLanguage(text, languages);
  const streams = new Map<LanguageTag, StreamBlock[]>(languages.map((tag) => [tag, []]));
  const usual = usualGap(blocks);
  let current = firstLanguage(blocks, detect);
  let previous: LanguageTag | undefined;
  let parted = false;
  for (const block of blocks) {
    const { text } = proseOf(block.markdown);
    const ends = END_MARK.test(text.trim());
    if (ends || block.kind === 'thematicBreak') {
      log.change(
        ends ? 'end-mark/removed' : 'break/removed',
        path,
        firstLine(block),
        text.trim() || '* * *',
        '',
      );
      parted = true;
      continue;
    }
    const detected = detect(text) ?? detect(describedText(block.markdown));
    if (detected === undefined && /\p{L}/u.test(text) && current !== undefined) {
      log.ask(languageOfBlock(beginningOf(text), languageOf(current).name), path, firstLine(block));
    }
    current = detected ?? current;
    if (current === undefined) continue;
    streams.get(current)?.push({
      block,
      text,
      opensRun: previous !== current,
      parted: parted || block.gap > usual,
    });
    parted = false;
    previous = current;
  }
  return [...streams].map(([language, own]) => ({ language, path, blocks: own }));
}

/** The text of embedded HTML, and what describes pictures. */
const describedText = (markdown: string): string => markdown.replace(/<[^>]*>|\]\([^)]*\)/gu, ' ');

function firstLanguage(
  blocks: readonly SourceBlock[],
  detect: (text: string) => LanguageTag | undefined,
): LanguageTag | undefined {
  for (const { markdown } of blocks) {
    const found = detect(proseOf(markdown).text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How many blank lines stand between blocks as a rule. */
function usualGap(blocks: readonly SourceBlock[]): number {
  const gaps = blocks
    .slice(1)
    .map(({ gap }) => gap)
    .sort((a, b) => a - b);
  // More than half of all gaps may be within articles only.
  return gaps[Math.floor(gaps.length * 0.6)] ?? 0;
}
