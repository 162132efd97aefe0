import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import { languageOf } from '../../languages/registry.js';
import type { ArticleText, Note } from '../../model/article.js';
import type { AlignedArticle } from '../../model/bulletin.js';
import { SIDES, type LanguageTag, type Side } from '../../model/language.js';
import type { XhtmlConverter } from './xhtml-converter.js';
import { blockXmlId, callXmlId } from './xml-id.js';

/** One language of an article, and the side it would stand on in print. */
interface Flow {
  readonly side: Side;
  readonly tag: LanguageTag;
  readonly text: ArticleText;
}

/**
 * A chapter for interleaved reading: for each group of blocks the verso's, then the recto's; the
 * footnotes of both come last.
 *
 * @param languages the publication's
 * @param converter the chapter's own
 * @throws Error if a text is missing, or the groups name blocks that the texts do not have
 */
export function chapterBody(
  article: AlignedArticle,
  languages: Readonly<Record<Side, LanguageTag>>,
  converter: XhtmlConverter,
): Element {
  const flows = SIDES.map((side): Flow => {
    const tag = languages[side];
    const text = article.texts.get(tag);
    if (text === undefined) throw new Error(`The article “${article.id}” has no ${tag} text`);
    return { side, tag, text };
  });
  const pairs = article.groups.map(({ tops }) => {
    const blocks = flows.flatMap((flow) =>
      (tops.get(flow.tag) ?? []).map((top) => topBlock(flow, top, converter)),
    );
    return h('div', { className: ['pair'] }, onLines(blocks));
  });
  return h('section', chapterProperties(pairs), onLines([...pairs, ...notes(flows, converter)]));
}

/** A chapter is named by its title blocks, which the first group holds. */
function chapterProperties([first]: readonly Element[]): Properties {
  const titles = (first?.children ?? []).flatMap((child) =>
    child.type === 'element' && child.tagName === 'header' && child.properties['id'] !== undefined
      ? [child.properties['id']]
      : [],
  );
  return {
    className: ['chapter'],
    'epub:type': 'chapter',
    role: 'doc-chapter',
    ...(titles.length === 0 ? {} : { ariaLabelledBy: titles }),
  };
}

function topBlock(flow: Flow, top: number, converter: XhtmlConverter): Element {
  const child = flow.text.root.children[top];
  if (child?.type !== 'element') {
    throw new Error(`${flow.text.path} has no block ${top}: the groups do not fit the text`);
  }
  const block = converter.element(child, flow.text.path);
  const own = block.properties['className'];
  block.properties = {
    ...inLanguage(flow),
    ...block.properties,
    className: [...flowClasses(flow), ...(Array.isArray(own) ? own : [])],
  };
  return block;
}

function notes(flows: readonly Flow[], converter: XhtmlConverter): Element[] {
  const all = flows.flatMap((flow) => flow.text.notes.map((note) => ({ flow, note })));
  if (all.length === 0) return [];
  // The sort is stable: of two notes of one number, the verso's stays first.
  all.sort((a, b) => a.note.number - b.note.number);
  const asides = all.map(({ flow, note }) => noteElement(flow, note, converter));
  return [h('div', { className: ['notes'] }, onLines(asides))];
}

/** A footnote; the number before it leads back to its first call. */
function noteElement(flow: Flow, note: Note, converter: XhtmlConverter): Element {
  const content = converter.convert(note.content, flow.text.path);
  const number = converter.isCalled(note.id)
    ? h('a', { href: `#${callXmlId(note.id)}`, role: 'doc-backlink' }, String(note.number))
    : String(note.number);
  const label = h('span', { className: ['generated'] }, [number, ' ']);
  const first = content.find((node) => node.type === 'element');
  if (first?.tagName === 'p') first.children.unshift(label);
  else content.unshift(label);
  return h(
    'aside',
    {
      id: blockXmlId(note.id),
      ...inLanguage(flow),
      className: [...flowClasses(flow), 'note'],
      'epub:type': 'footnote',
      role: 'doc-footnote',
    },
    content,
  );
}

const inLanguage = ({ tag }: Flow): Properties => ({ lang: tag, xmlLang: tag });

/** The stylesheet knows a flow by its side and by its script. */
const flowClasses = ({ side, tag }: Flow): string[] => [side, languageOf(tag).script.toLowerCase()];

/** Each element on a line of its own, for people who read the file. */
const onLines = (elements: readonly Element[]): (Element | string)[] =>
  elements.flatMap((element) => ['\n', element]).concat('\n');
