/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 *
 * @returns every heading that has readings over its text: the text with them, as the browser's
 *   bookmarks have it, and without
 */
export function annotatedHeadings(): [annotated: string, plain: string][] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  return headings
    .filter((heading) => heading.querySelector('rt') !== null)
    .map((heading) => {
      const plain = heading.cloneNode(true) as Element;
      for (const reading of plain.querySelectorAll('rt')) reading.remove();
      return [heading.textContent, plain.textContent];
    });
}
