import { readdirSync } from 'node:fs';
import { PACKAGE_ROOT } from '../own-package.js';

const FOLDER = new URL('styles/themes/', PACKAGE_ROOT);

/** The themes that there are: the names of the style sheets in `styles/themes/`. */
export const themeNames: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.css'))
  .map((name) => name.slice(0, -'.css'.length))
  .sort();
