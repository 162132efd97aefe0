/* The process behind `drawCover`: takes the bytes of a PDF, answers with a picture. */
import { answer } from '../in-own-process.js';
import { rasterCover } from './raster-cover.js';

answer(rasterCover);
