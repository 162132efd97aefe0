import { oneLanguageOnly } from '../diagnostics/problems/import-files.js';
import { isChinese, languageOf } from '../languages/registry.js';
import type { LanguageTag, Side } from '../model/language.js';
import { languagesOfFiles, type Languages } from './choose-languages.js';
import type { ImportLog } from './import-log.js';
import type { Stream } from './import-stream.js';
import { removeReadings, type ReadingMode } from './remove-readings.js';
import { separateLanguages } from './separate-languages.js';
import { proseOf } from './source-block.js';
import type { SourceDocument } from './source-document.js';

/**
 * The text of each language, with readings taken out of the Chinese. Problems are filed; a language
 * without text has an empty stream.
 */
export function streamsOf(
  documents: readonly SourceDocument[],
  languages: Languages,
  readings: ReadingMode,
  log: ImportLog,
): Record<Side, Stream> {
  const perFile = languagesOfFiles(documents, languages);
  if (!Array.isArray(perFile)) log.diagnostics.report(perFile.path, perFile.problem);
  log.diagnostics.stopOnErrors();
  const found = documents.flatMap(({ path, blocks }, index) =>
    separateLanguages(blocks, Array.isArray(perFile) ? (perFile[index] ?? []) : [], path, log),
  );
  const streamIn = (tag: LanguageTag): Stream => {
    const own = found.find(({ language, blocks }) => language === tag && blocks.length > 0);
    if (own === undefined) {
      const path = documents[0]?.path ?? '';
      log.diagnostics.report(path, oneLanguageOnly(languageOf(tag).name));
      return { language: tag, path, blocks: [] };
    }
    if (!isChinese(tag)) return own;
    const blocks = own.blocks.map((each) => {
      const block = removeReadings(each.block, readings, own.path, log);
      return block === each.block ? each : { ...each, block, text: proseOf(block.markdown).text };
    });
    return { ...own, blocks };
  };
  return { verso: streamIn(languages.verso), recto: streamIn(languages.recto) };
}
