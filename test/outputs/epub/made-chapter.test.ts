import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { AlignedArticle, Asset } from '../../../src/model/bulletin.js';
import type { PrintPage } from '../../../src/model/print-page.js';
import { editionOf } from '../../../src/outputs/epub/edition.js';
import type { ChapterShelf, MadeChapter } from '../../../src/outputs/epub/made-chapter.js';
import { packageEpub } from '../../../src/outputs/epub/package-epub.js';
import { makeArticle, makeBulletin, pixel } from './make-bulletin.js';
import { richArticle } from './rich-article.js';

/** A shelf that counts what it is given. */
function makeShelf(): ChapterShelf & { kept: number } {
  const chapters = new Map<string, MadeChapter>();
  const shelf = {
    kept: 0,
    recall: (parts: readonly string[]) => Promise.resolve(chapters.get(parts.join('\n'))),
    keep: (parts: readonly string[], made: MadeChapter) => {
      shelf.kept += 1;
      chapters.set(parts.join('\n'), structuredClone(made));
    },
  };
  return shelf;
}

/** One that leads to the other, and shows a picture. */
const linking = (): AlignedArticle =>
  makeArticle(
    '01-here',
    {
      title: '題',
      body: [
        h('p', ['見', h('a', { href: '../02-there/zh.md' }, '別處'), '。']),
        h('figure', [h('img', { src: `asset:${pixel.hash}`, alt: '圖' })]),
      ],
    },
    { title: 'T', body: [h('p', [h('a', { href: '#02-there.en.1' }, 'There'), '.'])] },
  );
const other = (): AlignedArticle =>
  makeArticle('02-there', { title: '別處' }, { title: 'There', body: [h('p', 'Text')] });

const page = (number: number, block: string, language: string, offset = 0): PrintPage => ({
  page: number,
  language,
  block,
  offset,
});

interface Book {
  readonly articles: readonly AlignedArticle[];
  readonly picture?: Asset;
  readonly pages?: readonly PrintPage[];
}

/** What an article is named by is its text alone. */
const named = (articles: readonly AlignedArticle[]): AlignedArticle[] =>
  articles.map((article) => ({ ...article, digest: article.id }));

/** A book, and others that its chapters may be asked for again. */
const BOOKS: Readonly<Record<string, Book>> = {
  'the book': { articles: [linking(), other()] },
  'without what was linked to': { articles: [linking()] },
  'in another order': { articles: [other(), linking()] },
  'with more before': {
    articles: [linking(), makeArticle('00', { title: '' }, { title: '' }), other()],
  },
  'with a picture of another size': {
    articles: [linking(), other()],
    picture: { ...pixel, width: 640, mediaType: 'image/jpeg' },
  },
  'with pages': {
    articles: [linking(), other()],
    pages: [page(4, '01-here.zh-Hant.0', 'zh-Hant'), page(5, '01-here.en.1', 'en', 2)],
  },
  'with other pages': {
    articles: [linking(), other()],
    pages: [page(6, '01-here.zh-Hant.0', 'zh-Hant'), page(7, '02-there.en.1', 'en')],
  },
};

const MODES = ['interleaved', 'parallel-flows', 'popup', 'grid', 'zh-Hant', 'en'];

describe('chapters that were made before', () => {
  it.each(MODES)(
    'are in the EPUB (%s) what they are anew, whatever has changed around them',
    async (mode) => {
      const shelf = makeShelf();
      const [first = '', ...others] = Object.keys(BOOKS);
      for (const name of [first, ...others.flatMap((other) => [other, other, first])]) {
        const { articles, picture = pixel, pages = [] } = BOOKS[name]!;
        const bulletin = makeBulletin(named(articles), {}, [picture]);
        const edition = editionOf(mode, bulletin.config);
        const again = await packageEpub(bulletin, edition, { pages, shelf });
        const anew = await packageEpub(bulletin, edition, { pages });
        expect(again.problems).toEqual(anew.problems);
        expect([name, Buffer.compare(again.bytes, anew.bytes)]).toEqual([name, 0]);
      }
    },
  );

  it('are not made again', async () => {
    const shelf = makeShelf();
    const bulletin = makeBulletin(named([richArticle('01-rich'), other()]), {}, [pixel]);
    const edition = editionOf('interleaved', bulletin.config);
    await packageEpub(bulletin, edition, { shelf });
    expect(shelf.kept).toBe(2);
    await packageEpub(bulletin, edition, { shelf });
    expect(shelf.kept).toBe(2);
  });

  it('are not kept of an article without a name', async () => {
    const shelf = makeShelf();
    const bulletin = makeBulletin([other()]);
    await packageEpub(bulletin, editionOf('grid', bulletin.config), { shelf });
    expect(shelf.kept).toBe(0);
  });
});
