import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { isChinese, languageOf } from '../languages/registry.js';
import type { Block } from '../model/article.js';
import type { AlignedArticle } from '../model/bulletin.js';
import type { WritingDirection } from '../model/config.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';
import type { Flow, Section } from '../model/typeset.js';
import { furnitureBlock, sectionTitle } from './furniture-block.js';

/** The folios that articles begin on, by article and side. */
export type Folios = ReadonlyMap<string, Readonly<Record<Side, number>>>;

/** Widest folio, set while the true ones are not known: figures are tabular. */
const UNKNOWN = '000';

/** What the contents need of the configuration: each side's language, and how it is written. */
export interface ContentsSetting {
  readonly languages: Readonly<Record<Side, LanguageTag>>;
  readonly writing: WritingDirection;
}

/**
 * The contents as a section of its own: one row an article, each language on its side.
 *
 * @param folios undefined while pages are not planned: every row then takes the same room
 */
export function contents(
  articles: readonly AlignedArticle[],
  { languages, writing }: ContentsSetting,
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
          leader(writing),
          h('span', { className: ['entry-title'] }, [h('span', title.join(separator))]),
          // Read aloud, or copied, it is not to be one with the title.
          h('span', { className: ['entry-folio'] }, ` ${String(folio ?? UNKNOWN)}`),
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
    digest: digestOf(articles, { languages, writing }, folios),
    title: languageOf(languages.recto).labels.contents,
    flows: { verso: flow('verso'), recto: flow('recto') },
    sides: SIDES,
    beads: Array.from({ length: rows }, (_, index) => ({
      id: `:contents/${String(index + 1)}`,
      verso: 1,
      recto: 1,
    })),
  };
}

/** Names all that contents are made from. */
function digestOf(
  articles: readonly AlignedArticle[],
  { languages, writing }: ContentsSetting,
  folios: Folios | undefined,
): string {
  const rows = articles.map(({ id, texts }) => [
    id,
    SIDES.map((side) => [texts.get(languages[side])?.frontMatter.title, folios?.get(id)?.[side]]),
  ]);
  const parts = ['contents', languages, writing, rows];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Dots from the folio to where the title covers them. */
function leader(writing: WritingDirection): Element {
  const line =
    writing === 'vertical'
      ? { x1: '50%', x2: '50%', y1: '100%', y2: '5%' }
      : { x1: '100%', x2: '5%', y1: '50%', y2: '50%' };
  return s('svg', { className: ['leader'], ariaHidden: 'true' }, [s('line', line)]);
}
