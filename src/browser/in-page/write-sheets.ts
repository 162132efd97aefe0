/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 */

/** The sheets as they stand in the page, to be shown elsewhere. */
export interface SheetsHtml {
  /** All style rules but the fonts', Paged.js's own among them. */
  css: string;
  sheets: string[];
}

/**
 * Write down the sheets that Paged.js has made. What it uses while it works and names at random is
 * left out, as are its boxes for marks that no one sees: the same page always gives the same text.
 */
export function writeSheets(): SheetsHtml {
  const working = ['ref', 'splitFrom', 'splitTo', 'splitOriginal', 'nextBreakBefore', 'page'];
  const sheets = [...document.querySelectorAll('.pagedjs_page')].map((sheet) => {
    const copy = sheet.cloneNode(true) as HTMLElement;
    for (const box of copy.querySelectorAll('.pagedjs_bleed')) box.remove();
    for (const element of copy.querySelectorAll<HTMLElement>('*')) {
      for (const name of working) Reflect.deleteProperty(element.dataset, name);
    }
    // Paged.js leaves strings open, which a style set by a script may do, and one in HTML may not.
    for (const name of copy.style) {
      const value = copy.style.getPropertyValue(name);
      const isOpen = (value.replace(/\\./gs, '').match(/"/g) ?? []).length % 2 === 1;
      if (isOpen) copy.style.setProperty(name, `${value}"`);
    }
    return copy.outerHTML;
  });
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent);
  return {
    css: styles.filter((rules) => !rules.startsWith('@font-face')).join('\n'),
    sheets,
  };
}
