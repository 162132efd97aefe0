import { resolve } from 'node:path';
import { Diagnostics } from '../diagnostics/diagnostics.js';
import type { BulletinConfig } from '../model/config.js';
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
  const { manuscript, folder } = await read(resolve(path), diagnostics);
  const { articles } = await parse(manuscript, folder, diagnostics);
  const { config } = manuscript;
  const aligned = align(articles, config.languages, diagnostics);
  diagnostics.stopOnErrors();
  const units = aligned.flatMap((article) => {
    const source = manuscript.articles.find(({ id }) => id === article.id);
    return source === undefined ? [] : [articleUnits(article, source, config.languages)];
  });
  return { config, articles: units, diagnostics };
}
