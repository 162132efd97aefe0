import { Diagnostics } from '../diagnostics/diagnostics.js';
import { colophon } from '../furniture/colophon.js';
import { drawCover } from '../outputs/pdf/draw-cover.js';
import { readPdf } from '../outputs/pdf/read-pdf.js';
import type { EpubPackage } from '../outputs/epub/package-epub.js';
import { packageEpubs } from '../stages/package.js';
import { printPages } from '../stages/print-pages.js';
import { print, printCover } from '../stages/print.js';
import { prove } from '../stages/prove.js';
import { closePage, type SetBook } from './set-book.js';

/** The files of a book that is shown, made when they are first asked for, and proved like a build's. */
export class BookFiles {
  readonly #book: SetBook;
  #pdf: Promise<Uint8Array> | undefined;
  #epub: Promise<EpubPackage> | undefined;
  /** The page prints one thing at a time. */
  #printing: Promise<unknown> = Promise.resolve();

  constructor(book: SetBook) {
    this.#book = book;
  }

  /** @throws BuildFailure if the PDF is not what the sheets show */
  pdf(): Promise<Uint8Array> {
    this.#pdf ??= this.#makePdf();
    return this.#pdf;
  }

  /**
   * The EPUB of the first reading mode.
   *
   * @throws BuildFailure if it is not what the manuscript says, or breaks the rules for EPUBs
   */
  epub(): Promise<EpubPackage> {
    this.#epub ??= this.#makeEpub();
    return this.#epub;
  }

  /** Give up the browser's page, after what is being printed from it. */
  async release(): Promise<void> {
    await this.#printing;
    await closePage(this.#book.page);
  }

  async #makePdf(): Promise<Uint8Array> {
    const { bulletin, planned, paged, page, articlesFrom } = this.#book;
    const pdf = await this.#inTurn(() => print(page, bulletin.config, articlesFrom));
    const diagnostics = new Diagnostics();
    prove({ bulletin, planned, paged, pdf: await readPdf(pdf), epubs: [] }, diagnostics);
    diagnostics.stopOnErrors();
    return pdf;
  }

  async #makeEpub(): Promise<EpubPackage> {
    const { bulletin, planned, paged, page, ownCover, typeset } = this.#book;
    const { config } = bulletin;
    const fonts = config.epub.fonts ? typeset.fonts : [];
    const extras = {
      pages: printPages(planned, bulletin.articles),
      cover: ownCover ?? (await drawCover(await this.#inTurn(() => printCover(page)))),
      fonts,
      colophon: colophon(bulletin, fonts.length > 0 ? typeset.families : []),
    };
    const one = { ...config, epub: { ...config.epub, modes: config.epub.modes.slice(0, 1) } };
    const diagnostics = new Diagnostics();
    const epubs = await packageEpubs({ ...bulletin, config: one }, extras, diagnostics);
    prove({ bulletin, planned, paged, pdf: undefined, epubs }, diagnostics);
    diagnostics.stopOnErrors();
    const [epub] = epubs;
    if (epub === undefined) throw new Error('The configuration has no reading mode');
    return epub;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#printing.then(work);
    this.#printing = done.catch(() => undefined);
    return done;
  }
}
