import { Diagnostics } from '../diagnostics/diagnostics.js';
import type { EpubPackage } from '../outputs/epub/package-epub.js';
import { assetAddresses, compose, coverDocument } from '../stages/compose.js';
import { drawPictures } from '../stages/draw-pictures.js';
import { packageEpubs } from '../stages/package.js';
import { paginate, setParts } from '../stages/paginate.js';
import { coverPicture } from '../stages/cover-picture.js';
import { finishPrints, joinPrints, wantedPrints } from '../stages/print.js';
import { readBack } from '../stages/read-back.js';
import { prove } from '../stages/prove.js';
import type { SetBook } from './set-book.js';

/** The files of a book that is shown, made when they are first asked for, and proved like a build's. */
export class BookFiles {
  readonly #book: SetBook;
  #pdf: Promise<Uint8Array> | undefined;
  #epub: Promise<EpubPackage> | undefined;

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

  async #makePdf(): Promise<Uint8Array> {
    const { bulletin, planned, styles, forms, setter } = this.#book;
    const { parts, articlesFrom } = await compose(bulletin, planned, styles, forms, setter);
    const diagnostics = new Diagnostics();
    const wanted = { ...wantedPrints(bulletin.config), press: undefined };
    const setting = setParts(setter.pool, parts, {
      wanted,
      finish: finishPrints,
      work: setter.work,
    });
    const paged = await paginate(setting, diagnostics);
    diagnostics.stopOnErrors();
    const pdf = await joinPrints(paged.prints, bulletin.config, articlesFrom);
    const read = await readBack(pdf, paged.prints, setter);
    prove({ bulletin, planned, paged, pdf: read, epubs: [] }, diagnostics);
    diagnostics.stopOnErrors();
    return pdf;
  }

  async #makeEpub(): Promise<EpubPackage> {
    const { bulletin, planned, paged, styles, forms, ownCover, typeset, setter } = this.#book;
    const { config, assets } = bulletin;
    const one = { ...config, epub: { ...config.epub, modes: config.epub.modes.slice(0, 1) } };
    const cover =
      ownCover === undefined
        ? coverPicture(setter.pool, coverDocument(config, styles, forms), config, setter)
        : Promise.resolve(ownCover);
    const pictures = drawPictures(setter.pool, assets, assetAddresses(assets));
    const diagnostics = new Diagnostics();
    const packaging = packageEpubs({ ...bulletin, config: one }, planned, typeset, {
      cover,
      pictures,
      work: setter.work,
    });
    const epubs = await packaging(diagnostics);
    prove({ bulletin, planned, paged, pdf: undefined, epubs }, diagnostics);
    diagnostics.stopOnErrors();
    const [epub] = epubs;
    if (epub === undefined) throw new Error('The configuration has no reading mode');
    return epub;
  }
}
