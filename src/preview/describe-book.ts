import type { BulletinConfig } from '../model/config.js';
import { SIDES } from '../model/language.js';
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
    titles: SIDES.map((side) => ({
      language: config.languages[side],
      text: issueTitle(config, config.languages[side]),
    })),
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
    const titles = SIDES.map((side): LocalTitle & { page: number } => {
      const language = bulletin.config.languages[side];
      const text = texts.get(language);
      return {
        language,
        text: text?.frontMatter.title.join(' ') ?? '',
        page: pageOf.get(text?.blocks[0]?.id ?? '') ?? 1,
      };
    });
    return {
      article: id,
      titles: titles.map(({ language, text }) => ({ language, text })),
      folio: Math.min(...titles.map(({ page }) => page)),
    };
  });
}
