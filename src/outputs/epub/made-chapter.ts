import { isDeepStrictEqual } from 'node:util';
import type { AlignedArticle } from '../../model/bulletin.js';
import type { Edition } from './edition.js';
import type { FoundProblem } from './found-problem.js';
import type { ShownImage } from './image-store.js';
import type { PageStart } from './insert-page-breaks.js';
import type { ConverterContext } from './xhtml-converter.js';

/** A chapter, all that it asked of the book around it with the answers, and what it said. */
export interface MadeChapter {
  /** Serialised XHTML. */
  readonly body: string;
  readonly links: readonly {
    readonly href: string;
    /** The manuscript's file. */
    readonly path: string;
    readonly address: string | undefined;
  }[];
  readonly images: readonly {
    readonly source: string;
    readonly alternative: string;
    readonly shown: ShownImage;
  }[];
  /** Where pages of the print edition begin, by block and footnote. */
  readonly starts: readonly { readonly block: string; readonly pages: readonly PageStart[] }[];
  /** The pages that it marks. */
  readonly marks: readonly number[];
  readonly problems: readonly FoundProblem[];
}

/** Where chapters are that were made before, by article and arrangement. */
export interface ChapterShelf {
  readonly recall: (parts: readonly string[]) => Promise<MadeChapter | undefined>;
  readonly keep: (parts: readonly string[], made: MadeChapter) => void;
}

/** A chapter that is to be made. */
export interface ChapterOrder {
  readonly file: string;
  readonly article: AlignedArticle;
  readonly edition: Edition;
  /** @returns serialised XHTML */
  readonly make: (context: ConverterContext) => string;
}

/**
 * Make a chapter, or take it from those that were made before, if the book around it still gives the
 * same answers. Either way the book knows afterwards what stands in it.
 *
 * @returns serialised XHTML
 */
export async function madeChapter(
  { file, article, edition, make }: ChapterOrder,
  context: ConverterContext,
  chapterShelf: ChapterShelf | undefined,
): Promise<string> {
  const { arrangement, languages } = edition;
  const parts = [article.digest ?? '', file, arrangement, ...languages, String(edition.inColumns)];
  const shelf = article.digest === undefined ? undefined : chapterShelf;
  const known = await shelf?.recall(parts);
  if (known !== undefined && isStillTrue(known, file, context)) {
    for (const page of known.marks) context.breaks.mark(page, file);
    for (const { path, problem } of known.problems) context.report(path, problem);
    return known.body;
  }
  const made = recorded(make, context);
  shelf?.keep(parts, made);
  return made.body;
}

/** The book hears of the pictures again. */
function isStillTrue(
  { links, images, starts }: MadeChapter,
  file: string,
  context: ConverterContext,
): boolean {
  const asBefore = images.map(({ source, alternative, shown }) => {
    const now = context.images.show(source, alternative);
    return now.href === shown.href && now.width === shown.width && now.height === shown.height;
  });
  return (
    asBefore.every(Boolean) &&
    starts.every(({ block, pages }) => isDeepStrictEqual(context.breaks.in(block), pages)) &&
    links.every(
      ({ href, path, address }) => context.targets.resolve(href, { path, file }) === address,
    )
  );
}

function recorded(make: ChapterOrder['make'], context: ConverterContext): MadeChapter {
  const { targets, images, breaks, report } = context;
  const links: MadeChapter['links'][number][] = [];
  const shownImages: MadeChapter['images'][number][] = [];
  const starts: MadeChapter['starts'][number][] = [];
  const marks: number[] = [];
  const problems: FoundProblem[] = [];
  const body = make({
    targets: {
      resolve: (href, from) => {
        const address = targets.resolve(href, from);
        links.push({ href, path: from.path, address });
        return address;
      },
    },
    images: {
      show: (source, alternative) => {
        const shown = images.show(source, alternative);
        shownImages.push({ source, alternative, shown });
        return shown;
      },
    },
    breaks: {
      in: (block) => {
        const pages = breaks.in(block);
        starts.push({ block, pages });
        return pages;
      },
      mark: (page, file) => {
        marks.push(page);
        return breaks.mark(page, file);
      },
    },
    report: (path, problem) => {
      problems.push({ path, problem });
      report(path, problem);
    },
  });
  return { body, links, images: shownImages, starts, marks, problems };
}
