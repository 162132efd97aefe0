/**
 * What the pipeline needs once pages are laid out: the libraries for PDF and EPUB, which take long to
 * load.
 */
export { collect } from './stages/collect.js';
export { packageEpubs } from './stages/package.js';
export { coverPicture } from './stages/cover-picture.js';
export { readBack } from './stages/read-back.js';
export { finishPrints, joinPress, joinPrints, wantedPrints } from './stages/print.js';
export { prove } from './stages/prove.js';
