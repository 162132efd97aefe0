/* The process behind `readPdf` and `drawCover`: PDFium is loaded once for both. */
import { answer } from '../in-own-process.js';
import { extractText } from './extract-text.js';
import type { PdfiumJob } from './pdfium-job.js';
import { rasterCover } from './raster-cover.js';

answer((job: PdfiumJob) =>
  job.kind === 'cover' ? rasterCover(job.bytes) : extractText(job.bytes, job.pages),
);
