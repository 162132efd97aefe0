import { createHash } from 'node:crypto';
import type { SheetsHtml } from '../browser/in-page/write-sheets.js';

/** A picture of the pages, served by its own address. */
export interface Picture {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface KnownPiece {
  readonly id: string;
  readonly text: string;
}

/** The sheets as a shadow root can show them. */
export interface SheetPieces {
  readonly style: KnownPiece;
  readonly sheets: readonly KnownPiece[];
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Name a text by its content. */
export function piece(text: string): KnownPiece {
  return { id: digest(text), text };
}

/**
 * Make the sheets that were read from the build's page ready for the reader's: rules of the root
 * become the host's, and pictures, which stand in the sheets as `data:` addresses, get addresses
 * of their own, so that a sheet is sent again without them.
 */
export function sheetPieces(parts: readonly SheetsHtml[]): SheetPieces {
  const css = [...new Set(parts.map((part) => part.css))].join('\n');
  const sheets = parts.flatMap((part) => part.sheets);
  const pictures = new Map<string, Picture>();
  const withAddresses = (html: string): string =>
    html.replace(
      / src="data:([a-z]+\/[a-z+]+);base64,([^"]*)"/g,
      (_, mediaType: string, data: string) => {
        const id = digest(data);
        if (!pictures.has(id)) pictures.set(id, { mediaType, bytes: Buffer.from(data, 'base64') });
        return ` src="/pictures/${id}"`;
      },
    );
  return {
    style: piece(css.replaceAll(':root', ':host')),
    sheets: sheets.map((html) => piece(withAddresses(html))),
    pictures,
  };
}

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);
