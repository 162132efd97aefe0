import { EPub, type Chapter, type Options } from 'epub-gen-memory';
import type { LanguageTag } from '../../model/language.js';
import type { EpubTemplates } from './epub-templates.js';
import type { LocalText } from './local-text.js';
import type { ContentsPage, NavEntry } from './navigation.js';
import type { PackageMetadata } from './package-metadata.js';
import type { PageEntry } from './page-breaks.js';

/** A document of the EPUB's spine. */
export interface SpineDocument {
  readonly file: string;
  readonly title: string;
  /** The language of all of it; undefined for several, or the edition's first. */
  readonly language: LanguageTag | undefined;
  /** Serialised XHTML, for `body`. */
  readonly body: string;
  /** Stands before the contents. */
  readonly beforeToc: boolean;
}

/** A place that readers are offered to go to at once. */
export interface Landmark {
  readonly type: string;
  readonly href: string;
  readonly texts: readonly LocalText[];
}

/** A file of the EPUB that no template makes. */
export interface PackedFile {
  readonly id: string;
  /** From the package document. */
  readonly href: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** As `properties` of the manifest has it. */
  readonly properties?: string;
}

/** Everything that the templates set. */
export interface EpubContents {
  readonly uuid: string;
  /** Whether it is written from top to bottom, and its pages turned to the right. */
  readonly inColumns: boolean;
  readonly metadata: PackageMetadata;
  readonly documents: readonly SpineDocument[];
  readonly navigation: readonly NavEntry[];
  /** What the contents page is called. */
  readonly contentsLabel: readonly LocalText[];
  readonly landmarks: readonly Landmark[];
  /** The page-list; empty if the pages of the print edition are not known. */
  readonly pages: readonly PageEntry[];
  /** Pages that begin with the heading of the contents. */
  readonly contentsPages: readonly ContentsPage[];
  /** Pictures and fonts. */
  readonly files: readonly PackedFile[];
}

/**
 * epub-gen-memory as far as it serves: it renders the templates and collects the files. Its HTML
 * handling gets an empty string for each chapter, since it would drop and rewrite content; its
 * random identifier is replaced; its downloads find nothing to load.
 */
export class EpubArchive extends EPub {
  readonly #files: readonly PackedFile[];

  constructor(contents: EpubContents, { stylesheet, ...templates }: EpubTemplates) {
    const [language = ''] = contents.metadata.languages;
    // Keys that the library does not know reach the templates as they are.
    const options: Options & { book: EpubContents } = {
      title: contents.uuid,
      lang: language,
      date: contents.metadata.date,
      css: stylesheet,
      ...templates,
      book: contents,
    };
    const chapters = contents.documents.map(
      (document): Chapter & { body: string; language: LanguageTag } => ({
        title: document.title,
        filename: document.file,
        beforeToc: document.beforeToc,
        content: '',
        body: document.body,
        language: document.language ?? language,
      }),
    );
    super(options, chapters);
    this.uuid = contents.uuid;
    this.#files = contents.files;
  }

  /** @returns every file of the EPUB by its path, `mimetype` among them */
  async files(): Promise<Map<string, Uint8Array>> {
    await this.render();
    const entries = Object.values(this.zip.files).filter(({ dir }) => !dir);
    // All at once: one after the other, each would wait for all else that is at work.
    const files = new Map(
      await Promise.all(
        entries.map(async (entry) => [entry.name, await entry.async('uint8array')] as const),
      ),
    );
    for (const { href, bytes } of this.#files) files.set(`OEBPS/${href}`, bytes);
    return files;
  }
}
