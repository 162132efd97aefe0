import { RUNNING, type SheetForms } from '../model/sheet-forms.js';
import type { SetPage } from './section-html.js';

/**
 * Put a page on a sheet of its kind.
 *
 * @param running the running head that was last named, as a CSS string has it, without its marks
 * @returns HTML
 * @throws Error if Paged.js has made no sheet of the kind
 */
export function onSheet(page: SetPage, forms: SheetForms, running: string): string {
  const form = forms.sheets[page.classes];
  if (form === undefined) throw new Error(`There is no sheet for “${page.classes}”`);
  return form.before.replaceAll(RUNNING, () => running) + page.html + form.after;
}
