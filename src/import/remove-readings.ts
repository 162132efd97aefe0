import { hasToneMark, isReadingOf } from '../languages/pinyin-readings.js';
import { orphanReading, wordReading } from '../diagnostics/problems/import-questions.js';
import { excerptOf } from './excerpt.js';
import type { ImportLog } from './import-log.js';
import { editBlock, lineOf, proseOf, type ProseEdit, type SourceBlock } from './source-block.js';

/** What becomes of a reading in brackets: taken out, or set over its character as ruby. */
export type ReadingMode = 'remove' | 'ruby';

/** Latin letters in brackets after a Chinese character, perhaps with a number for the tone. */
const BRACKETED =
  /(\p{Script=Han}+)\s?[(（]\s*([\p{Script=Latin}\p{M}ɡɑ][\p{Script=Latin}\p{M}ɡɑ'’ ]*[0-5]?)\s*[)）]/gu;
const LONGEST_WORD = 8;

/**
 * Take out readings like 國(guó), each checked against what stands before it, or make them ruby.
 * What is no reading of it, or may be a name that is meant to stand, is left and asked about.
 */
export function removeReadings(
  block: SourceBlock,
  mode: ReadingMode,
  path: string,
  log: ImportLog,
): SourceBlock {
  const prose = proseOf(block.markdown);
  const edits: ProseEdit[] = [];
  for (const match of prose.text.matchAll(BRACKETED)) {
    const [whole, run = '', letters = ''] = match;
    const end = match.index + whole.length;
    const line = lineOf(block, prose, match.index + run.length - 1);
    const excerpt = excerptOf(prose.text, match.index + run.length - 1, end);
    const base = baseOf(run, letters);
    if (base === undefined) {
      if (hasToneMark(letters)) log.ask(orphanReading(excerpt, letters), path, line);
      continue;
    }
    const characters = Array.from(base);
    // Untoned letters after one character, or a capital, may be a word that is meant to stand.
    const isInjected =
      !/^\p{Lu}/u.test(letters) &&
      (hasToneMark(letters) ||
        /\d$/u.test(letters) ||
        (characters.length === 1 && letters !== 'a'));
    if (!isInjected) {
      log.ask(wordReading(excerpt), path, line);
      continue;
    }
    const from = match.index + run.length - base.length;
    const before = prose.text.slice(from, end);
    if (mode === 'ruby') {
      edits.push({ from, to: end, text: `{${base}|${letters}}` });
      log.change('reading/ruby', path, line, before, `{${base}|${letters}}`);
    } else {
      edits.push({ from: match.index + run.length, to: end, text: '' });
      log.change('reading/removed', path, line, before, base);
    }
  }
  return editBlock(block, prose, edits);
}

/** The characters at the end of a run that letters are the reading of. */
function baseOf(run: string, letters: string): string | undefined {
  const characters = Array.from(run).slice(-LONGEST_WORD);
  for (let count = 1; count <= characters.length; count++) {
    const base = characters.slice(-count).join('');
    if (isReadingOf(letters, base)) return base;
  }
  return undefined;
}
