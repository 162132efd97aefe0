/* The thread behind `readPdf`: takes the bytes of a PDF, posts its pages, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { extractText } from './extract-text.js';

parentPort?.postMessage(await extractText(workerData as Uint8Array));
