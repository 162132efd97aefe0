import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import fc from 'fast-check';

const words = fc.oneof(
  fc.constantFrom('國務院', 'Wuhan', '他走了。', ' ', '𠮷𠮷', 'a b', '「好」', 'international'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
);

/** A footnote call as the text holds it. */
export const noteCall = (number: number): ElementContent =>
  h('sup', [h('a', { href: `#n${String(number)}`, dataNote: number }, String(number))]);

const { nodes } = fc.letrec<{ node: ElementContent; nodes: ElementContent[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words.map((value): ElementContent => ({ type: 'text', value })),
    fc.constantFrom<ElementContent>(h('br'), h('img', { src: 'x' }), noteCall(1), h('em')),
    words.map((text) => h('code', text)),
    words.map((text) => h('ruby', [text, h('rt', 'reading')])),
    fc
      .tuple(fc.constantFrom('em', 'strong', 'a', 'span'), fc.boolean(), tie('nodes'))
      .map(([name, named, children]) => {
        const id = named ? `id-${String(children.length)}` : undefined;
        return h(name, { ...(name === 'a' ? { href: 'https://example.org' } : {}), id }, children);
      }),
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }),
}));

/** Inline content of a paragraph: text, emphasis, links, pictures, ruby and footnote calls. */
export const inlineContent: fc.Arbitrary<ElementContent[]> = nodes;
