import { epubTexts, type EpubText } from './read-epub.js';
import { validateEpub, type EpubFault } from './validate-epub.js';

/** What a finished EPUB is, read from its bytes. */
export interface ExaminedEpub {
  readonly faults: readonly EpubFault[];
  /** By block and footnote; undefined if its faults let nobody read it. */
  readonly texts: ReadonlyMap<string, EpubText> | undefined;
}

/** @throws Error if the EPUB cannot be read, though no rule says why */
export async function examineEpub(bytes: Uint8Array): Promise<ExaminedEpub> {
  const faults = await validateEpub(bytes);
  try {
    return { faults, texts: epubTexts(bytes) };
  } catch (error) {
    if (faults.length === 0) throw error;
    return { faults, texts: undefined };
  }
}
