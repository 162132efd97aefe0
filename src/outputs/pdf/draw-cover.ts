import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CoverPicture } from '../../model/epub.js';
import { inOwnProcess, prepareProcess } from '../in-own-process.js';

/** Not there when the sources themselves are run, as the tests do: Node 20 runs no TypeScript. */
const PROGRAM = fileURLToPath(new URL('./raster-cover-process.js', import.meta.url));

/** Start what draws covers while the cover is being printed. */
export function prepareCover(): void {
  if (existsSync(PROGRAM)) prepareProcess(PROGRAM);
}

/**
 * Draw the first page of a PDF as a PNG, as `rasterCover` does, in a process of its own: the pages
 * are set meanwhile.
 *
 * @throws {Error} If the bytes are no readable PDF, or the signal is aborted.
 */
export async function drawCover(pdf: Uint8Array, signal?: AbortSignal): Promise<CoverPicture> {
  if (existsSync(PROGRAM)) return inOwnProcess<CoverPicture>(PROGRAM, pdf, signal);
  const { rasterCover } = await import('./raster-cover.js');
  return rasterCover(pdf);
}
