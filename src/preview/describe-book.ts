import { printedLanguages } from '../languages/page-languages.js';
import { isChinese } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import type { ContentsEntry, LocalTitle, PreviewBook } from './protocol.js';
import type { SetBook } from './set-book.js';
import { piece, type KnownPiece } from './sheet-pieces.js';

/** All that the reader's page is told of a book. */
export type DescribedBook = Omit<PreviewBook, 'revision' | 'style' | 'sheets' | 'fonts'> & {
  readonly style: KnownPiece;
  readonly sheets: readonly KnownPiece[];
  readonly fonts: KnownPiece;
};

/** mm to CSS px. */
const px = (millimetres: number): number => (millimetres / 25.4) * 96;

export function describeBook(book: SetBook): DescribedBook {
  const { config } = book.bulletin;
  const { width, height } = config.format.trim;
  return {
    titles: printedLanguages(config).map((language) => ({
      language,
      text: issueTitle(config, language),
    })),
    bound: config.writing === 'vertical' ? 'right' : 'left',
    page: { width: px(width), height: px(height) },
    style: book.pieces.style,
    sheets: book.pieces.sheets,
    fonts: piece(book.typeset.fontRules),
    contents: contentsOf(book),
  };
}

function issueTitle({ title, number }: BulletinConfig, tag: string): string {
  return [title.get(tag), number.get(tag)].filter(Boolean).join(' ');
}

/** The articles, each by the page that its title stands on. */
function contentsOf({ bulletin, paged }: SetBook): ContentsEntry[] {
  const pageOf = new Map(
    paged.pages.flatMap(({ page, blocks }) => blocks.map(({ id }) => [id, page] as const)),
  );
  return bulletin.articles.map(({ id, texts }) => {
    const titles = printedLanguages(bulletin.config).map(
      (language): LocalTitle & { page: number } => {
        const text = texts.get(language);
        return {
          language,
          text: text?.frontMatter.title.join(isChinese(language) ? '' : ' ') ?? '',
          page: pageOf.get(text?.blocks[0]?.id ?? '') ?? 1,
        };
      },
    );
    return {
      article: id,
      titles: titles.map(({ language, text }) => ({ language, text })),
      folio: Math.min(...titles.map(({ page }) => page)),
    };
  });
}
