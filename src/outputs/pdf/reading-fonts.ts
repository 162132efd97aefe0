import { PDFArray, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PDFContext } from '@cantoo/pdf-lib';
import { textsOf, toUnicode, toUnicodeMap } from './to-unicode.js';

const name = (text: string): PDFName => PDFName.of(text);

const SOFT_HYPHEN = '00ad';

/** Before the name of a font whose glyphs are soft hyphens, as the tag of a subset. */
export const HYPHEN_TAG = 'HYPHEN';
/** The same for fonts whose glyphs are to be read as other texts: one glyph, one text, in each. */
const OTHER_TAGS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `READA${letter}`);

/** A font's glyphs with other texts. */
interface OtherFont {
  readonly ref: PDFRef;
  readonly texts: Map<string, string>;
}

/**
 * Fonts for glyphs that stand for several texts, such as that of both hyphens: a font once more, the
 * same file, with another map of its codes to texts. It does what replacement text would, where that
 * could not stand: some readers take its end for the end of the marked content around it.
 */
export class ReadingFonts {
  readonly #texts = new Map<PDFRef, ReadonlyMap<string, string>>();
  readonly #others = new Map<string, OtherFont>();

  constructor(private readonly context: PDFContext) {}

  /**
   * @param resources of a content stream; fonts are added as they are asked for
   * @returns finds the name of a font, beside that of another, in which a code stands for a text, both
   *   in hexadecimal digits; undefined if there can be none
   */
  in(
    resources: PDFDict | undefined,
  ): (font: string, code: string, text: string) => string | undefined {
    const fonts = resources?.lookupMaybe(name('Font'), PDFDict);
    return (font, code, text) => {
      const ref = fonts?.get(name(font));
      if (!(ref instanceof PDFRef)) return undefined;
      if (this.#textsOf(ref).get(code) === text) return font;
      const tags = text === SOFT_HYPHEN ? [HYPHEN_TAG] : OTHER_TAGS;
      for (const tag of tags) {
        const other = this.#other(ref, tag);
        const known = other.texts.get(code);
        if (known !== undefined && known !== text) continue;
        other.texts.set(code, text);
        const otherName = `${font}-${tag}`;
        fonts?.set(name(otherName), other.ref);
        return otherName;
      }
      return undefined;
    };
  }

  /** Write the fonts that were found. */
  write(): void {
    for (const { ref, texts } of this.#others.values()) {
      const map = this.context.flateStream(toUnicodeMap(texts));
      this.context.lookup(ref, PDFDict).set(name('ToUnicode'), this.context.register(map));
    }
  }

  #textsOf(font: PDFRef): ReadonlyMap<string, string> {
    let texts = this.#texts.get(font);
    if (texts === undefined) {
      texts = textsOf(toUnicode(this.context, font)?.map ?? '');
      this.#texts.set(font, texts);
    }
    return texts;
  }

  #other(font: PDFRef, tag: string): OtherFont {
    const key = `${String(font)} ${tag}`;
    let other = this.#others.get(key);
    if (other === undefined) {
      const ref = this.context.register(this.#tagged(this.context.lookup(font, PDFDict), tag));
      this.#others.set(key, (other = { ref, texts: new Map() }));
    }
    return other;
  }

  /** A copy of a font, or of a dictionary of its, whose name has another tag; its file is the same. */
  #tagged(dict: PDFDict, tag: string): PDFDict {
    const copy = dict.clone();
    for (const key of ['BaseFont', 'FontName']) {
      const own = copy.lookupMaybe(name(key), PDFName)?.decodeText();
      if (own !== undefined) copy.set(name(key), name(`${tag}+${own.replace(/^[A-Z]{6}\+/, '')}`));
    }
    const [descendant] = copy.lookupMaybe(name('DescendantFonts'), PDFArray)?.asArray() ?? [];
    if (descendant !== undefined) {
      const tagged = this.#tagged(this.context.lookup(descendant, PDFDict), tag);
      copy.set(name('DescendantFonts'), this.context.obj([this.context.register(tagged)]));
    }
    const descriptor = copy.lookupMaybe(name('FontDescriptor'), PDFDict);
    if (descriptor !== undefined) {
      copy.set(name('FontDescriptor'), this.context.register(this.#tagged(descriptor, tag)));
    }
    return copy;
  }
}
