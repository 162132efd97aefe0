// A module with plugins, as a publisher writes one: `bifolio build --plugins ./plugins.js`.
import { noExclamation } from './no-exclamation.js';
import { rehypeKeys } from './rehype-keys.js';
import { remarkShips } from './remark-ships.js';

export const remarkPlugins = [[remarkShips, { ferry: 'MV Heron' }]];
export const rehypePlugins = [rehypeKeys];
export const checkRules = [noExclamation];
export const themes = { harbour: new URL('./harbour.css', import.meta.url) };
