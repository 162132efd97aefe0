/* The process behind `readPdf`: takes the bytes of a PDF, sends a share of its pages or the reason, and ends. */
import { extractText, type Share } from './extract-text.js';
import type { Reading } from './read-pdf.js';

process.once('message', ({ bytes, share }: { bytes: Uint8Array; share: Share }) => {
  void extractText(bytes, share)
    .then(
      (pages): Reading => ({ pages }),
      (error: unknown): Reading => ({
        failure: error instanceof Error ? error.message : String(error),
      }),
    )
    .then((reading) => process.send?.(reading, () => process.exit()));
});
