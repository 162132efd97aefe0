/**
 * Mark paragraphs of a page that are justified to their end though they go on overleaf.
 *
 * @param page as `pagesHtml` writes it
 * @param full which of its broken paragraphs, counted from 0
 */
export function justifyBroken(page: string, full: ReadonlySet<number>): string {
  let at = -1;
  return page.replace(/<p class="([^"]*)"/g, (whole: string, classes: string) => {
    if (!classes.split(' ').includes('broken')) return whole;
    at += 1;
    return full.has(at) ? `<p class="${classes} full"` : whole;
  });
}
