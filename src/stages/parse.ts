import { setImmediate } from 'node:timers/promises';
import { asJson } from '../cache/as-json.js';
import type { WorkCache } from '../cache/work-cache.js';
import type { ArticleTimes } from '../model/article-times.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { settleLinks } from '../html/settle-links.js';
import type { ParsedArticle } from '../model/article.js';
import type { Asset } from '../model/bulletin.js';
import type { ByLanguage } from '../model/language.js';
import type { ArticleSource, Manuscript } from '../model/manuscript.js';
import type { Writing } from '../model/text-edit.js';
import type { PublicationFolder } from '../publication/publication-folder.js';
import { parseArticle, type ParsedFiles, type ParsingContext } from './parse-article.js';
import { ParsedShelf, type ParsedWhole } from './parsed-shelf.js';

/** What the stages that go from article to article share. */
export interface ArticleWork {
  /** What was made before of the same article is taken from there. */
  readonly work?: WorkCache | undefined;
  /** Told how long each article takes. */
  readonly times?: ArticleTimes | undefined;
}

/**
 * Markdown to safe hast, for every language of every article, with pictures read and footnotes
 * numbered. Problems are filed; all files are parsed so that all problems are seen.
 */
export async function parse(
  manuscript: Manuscript,
  folder: PublicationFolder,
  writings: ByLanguage<Writing>,
  diagnostics: Diagnostics,
  { work, times }: ArticleWork = {},
): Promise<{ articles: ParsedArticle[]; assets: ReadonlyMap<string, Asset> }> {
  const { plugins, config } = manuscript;
  const fonts = config.ownFonts ?? [];
  const titles = titleIds(manuscript.articles);
  // What a plugin makes may hang on anything.
  const digestOf = plugins === undefined && work ? digests(manuscript, titles, work) : undefined;
  const shelf = work && new ParsedShelf(work, folder);
  const assets = new Map<string, Asset>();
  const articles: ParsedArticle[] = [];
  for (const source of manuscript.articles) {
    // A browser that starts meanwhile asks one thing after the other.
    await setImmediate();
    const begun = performance.now();
    const digest = digestOf?.(source);
    const parsed = digest && (await shelf?.recall(digest));
    const { made, seen } =
      parsed || (await parseApart(source, folder, { writings, plugins, titles, fonts }));
    times?.add(source.id, performance.now() - begun);
    folder.adopt(seen);
    diagnostics.include(made.reports);
    for (const [hash, asset] of made.assets) assets.set(hash, asset);
    const isWhole = !made.reports.some(isError);
    if (made.article !== undefined) {
      const whole =
        digest && isWhole ? work?.key('article', digest, asJson([...seen].sort())) : undefined;
      articles.push({ ...made.article, digest: whole });
    }
    if (!parsed && isWhole && digest) shelf?.keep(digest, { made, seen });
  }
  const settled = settleLinks(articles, (path, problem, place) => {
    diagnostics.report(path, problem, place);
  });
  return { articles: settled, assets };
}

/** Parse an article, and see what of the publication's folder it asks for. */
async function parseApart(
  source: ArticleSource,
  folder: PublicationFolder,
  context: Omit<ParsingContext, 'folder'>,
): Promise<ParsedWhole> {
  const own = folder.apart();
  return { made: await parseArticle(source, { ...context, folder: own }), seen: own.seen };
}

const isError = ({ problem }: ParsedFiles['reports'][number]): boolean =>
  problem.severity === 'error';

/** Name all that an article is made from, besides its pictures. */
function digests(
  { config }: Manuscript,
  titles: ReadonlyMap<string, string>,
  work: WorkCache,
): (source: ArticleSource) => string {
  const common = work.key('parsing', asJson(config), asJson(titles));
  return ({ id, files }) => {
    const texts = [...files].flatMap(([tag, { path, text }]) => [tag, path, text]);
    return work.key('parsed', common, id, ...texts);
  };
}

/** A file's path -> the id of its title, the first block. */
function titleIds(articles: readonly ArticleSource[]): ReadonlyMap<string, string> {
  return new Map(
    articles.flatMap(({ id, files }) =>
      [...files].map(([tag, file]) => [file.path, `${id}.${tag}.0`] as const),
    ),
  );
}
