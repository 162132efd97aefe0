import { isChinese } from '../languages/registry.js';
import type { LanguageTag } from '../model/language.js';
import { findDamage } from './find-damage.js';
import type { ImportLog } from './import-log.js';
import { proseOf, type SourceBlock } from './source-block.js';
import { widenPunctuation } from './widen-punctuation.js';

/** What is no prose: its marks and letters stay as they are. */
const VERBATIM = new Set(['code', 'html', 'definition', 'yaml', 'thematicBreak']);

/** Ask about broken characters, and widen the punctuation of Chinese around them. */
export function cleanBlock(
  block: SourceBlock,
  language: LanguageTag,
  path: string,
  log: ImportLog,
): SourceBlock {
  if (VERBATIM.has(block.kind)) return block;
  const prose = proseOf(block.markdown);
  const chinese = isChinese(language);
  const damage = findDamage(block, prose, chinese, path, log);
  return chinese ? widenPunctuation(block, prose, damage, path, log) : block;
}
