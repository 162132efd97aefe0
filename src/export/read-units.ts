import { resolve } from 'node:path';
import { Diagnostics } from '../diagnostics/diagnostics.js';
import { manuscriptTag } from '../edition/edition.js';
import type { BulletinConfig } from '../model/config.js';
import type { ByLanguage, LanguageTag } from '../model/language.js';
import type { Manuscript } from '../model/manuscript.js';
import type { Writing } from '../model/text-edit.js';
import { align } from '../stages/align.js';
import { parse } from '../stages/parse.js';
import { read } from '../stages/read.js';
import { articleUnits } from './article-units.js';
import type { ArticleUnits } from './translation-unit.js';

/** A publication's aligned units, article by article. */
export interface PublicationUnits {
  readonly config: BulletinConfig;
  readonly articles: readonly ArticleUnits[];
  /** Warnings and notes of reading, parsing and aligning. */
  readonly diagnostics: Diagnostics;
}

/**
 * Read, parse and align a publication as a build does.
 *
 * @throws BuildFailure if the manuscript has errors
 */
export async function readUnits(path: string): Promise<PublicationUnits> {
  const diagnostics = new Diagnostics();
  const edition = await read(resolve(path), diagnostics);
  const { manuscript, writings } = asWritten(edition.manuscript, edition.writings);
  const { articles } = await parse(manuscript, edition.folder, writings, diagnostics);
  const { config } = manuscript;
  const aligned = await align(articles, config.languages, diagnostics);
  diagnostics.stopOnErrors();
  const units = aligned.flatMap((article) => {
    const source = manuscript.articles.find(({ id }) => id === article.id);
    return source === undefined ? [] : [articleUnits(article, source, config.languages)];
  });
  return { config, articles: units, diagnostics };
}

/** The publication in its own languages and spelling, whatever the edition makes of it. */
function asWritten(
  { config, articles }: Manuscript,
  writings: ByLanguage<Writing>,
): { manuscript: Manuscript; writings: ByLanguage<Writing> } {
  const own = (tag: LanguageTag): LanguageTag => manuscriptTag(config, tag);
  const rename = <T>(values: ByLanguage<T>): Map<LanguageTag, T> =>
    new Map([...values].map(([tag, value]) => [own(tag), value]));
  const languages = { verso: own(config.languages.verso), recto: own(config.languages.recto) };
  const plain = [...rename(writings)].map(([tag, { quotes }]): [LanguageTag, Writing] => [
    tag,
    { quotes, edit: (runs) => runs.map(({ text }) => text), reader: undefined },
  ]);
  return {
    manuscript: {
      config: { ...config, languages },
      articles: articles.map(({ id, files }) => ({ id, files: rename(files) })),
    },
    writings: new Map(plain),
  };
}
