import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { blockFragment, type FragmentContext } from '../../src/html/block-fragment.js';
import { makeFlow } from './make-section.js';

const CONTEXT: FragmentContext = {
  contentOf: (content) => [...content],
  endOf: (content) => [...content],
  beadOf: (_, segment) => `b${String(segment)}`,
  columnsOf: () => ({ widths: [30, 40.5], setting: ['close'] }),
};

function fragment(html: string, from: number, to: number): string {
  const [block] = makeFlow('en', html).blocks;
  return toHtml(blockFragment({ block: block!, from, to }, CONTEXT)).replace(
    ' data-block="art.en.0"',
    '',
  );
}

describe('blockFragment', () => {
  it('names each sentence’s bead and tells where a paragraph was cut', () => {
    const html = '<p id="x">One. <em>Two. Three.</em></p>';
    expect(fragment(html, 0, 3)).toBe(
      '<p id="x" class=""><span class="s" data-bead="b0">One. </span><span class="s" data-bead="b1"><em>Two. </em></span><span class="s" data-bead="b2"><em>Three.</em></span></p>',
    );
    expect(fragment(html, 0, 1)).toBe(
      '<p id="x" class="broken"><span class="s" data-bead="b0">One.</span><span class="blank"> </span></p>',
    );
    expect(fragment(html, 1, 2)).toBe(
      '<p class="continued broken"><span class="s" data-bead="b1"><em>Two.</em></span><span class="blank"> </span></p>',
    );
  });

  it('cuts listings at lines', () => {
    expect(fragment('<pre>a\n  b\nc</pre>', 1, 2)).toBe(
      '<pre class="continued broken"><code><span class="line" data-bead="b1">  b\n</span></code></pre>',
    );
  });

  it('sets a table’s head again on every page, its caption on the first', () => {
    const html =
      '<table><caption>C</caption><thead><tr><th>H</th><th>I</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>';
    const widths =
      '<colgroup><col style="inline-size:30px"><col style="inline-size:40.5px"></colgroup>';
    expect(fragment(html, 0, 1)).toBe(
      `<table class="broken close"><caption>C</caption>${widths}<thead><tr><th class="short">H</th><th class="short">I</th></tr></thead><tbody><tr data-bead="b0"><td class="short">a</td><td class="short">b</td></tr></tbody></table>`,
    );
    expect(fragment(html, 1, 2)).toBe(
      `<table class="continued close">${widths}<thead class="generated"><tr><th class="short">H</th><th class="short">I</th></tr></thead><tbody><tr data-bead="b1"><td class="short">c</td><td class="short">d</td></tr></tbody></table>`,
    );
  });

  it('sets everything else whole', () => {
    expect(fragment('<h2>A <em>b</em></h2>', 0, 1)).toBe(
      '<h2 class="" data-bead="b0">A <em>b</em></h2>',
    );
  });
});
