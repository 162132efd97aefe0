/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 *
 * Give the sheets that Paged.js has made a margin all round, into which backgrounds of the sheet
 * reach; everything else stays where it stands. Paged.js itself can do so, but only if told before
 * it makes them.
 *
 * @param trim width and height of the page after trimming, in mm
 * @param bleed in CSS px
 */
export function openBleed(trim: { width: number; height: number }, bleed: number): void {
  const { style } = document.documentElement;
  for (const page of ['', 'left-', 'right-']) {
    for (const side of ['top', 'right', 'bottom', 'left']) {
      style.setProperty(`--pagedjs-bleed-${page}${side}`, `${String(bleed)}px`);
    }
  }
  const width = `calc(${String(trim.width)}mm + ${String(2 * bleed)}px)`;
  const height = `calc(${String(trim.height)}mm + ${String(2 * bleed)}px)`;
  for (const page of ['', '-left', '-right']) {
    style.setProperty(`--pagedjs-width${page}`, width);
    style.setProperty(`--pagedjs-height${page}`, height);
  }
  const rule = document.createElement('style');
  rule.textContent = `@page { size: ${width} ${height}; margin: 0 }`;
  document.body.append(rule);
}
