import type { ArticleText } from '../../model/article.js';
import type { LanguageTag } from '../../model/language.js';
import type { EpubText } from './read-epub.js';

/**
 * The texts of an article's blocks and notes, by id, that are marked as of their language: the
 * article's, or one that the manuscript names around them.
 *
 * @param texts what was read back from an EPUB
 */
export function inItsLanguage(
  texts: ReadonlyMap<string, EpubText>,
  { blocks, notes }: ArticleText,
  tag: LanguageTag,
): Map<string, string> {
  const expected = new Map<string, unknown>(notes.map(({ id }) => [id, tag]));
  for (const { id, wrappers, element } of blocks) {
    const own = [...wrappers, element].map(({ properties }) => properties['lang']);
    expected.set(id, own.findLast((language) => language !== undefined) ?? tag);
  }
  const found = new Map<string, string>();
  for (const [id, language] of expected) {
    const marked = texts.get(id);
    if (marked !== undefined && marked.language === language) found.set(id, marked.text);
  }
  return found;
}
