import { readdirSync } from 'node:fs';

const FOLDER = new URL('../../styles/themes/', import.meta.url);

/** The themes that there are: the names of the style sheets in `styles/themes/`. */
export const themeNames: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.css'))
  .map((name) => name.slice(0, -'.css'.length))
  .sort();
