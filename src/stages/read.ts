import type { Rule } from '../check/rule.js';
import { readConfig } from '../config/read-config.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { both, type Problem } from '../diagnostics/problem.js';
import {
  emptyArticleFolder,
  missingCounterpart,
  noArticles,
  noPublication,
  notUtf8,
  unknownArticle,
} from '../diagnostics/problems/publication.js';
import { editionOf, manuscriptTag } from '../edition/edition.js';
import { fileNames } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import type { ArticleSource, Manuscript, SourceFile } from '../model/manuscript.js';
import { SIDES, type ByLanguage, type LanguageTag } from '../model/language.js';
import type { Writing } from '../model/text-edit.js';
import type { Plugins } from '../plugins/plugins.js';
import { PublicationFolder } from '../publication/publication-folder.js';
import { readFonts } from './read-fonts.js';
import { readTheme } from './read-theme.js';

const CONFIG_FILE = 'bulletin.yml';

/** Articles that are read side by side: a system has only so many files open. */
const AT_ONCE = 64;

/** A manuscript as it was read. */
export interface Reading {
  readonly manuscript: Manuscript;
  readonly folder: PublicationFolder;
  readonly writings: ByLanguage<Writing>;
  /** Rules of plugins. */
  readonly checkRules: readonly Rule[];
}

/**
 * Read a publication: its configuration and, for every article, one file a language.
 *
 * @param plugins the user's, if there are any
 * @throws BuildFailure when the publication cannot be read at all
 */
export async function read(
  path: string,
  diagnostics: Diagnostics,
  plugins?: Plugins,
): Promise<Reading> {
  const folder = await PublicationFolder.open(path);
  const configBytes = await folder?.read(CONFIG_FILE);
  if (folder === undefined || configBytes === undefined || 'problem' in configBytes) {
    diagnostics.report(path, noPublication(path));
    diagnostics.stopOnErrors();
    throw new Error('unreachable');
  }
  const configText = decode(configBytes.bytes);
  if (configText === undefined) diagnostics.report(CONFIG_FILE, notUtf8(CONFIG_FILE));
  diagnostics.stopOnErrors();
  if (configText === undefined) throw new Error('unreachable');
  const file = readConfig(configText, CONFIG_FILE, diagnostics, {
    rules: plugins?.checkRules.map(({ id }) => id) ?? [],
    themes: [...(plugins?.themes.keys() ?? [])],
  });
  diagnostics.stopOnErrors();
  if (file === undefined) throw new Error('unreachable');

  const themes = plugins?.themes ?? new Map<string, string>();
  const themeRules = await readTheme(file.config.theme, folder, themes, diagnostics);
  const ownFonts = await readFonts(file.config.fonts, folder, diagnostics);
  const { config, writings } = await editionOf({ ...file.config, themeRules, ownFonts });
  const present = await folder.articleFolders();
  for (const { name, place } of file.articles ?? []) {
    if (!present.includes(name)) diagnostics.report(CONFIG_FILE, unknownArticle(name), place);
  }
  const named = file.articles?.map(({ name }) => name).filter((name) => present.includes(name));
  const ids = named ?? present;
  const articles: ArticleSource[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const readings = await Promise.all(some.map((id) => readArticle(folder, id, config)));
    for (const { article, reports } of readings) {
      for (const [place, problem] of reports) diagnostics.report(place, problem);
      if (article !== undefined) articles.push(article);
    }
  }
  if (articles.length === 0 && !diagnostics.failed) diagnostics.report(CONFIG_FILE, noArticles());
  return {
    manuscript: { config, articles, plugins },
    folder,
    writings,
    checkRules: plugins?.checkRules ?? [],
  };
}

/** What was read of an article, and what is to be said of it. */
interface ArticleReading {
  readonly article?: ArticleSource;
  readonly reports: readonly (readonly [path: string, problem: Problem])[];
}

async function readArticle(
  folder: PublicationFolder,
  id: string,
  config: BulletinConfig,
): Promise<ArticleReading> {
  const tags = SIDES.map((side) => config.languages[side]);
  const namesOf = (tag: LanguageTag): readonly string[] => fileNames(manuscriptTag(config, tag));
  const names = await folder.filesIn(id);
  const found = new Map<LanguageTag, string>();
  for (const tag of tags) {
    const name = namesOf(tag).find((candidate) => names.includes(candidate));
    if (name !== undefined) found.set(tag, name);
  }
  if (found.size === 0) {
    // A folder of pictures that articles share is no article.
    if (!names.some((name) => name.endsWith('.md'))) return { reports: [] };
    const [english = '', chinese = ''] = [' and ', ' 和 '].map((and) =>
      tags.map((tag) => namesOf(tag).at(-1)).join(and),
    );
    return { reports: [[id, emptyArticleFolder(id, both(english, chinese))]] };
  }
  const reports: [string, Problem][] = [];
  const files = new Map<LanguageTag, SourceFile>();
  for (const tag of tags) {
    const name = found.get(tag);
    if (name === undefined) {
      const present = `${id}/${[...found.values()].join(', ')}`;
      reports.push([present, missingCounterpart(namesOf(tag).at(-1) ?? tag, present)]);
      continue;
    }
    const path = `${id}/${name}`;
    const result = await folder.read(path);
    if ('problem' in result) {
      reports.push([path, result.problem]);
      continue;
    }
    const text = decode(result.bytes);
    if (text === undefined) reports.push([path, notUtf8(path)]);
    else files.set(tag, { path, text });
  }
  return { reports, ...(files.size === tags.length && { article: { id, files } }) };
}

/** UTF-8 to text, without a byte order mark; never a replacement character in silence. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
