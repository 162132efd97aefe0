import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { isChinese, languageOf } from '../languages/registry.js';
import type { Block } from '../model/article.js';
import type { AlignedArticle } from '../model/bulletin.js';
import type { LanguageTag, Side } from '../model/language.js';
import type { Flow, Section } from '../model/typeset.js';
import { furnitureBlock, sectionTitle } from './furniture-block.js';

/** The folios that articles begin on, by article and side. */
export type Folios = ReadonlyMap<string, Readonly<Record<Side, number>>>;

/** Widest folio, set while the true ones are not known: figures are tabular. */
const UNKNOWN = '000';

/**
 * The contents as a section of its own: one row an article, each language on its side.
 *
 * @param folios undefined while pages are not planned: every row then takes the same room
 */
export function contents(
  articles: readonly AlignedArticle[],
  languages: Readonly<Record<Side, LanguageTag>>,
  folios: Folios | undefined,
): Section {
  const flow = (side: Side): Flow => {
    const tag = languages[side];
    const blocks: Block[] = [sectionTitle('contents', tag, languageOf(tag).labels.contents)];
    for (const { id, texts } of articles) {
      const title = texts.get(tag)?.frontMatter.title ?? [];
      const separator = isChinese(tag) ? '' : ' ';
      const folio = folios?.get(id)?.[side];
      const row = h('p', { className: ['entry'] }, [
        h('a', { href: `#${id}.${tag}.0` }, [
          leader(),
          h('span', { className: ['entry-title'] }, [h('span', title.join(separator))]),
          h('span', { className: ['entry-folio'] }, folio === undefined ? UNKNOWN : String(folio)),
        ]),
      ]);
      blocks.push(furnitureBlock('contents', tag, blocks.length, row));
    }
    return { language: tag, blocks, notes: [] };
  };
  const rows = articles.length + 1;
  return {
    id: ':contents',
    kind: 'contents',
    title: languageOf(languages.recto).labels.contents,
    flows: { verso: flow('verso'), recto: flow('recto') },
    beads: Array.from({ length: rows }, (_, index) => ({
      id: `:contents/${String(index + 1)}`,
      verso: 1,
      recto: 1,
    })),
  };
}

/** Dots from the folio to where the title covers them. */
function leader(): Element {
  return s('svg', { className: ['leader'], ariaHidden: 'true' }, [
    s('line', { x1: '100%', x2: '5%', y1: '50%', y2: '50%' }),
  ]);
}
