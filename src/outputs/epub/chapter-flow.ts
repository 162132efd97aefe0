import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { languageOf } from '../../languages/registry.js';
import type { ArticleText } from '../../model/article.js';
import type { AlignedArticle } from '../../model/bulletin.js';
import { SIDES, type LanguageTag, type Side } from '../../model/language.js';
import type { XhtmlConverter } from './xhtml-converter.js';

/** One language of an article. */
export interface Flow {
  /** The side it stands on in print; undefined where it stands alone. */
  readonly side: Side | undefined;
  readonly tag: LanguageTag;
  readonly text: ArticleText;
}

/**
 * An article's flows in some of its languages, verso first.
 *
 * @throws Error if a text is missing
 */
export function flowsOf(
  article: AlignedArticle,
  sides: Readonly<Record<Side, LanguageTag>>,
  languages: readonly LanguageTag[],
): Flow[] {
  return SIDES.filter((side) => languages.includes(sides[side])).map((side): Flow => {
    const tag = sides[side];
    const text = article.texts.get(tag);
    if (text === undefined) throw new Error(`The article “${article.id}” has no ${tag} text`);
    return { side: languages.length > 1 ? side : undefined, tag, text };
  });
}

/**
 * A top-level block of a flow as it stands in a chapter: it names its language and its side. Marks
 * that cannot stand inside it come before it.
 *
 * @throws Error if the text has no such block
 */
export function topBlock(flow: Flow, top: number, converter: XhtmlConverter): Element[] {
  const child = flow.text.root.children[top];
  if (child?.type !== 'element') {
    throw new Error(
      `${flow.text.path} has no block ${String(top)}: the groups do not fit the text`,
    );
  }
  const elements = converter.convert([child], flow.text.path).filter(isElement);
  const block = elements.at(-1);
  if (block !== undefined) {
    const own = block.properties['className'];
    block.properties = {
      ...inLanguage(flow),
      ...block.properties,
      className: [...flowClasses(flow), ...(Array.isArray(own) ? own : [])],
    };
  }
  return elements;
}

export const isElement = (node: ElementContent): node is Element => node.type === 'element';

export const inLanguage = ({ tag }: Pick<Flow, 'tag'>): Properties => ({ lang: tag, xmlLang: tag });

/** The stylesheet knows a flow by its side and by its script. */
export const flowClasses = ({ side, tag }: Pick<Flow, 'side' | 'tag'>): string[] => [
  ...(side === undefined ? [] : [side]),
  languageOf(tag).script.toLowerCase(),
];

/** Each element on a line of its own, for people who read the file. */
export const onLines = (elements: readonly Element[]): (Element | string)[] =>
  elements.flatMap((element) => ['\n', element]).concat('\n');

/** Put something at the end of a block's last line of text, or below the block if it has none. */
export function closeWith(blocks: readonly Element[], last: Element): Element[] {
  const paragraph = lastParagraph(blocks.at(-1));
  if (paragraph === undefined) return [...blocks, h('p', { className: ['mark'] }, [last])];
  const lines = isStanza(paragraph) ? paragraph.children.filter(isElement) : [];
  (lines.at(-1) ?? paragraph).children.push({ type: 'text', value: ' ' }, last);
  return [...blocks];
}

function isStanza({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('verse');
}

function lastParagraph(block: Element | undefined): Element | undefined {
  if (block === undefined || block.tagName === 'p') return block;
  if (!['blockquote', 'ul', 'ol', 'li', 'div', 'dl', 'dd'].includes(block.tagName))
    return undefined;
  return lastParagraph(block.children.filter(isElement).at(-1));
}
