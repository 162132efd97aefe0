import type { ElementContent } from 'hast';
import hyphenation from 'hyphen/en-us/index.js';
import type { Language } from '../languages/language.js';

const SOFT_HYPHEN = '\u00AD';
const HAN = '\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF';
/** A typed space between a Han and another character: the style sets its own quarter space. */
const SPACE_AT_HAN = new RegExp(`(?<=[${HAN}])[ \\t\\n]+|[ \\t\\n]+(?=[${HAN}])`, 'gu');

/** Elements whose text is set as it stands. */
const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp', 'rt']);

/**
 * Content as it is set in print: words may be hyphenated, Chinese has no typed spaces, pictures
 * have the address that `addressOf` gives for their asset.
 */
export function printContent(
  nodes: readonly ElementContent[],
  language: Language,
  addressOf: (hash: string) => string,
): ElementContent[] {
  return nodes.map((node): ElementContent => {
    if (node.type === 'text') return { ...node, value: printText(node.value, language) };
    if (node.type !== 'element') return node;
    if (VERBATIM.has(node.tagName)) return node;
    const { src, dataFirstCall: _firstCall, ...properties } = node.properties;
    if (node.tagName === 'img' && typeof src === 'string') {
      const address = addressOf(src.replace(/^asset:/, ''));
      return { ...node, properties: { ...properties, src: address } };
    }
    return { ...node, properties, children: printContent(node.children, language, addressOf) };
  });
}

function printText(text: string, language: Language): string {
  if (language.hyphenation !== undefined) return hyphenate(text);
  return language.script === 'Latn' ? text : text.replace(SPACE_AT_HAN, '');
}

/** Words of six letters or more, never fewer than three before or after the hyphen. */
function hyphenate(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}@./_])\p{L}{6,}(?![\p{L}\p{N}@/_]|\.\p{L})/gu, (word) =>
    hyphenation
      .hyphenateSync(word, { hyphenChar: SOFT_HYPHEN })
      .replace(/^(.{1,2})\u00AD/u, '$1')
      .replace(/\u00AD(.{1,2})$/u, '$1'),
  );
}
