import { setImmediate } from 'node:timers/promises';
import { checkedArticle } from '../check/checked-article.js';
import type { CheckedArticle, CheckedIssue } from '../check/checked-issue.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { manuscriptTag } from '../edition/edition.js';
import { languageOf } from '../languages/registry.js';
import type { AlignedArticle } from '../model/bulletin.js';
import { SIDES, type ByLanguage, type LanguageTag, type Side } from '../model/language.js';
import type { Manuscript, SourceFile } from '../model/manuscript.js';
import type { Writing } from '../model/text-edit.js';
import type { PublicationFolder } from '../publication/publication-folder.js';
import { align } from './align.js';
import { parse } from './parse.js';
import { readGlossary } from './read-glossary.js';
import { readRecord } from './read-record.js';

/**
 * Parse and align a manuscript for the rules: as it is written, not as its edition respells it.
 * Problems are filed; articles that cannot be read are left out.
 *
 * @param known the articles, where they have been aligned as they are written
 */
export async function gatherIssue(
  manuscript: Manuscript,
  folder: PublicationFolder,
  diagnostics: Diagnostics,
  known?: readonly AlignedArticle[],
): Promise<CheckedIssue> {
  const { config } = manuscript;
  const own = (side: Side): LanguageTag => manuscriptTag(config, config.languages[side]);
  const languages = { verso: own('verso'), recto: own('recto') };
  const sources = manuscript.articles.map(({ id, files }) => ({
    id,
    files: new Map([...files].map(([tag, file]) => [manuscriptTag(config, tag), file] as const)),
  }));
  const alignAsWritten = async (): Promise<AlignedArticle[]> => {
    const writings = asWritten(Object.values(languages));
    const { articles } = await parse({ config, articles: sources }, folder, writings, diagnostics);
    return await align(articles, languages, diagnostics);
  };
  const aligned = known ?? (await alignAsWritten());
  const checked: CheckedArticle[] = [];
  for (const article of aligned) {
    // What else is at work gets its turn.
    await setImmediate();
    const files = sources.find(({ id }) => id === article.id)?.files;
    const file = (side: Side): SourceFile | undefined => files?.get(languages[side]);
    const [verso, recto] = SIDES.map(file);
    if (verso === undefined || recto === undefined) continue;
    checked.push(checkedArticle(article, { verso, recto }, languages));
  }
  return {
    languages,
    articles: checked,
    glossary: await readGlossary(folder, diagnostics),
    words: new Set(config.check.words.map((word) => word.toLowerCase())),
    recorded: await readRecord(folder, diagnostics),
  };
}

/** The text with nothing changed, so that every character is found in the file. */
function asWritten(tags: readonly LanguageTag[]): ByLanguage<Writing> {
  return new Map(
    tags.map((tag) => [
      tag,
      {
        quotes: languageOf(tag).quotes,
        edit: (runs) => runs.map(({ text }) => text),
        reader: undefined,
      },
    ]),
  );
}
