import { readFileSync } from 'node:fs';
import { parse, walk } from 'css-tree';
import { describe, expect, it } from 'vitest';

/** Properties of CSS 2.1 (appendix F) that a book may need, and one that older readers skip. */
const PROPERTIES = new Set(
  `background background-color border border-bottom border-collapse border-left border-right
  border-spacing border-top bottom caption-side clear color content direction display empty-cells
  float font-size font-style font-variant font-weight height left letter-spacing line-height
  list-style list-style-position list-style-type margin margin-bottom margin-left margin-right
  margin-top max-height max-width min-height min-width orphans overflow padding padding-bottom
  padding-left padding-right padding-top page-break-after page-break-before page-break-inside
  position quotes right table-layout text-align text-decoration text-indent text-transform top
  unicode-bidi vertical-align visibility white-space widows width word-spacing word-wrap`.split(
    /\s+/,
  ),
);
const PSEUDO = new Set(['first-child', 'link', 'visited', 'lang', 'before', 'after', 'first-line']);
const DISPLAYS = new Set(['block', 'inline', 'inline-block', 'list-item', 'none']);
const UNITS = new Set(['em', 'ex', 'px', 'pt', 'mm', 'cm', 'in', 'pc']);

/** What of a style sheet CSS 2.1 does not know. */
function newerThanCss21(css: string): string[] {
  const found: string[] = [];
  const unless = (isKnown: boolean, what: string): void => {
    if (!isKnown) found.push(what);
  };
  const tree = parse(css, {
    onParseError: ({ message }) => {
      found.push(message);
    },
  });
  walk(tree, (node) => {
    if (node.type === 'Atrule') unless(false, `@${node.name}`);
    if (node.type === 'Function') unless(node.name === 'attr', `${node.name}()`);
    if (node.type === 'Dimension') unless(UNITS.has(node.unit), node.unit);
    if (node.type === 'PseudoClassSelector') unless(PSEUDO.has(node.name), `:${node.name}`);
    if (node.type === 'PseudoElementSelector') unless(false, `::${node.name}`);
    if (node.type === 'Combinator') unless([' ', '>', '+'].includes(node.name), node.name);
    if (node.type === 'AttributeSelector')
      unless([null, '=', '~=', '|='].includes(node.matcher), `[${node.matcher ?? ''}]`);
    if (node.type !== 'Declaration') return;
    unless(PROPERTIES.has(node.property), node.property);
    if (node.property === 'display' && node.value.type === 'Value')
      node.value.children.forEach((value) => {
        unless(value.type === 'Identifier' && DISPLAYS.has(value.name), 'display');
      });
  });
  return found;
}

describe('the style sheet of an EPUB', () => {
  it('is CSS 2.1: older readers refuse the whole of it for one newer rule', () => {
    expect(newerThanCss21(readFileSync('styles/epub.css', 'utf8'))).toEqual([]);
  });

  it.each([
    ['@supports (a: b) {}', '@supports'],
    ['@media (min-width: 9em) {}', '@media'],
    ['p { display: grid }', 'display'],
    ['p { display: flex }', 'display'],
    ['p { color: var(--ink) }', 'var()'],
    ['p { width: calc(1em + 2px) }', 'calc()'],
    ['p:not(.a) { margin: 0 }', ':not'],
    ['p::before { content: "" }', '::before'],
    ['a ~ b { margin: 0 }', '~'],
    ['p { margin-inline-start: 0 }', 'margin-inline-start'],
    ['p { margin: 1rem }', 'rem'],
  ])('is looked through for “%s”', (css, found) => {
    expect(newerThanCss21(css)).toContain(found);
  });
});
