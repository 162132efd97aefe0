import type { CoverPicture } from '../../model/epub.js';
import { inOwnProcess, prepareProcess } from '../in-own-process.js';
import { PDFIUM_PROGRAM as PROGRAM, type PdfiumJob } from './pdfium-job.js';

/** Start what draws covers while the cover is being printed. */
export function prepareCover(): void {
  if (PROGRAM !== undefined) prepareProcess(PROGRAM);
}

/**
 * Draw the first page of a PDF as a PNG, as `rasterCover` does, in a process of its own: the pages
 * are set meanwhile.
 *
 * @throws {Error} If the bytes are no readable PDF, or the signal is aborted.
 */
export async function drawCover(pdf: Uint8Array, signal?: AbortSignal): Promise<CoverPicture> {
  const job: PdfiumJob = { kind: 'cover', bytes: pdf };
  if (PROGRAM !== undefined) return inOwnProcess<CoverPicture>(PROGRAM, job, signal);
  const { rasterCover } = await import('./raster-cover.js');
  return rasterCover(pdf);
}
