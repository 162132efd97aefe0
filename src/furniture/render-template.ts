import { readFileSync } from 'node:fs';
import ejs from 'ejs';
import { PACKAGE_ROOT } from '../own-package.js';

const TEMPLATES = new URL('templates/', PACKAGE_ROOT);

/**
 * Fill a template of `templates/`. Values written with `<%=` are escaped for HTML; only markup
 * that this program made may be written with `<%-`.
 *
 * @param name path below `templates/`
 */
export function renderTemplate(name: string, values: Readonly<Record<string, unknown>>): string {
  const file = new URL(name, TEMPLATES);
  return ejs.render(readFileSync(file, 'utf8'), values, { rmWhitespace: true });
}
