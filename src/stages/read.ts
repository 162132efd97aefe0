import { readConfig } from '../config/read-config.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import {
  emptyArticleFolder,
  missingCounterpart,
  noArticles,
  noPublication,
  notUtf8,
  unknownArticle,
} from '../diagnostics/problems.js';
import { editionOf, manuscriptTag } from '../edition/edition.js';
import { fileNames } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import type { ArticleSource, Manuscript, SourceFile } from '../model/manuscript.js';
import { SIDES, type ByLanguage, type LanguageTag } from '../model/language.js';
import type { Writing } from '../model/text-edit.js';
import { PublicationFolder } from '../publication/publication-folder.js';

const CONFIG_FILE = 'bulletin.yml';

/** A manuscript as it was read. */
export interface Reading {
  readonly manuscript: Manuscript;
  readonly folder: PublicationFolder;
  readonly writings: ByLanguage<Writing>;
}

/**
 * Read a publication: its configuration and, for every article, one file a language.
 *
 * @throws BuildFailure when the publication cannot be read at all
 */
export async function read(path: string, diagnostics: Diagnostics): Promise<Reading> {
  const folder = await PublicationFolder.open(path);
  const configBytes = await folder?.read(CONFIG_FILE);
  if (folder === undefined || configBytes === undefined || 'problem' in configBytes) {
    diagnostics.report(path, noPublication(path));
    diagnostics.stopOnErrors();
    throw new Error('unreachable');
  }
  const configText = decode(configBytes.bytes, CONFIG_FILE, diagnostics);
  diagnostics.stopOnErrors();
  if (configText === undefined) throw new Error('unreachable');
  const file = readConfig(configText, CONFIG_FILE, diagnostics);
  diagnostics.stopOnErrors();
  if (file === undefined) throw new Error('unreachable');

  const { config, writings } = await editionOf(file.config);
  const present = await folder.articleFolders();
  for (const { name, place } of file.articles ?? []) {
    if (!present.includes(name)) diagnostics.report(CONFIG_FILE, unknownArticle(name), place);
  }
  const named = file.articles?.map(({ name }) => name).filter((name) => present.includes(name));
  const articles: ArticleSource[] = [];
  for (const id of named ?? present) {
    const article = await readArticle(folder, id, config, diagnostics);
    if (article !== undefined) articles.push(article);
  }
  if (articles.length === 0 && !diagnostics.failed) diagnostics.report(CONFIG_FILE, noArticles());
  return { manuscript: { config, articles }, folder, writings };
}

async function readArticle(
  folder: PublicationFolder,
  id: string,
  config: BulletinConfig,
  diagnostics: Diagnostics,
): Promise<ArticleSource | undefined> {
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
    if (!names.some((name) => name.endsWith('.md'))) return undefined;
    const expected = tags.map((tag) => namesOf(tag).at(-1)).join(' and ');
    diagnostics.report(id, emptyArticleFolder(id, expected));
    return undefined;
  }
  const files = new Map<LanguageTag, SourceFile>();
  for (const tag of tags) {
    const name = found.get(tag);
    if (name === undefined) {
      const present = `${id}/${[...found.values()].join(', ')}`;
      diagnostics.report(present, missingCounterpart(namesOf(tag).at(-1) ?? tag, present));
      continue;
    }
    const path = `${id}/${name}`;
    const result = await folder.read(path);
    if ('problem' in result) {
      diagnostics.report(path, result.problem);
      continue;
    }
    const text = decode(result.bytes, path, diagnostics);
    if (text !== undefined) files.set(tag, { path, text });
  }
  return files.size === tags.length ? { id, files } : undefined;
}

/** UTF-8 to text, without a byte order mark; never a replacement character in silence. */
function decode(bytes: Uint8Array, path: string, diagnostics: Diagnostics): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    diagnostics.report(path, notUtf8(path));
    return undefined;
  }
}
