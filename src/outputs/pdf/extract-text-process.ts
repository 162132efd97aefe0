/* The process behind `readPdf`: takes the bytes of a PDF, sends its pages or the reason, and ends. */
import { extractText } from './extract-text.js';
import type { Reading } from './read-pdf.js';

process.once('message', (bytes: Uint8Array) => {
  void extractText(bytes)
    .then(
      (pages): Reading => ({ pages }),
      (error: unknown): Reading => ({
        failure: error instanceof Error ? error.message : String(error),
      }),
    )
    .then((reading) => process.send?.(reading, () => process.exit()));
});
