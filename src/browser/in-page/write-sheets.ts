/** The sheets as they stand in the page, to be shown elsewhere. */
export interface SheetsHtml {
  /** All style rules but the fonts', Paged.js's own among them. */
  css: string;
  sheets: string[];
}

/** Runs inside the page. Write down the sheets: the same page always gives the same text. */
export function writeSheets(): SheetsHtml {
  const sheets = [...document.querySelectorAll('.pagedjs_page')].map(({ outerHTML }) => outerHTML);
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent);
  return {
    css: styles.filter((rules) => !rules.startsWith('@font-face')).join('\n'),
    sheets,
  };
}
