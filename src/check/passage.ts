import type { LanguageTag } from '../model/language.js';

/** One Markdown file that is checked. */
export interface CheckedFile {
  /** From the publication's folder, with `/`. */
  readonly path: string;
  /** The Markdown, as it stands on the disk but for a byte order mark. */
  readonly source: string;
  readonly language: LanguageTag;
}

/** A place in a file: half-open, in UTF-16 units of its source. */
export interface Spot {
  readonly file: CheckedFile;
  readonly from: number;
  readonly to: number;
}

/**
 * Text as a reader sees it, each unit of which knows where it stands in the file. What is not prose
 * (code, addresses, pictures, calls of footnotes, words of another language) is U+FFFC, unit for
 * unit, so that no rule takes it for words.
 */
export class Passage {
  /**
   * @param offsets where each unit of the text stands in the source, and where the text ends
   */
  constructor(
    readonly file: CheckedFile,
    readonly text: string,
    private readonly offsets: readonly number[],
  ) {}

  static empty(file: CheckedFile): Passage {
    return new Passage(file, '', [0]);
  }

  /** Passages of one file one after another, a line end between them. */
  static join(file: CheckedFile, passages: readonly Passage[]): Passage {
    const [only] = passages;
    if (passages.length === 1 && only !== undefined) return only;
    const offsets = passages.flatMap((passage) => passage.offsets);
    return new Passage(
      file,
      passages.map((passage) => passage.text).join('\n'),
      offsets.length > 0 ? offsets : [0],
    );
  }

  get language(): LanguageTag {
    return this.file.language;
  }

  slice(from: number, to: number): Passage {
    return new Passage(this.file, this.text.slice(from, to), this.offsets.slice(from, to + 1));
  }

  /** The place of a part of the text; of all of it, if no part is named. */
  spot(from = 0, to = this.text.length): Spot {
    const start = this.offsets[from] ?? this.offsets.at(-1) ?? 0;
    const last = to > from ? (this.offsets[to - 1] ?? start) + 1 : start;
    return { file: this.file, from: start, to: Math.max(start, last) };
  }
}
