import { EpubCheck } from '@likecoin/epubcheck-ts';

/** A rule of EPUB that a file breaks. */
export interface EpubFault {
  readonly id: string;
  readonly message: string;
  /** File inside the EPUB, and line. */
  readonly place: string;
}

const SERIOUS = new Set(['fatal', 'error', 'warning']);

/** What EPUB 3.3 finds wrong with a file. */
export async function validateEpub(bytes: Uint8Array): Promise<EpubFault[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => SERIOUS.has(severity))
    .map(({ id, message, location }) => {
      const place = [location?.path, location?.line].filter((part) => part !== undefined);
      return { id, message, place: place.join(':') };
    });
}
