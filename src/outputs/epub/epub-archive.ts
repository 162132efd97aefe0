import { EPub, type Chapter, type Options } from 'epub-gen-memory';
import type { EpubTemplates } from './epub-templates.js';
import type { PackedImage } from './image-store.js';
import type { LocalText } from './local-text.js';
import type { NavEntry } from './navigation.js';
import type { PackageMetadata } from './package-metadata.js';

/** A document of the EPUB's spine. */
export interface SpineDocument {
  readonly file: string;
  readonly title: string;
  /** Serialised XHTML, for `body`. */
  readonly body: string;
  /** Stands before the contents. */
  readonly beforeToc: boolean;
}

/** Everything that the templates set. */
export interface EpubContents {
  readonly uuid: string;
  readonly metadata: PackageMetadata;
  readonly documents: readonly SpineDocument[];
  readonly navigation: readonly NavEntry[];
  /** What the contents page is called. */
  readonly contentsLabel: readonly LocalText[];
  readonly images: readonly PackedImage[];
}

/**
 * epub-gen-memory as far as it serves: it renders the templates and collects the files. Its HTML
 * handling gets an empty string for each chapter, since it would drop and rewrite content; its
 * random identifier is replaced; its downloads find nothing to load.
 */
export class EpubArchive extends EPub {
  readonly #images: readonly PackedImage[];

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
    const chapters = contents.documents.map((document): Chapter & { body: string } => ({
      title: document.title,
      filename: document.file,
      beforeToc: document.beforeToc,
      content: '',
      body: document.body,
    }));
    super(options, chapters);
    this.uuid = contents.uuid;
    this.#images = contents.images;
  }

  /** @returns every file of the EPUB by its path, `mimetype` among them */
  async files(): Promise<Map<string, Uint8Array>> {
    await this.render();
    const files = new Map<string, Uint8Array>();
    for (const entry of Object.values(this.zip.files)) {
      if (!entry.dir) files.set(entry.name, await entry.async('uint8array'));
    }
    for (const { href, bytes } of this.#images) files.set(`OEBPS/${href}`, bytes);
    return files;
  }
}
