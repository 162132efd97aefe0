import type { z } from 'zod';
import type { EpubSettings, ReadingMode } from '../model/epub.js';
import type { ByLanguage, LanguageTag } from '../model/language.js';
import type { epubSchema } from './epub-schema.js';

/**
 * The EPUB's settings as the model has them.
 *
 * @param defaultMode the one reading mode if none is named
 * @param local gives a text of the file, named by its setting, to every language
 */
export function epubSettings(
  file: z.output<typeof epubSchema>,
  defaultMode: ReadingMode,
  local: (
    setting: readonly string[],
    value: string | Record<LanguageTag, string>,
  ) => ByLanguage<string>,
): EpubSettings {
  const { modes, fonts, cover, series, licence, conformance } = file;
  return {
    modes: modes ?? [defaultMode],
    fonts,
    cover,
    series: series && {
      title: local(['epub', 'series', 'title'], series.title),
      position: series.position,
      identifier: series.identifier,
    },
    licence,
    fileAs: new Map(Object.entries(file['file-as'])),
    conformance: conformance && {
      standard: conformance.standard,
      certifiedBy: conformance['certified-by'],
      credential: conformance.credential,
      report: conformance.report,
    },
  };
}
