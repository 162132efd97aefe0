import { languageUnclear, sameLanguage } from '../diagnostics/problems/import-files.js';
import type { Problem } from '../diagnostics/problem.js';
import { detectChineseScript, detectLanguage } from '../languages/detect-language.js';
import { defaultTags, isChinese, languageOf } from '../languages/registry.js';
import type { LanguageTag, Side } from '../model/language.js';
import { proseOf } from './source-block.js';
import type { SourceDocument } from './source-document.js';

export type Languages = Readonly<Record<Side, LanguageTag>>;

/** The publication's languages: as they are named, or the script that the Chinese is in and English. */
export async function chooseLanguages(
  documents: readonly SourceDocument[],
  named: Languages | undefined,
): Promise<Languages> {
  if (named !== undefined) return named;
  const script = await detectChineseScript(documents.map(textOf).join('\n'));
  return { verso: script, recto: defaultTags.recto };
}

/**
 * Which languages each file is to be parted into: both for one mixed file, one each for a pair.
 * Where the letters do not tell, a pair is in the order of the languages.
 *
 * @returns for each document its languages, or a problem and the document that has it
 */
export function languagesOfFiles(
  documents: readonly SourceDocument[],
  { verso, recto }: Languages,
): LanguageTag[][] | { readonly problem: Problem; readonly path: string } {
  const both = [verso, recto];
  const [first, second] = documents;
  const tellable = isChinese(verso) !== isChinese(recto);
  if (first === undefined) return [];
  if (second === undefined) {
    return tellable ? [both] : { problem: languageUnclear(first.path), path: first.path };
  }
  if (!tellable) return [[verso], [recto]];
  const found = documents.map((document) => detectLanguage(textOf(document), both));
  for (const [index, language] of found.entries()) {
    const path = documents[index]?.path ?? '';
    if (language === undefined) return { problem: languageUnclear(path), path };
  }
  if (found[0] === found[1]) {
    return { problem: sameLanguage(languageOf(found[0] ?? verso).name), path: second.path };
  }
  return found.map((language) => [language ?? verso]);
}

const textOf = ({ blocks }: SourceDocument): string =>
  blocks.map(({ markdown }) => proseOf(markdown).text).join('\n');
