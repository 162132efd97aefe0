import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FONT_FACES, FONT_NAMES } from '../lib/fonts/font-faces.js';

const require = createRequire(import.meta.url);

/** The faces that the sample text is set in, whole, as their packages bring them. */
export const FACES = FONT_FACES.filter(
  ({ family }) => family === 'Bifolio Hant' || family === 'Bifolio Latin',
).map(({ family, weight, style, packageName, file }) => ({
  name: FONT_NAMES[family],
  weight,
  style,
  path: join(dirname(require.resolve(`${packageName}/package.json`)), file),
}));
