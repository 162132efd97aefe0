import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import { languageOf } from '../../languages/registry.js';
import type { AlignedArticle, BlockGroup } from '../../model/bulletin.js';
import {
  closeWith,
  flowClasses,
  inLanguage,
  onLines,
  topBlock,
  type Flow,
} from './chapter-flow.js';
import { chapterNotes } from './chapter-notes.js';
import { pictureOnce } from './picture-once.js';
import type { XhtmlConverter } from './xhtml-converter.js';

/** What a chapter is made of. */
export interface ChapterSource {
  readonly article: AlignedArticle;
  /** In the order in which they are read. */
  readonly flows: readonly Flow[];
  /** The chapter's own. */
  readonly converter: XhtmlConverter;
}

/**
 * A chapter for interleaved reading: for each group of blocks those of the first flow, then those
 * of the second; the footnotes come last.
 *
 * @throws Error if the groups name blocks that the texts do not have
 */
export function interleavedChapter(source: ChapterSource): Element {
  return chapter(
    source,
    source.article.groups.map((group) => {
      const [first = [], second = []] = source.flows.map((flow) =>
        blocksOf(flow, group, source.converter),
      );
      return pair(pictureOnce(first, second));
    }),
  );
}

/** A chapter of one flow alone. */
export function singleChapter(source: ChapterSource): Element {
  return alone(
    source,
    source.article.groups.map((group) =>
      pair(source.flows.flatMap((flow) => blocksOf(flow, group, source.converter))),
    ),
  );
}

/** As `interleavedChapter`, each group's flows in columns beside each other. */
export function gridChapter(source: ChapterSource): Element {
  return chapter(
    source,
    source.article.groups.map((group) =>
      pair(
        source.flows.map((flow) => {
          const blocks = blocksOf(flow, group, source.converter);
          return h('div', { className: ['column'] }, onLines(blocks));
        }),
      ),
    ),
  );
}

/**
 * A chapter of one flow, every group of it linked to its counterpart in another file.
 *
 * @param counterpart the file, and the flow it holds
 */
export function linkedChapter(
  source: ChapterSource,
  counterpart: { readonly file: string; readonly flow: Flow },
): Element {
  const pairs = source.article.groups.map((group, index) => {
    const id = `pair-${String(index + 1)}`;
    const blocks = source.flows.flatMap((flow) => blocksOf(flow, group, source.converter));
    const other = counterpart.flow.tag;
    const hasOther = (group.tops.get(other) ?? []).length > 0;
    const name = languageOf(other).name;
    const link = h(
      'a',
      {
        className: ['generated', 'counterpart'],
        href: `${counterpart.file}#${id}`,
        title: name,
        ariaLabel: name,
      },
      '→',
    );
    const isEmpty = blocks.length === 0;
    return pair(hasOther && !isEmpty ? closeWith(blocks, link) : blocks, { id });
  });
  return alone(source, pairs);
}

/**
 * A chapter in the first flow, the second flow's passages as notes that open from the end of each
 * of its own. Titles and headings stand in both.
 */
export function popupChapter(source: ChapterSource): Element {
  const { converter, article } = source;
  const [main, ...others] = source.flows;
  const asides: Element[] = [];
  const pairs = article.groups.map((group, index) => {
    const own = main === undefined ? [] : blocksOf(main, group, converter);
    const translated = others.flatMap((flow) => {
      const blocks = blocksOf(flow, group, converter);
      return blocks.length === 0 ? [] : [{ flow, blocks }];
    });
    if (own.length === 0 || own.every(isHeading)) {
      return pair([...own, ...translated.flatMap(({ blocks }) => blocks)]);
    }
    return pair(
      translated.reduce((blocks, translation) => {
        const id = `translation-${String(index + 1)}`;
        asides.push(translationNote(id, translation));
        return closeWith(blocks, translationCall(id, translation.flow));
      }, own),
    );
  });
  const notes = chapterNotes(source.flows, converter);
  const translations =
    asides.length === 0 ? [] : [h('div', { className: ['translations'] }, onLines(asides))];
  return section([...pairs, ...translations, ...notes], 'popup');
}

function translationNote(
  id: string,
  { flow, blocks }: { readonly flow: Flow; readonly blocks: readonly Element[] },
): Element {
  return h(
    'aside',
    {
      id,
      ...inLanguage(flow),
      className: [...flowClasses(flow), 'translation'],
      'epub:type': 'footnote',
      role: 'doc-footnote',
    },
    onLines([...closeWith(blocks, backlink(id))]),
  );
}

/** The sign that calls a translation, as a dagger calls a note. */
function translationCall(id: string, { tag }: Flow): Element {
  const name = languageOf(tag).name;
  return h('sup', { className: ['generated'] }, [
    h(
      'a',
      {
        id: `call-${id}`,
        href: `#${id}`,
        title: name,
        ariaLabel: name,
        'epub:type': 'noteref',
        role: 'doc-noteref',
      },
      '†',
    ),
  ]);
}

const backlink = (id: string): Element =>
  h(
    'a',
    { className: ['generated', 'counterpart'], href: `#call-${id}`, role: 'doc-backlink' },
    '↑',
  );

const isTitle = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('title-block');

const isHeading = (element: Element): boolean =>
  isTitle(element) || /^(h[1-6]|span)$/.test(element.tagName);

const blocksOf = (flow: Flow, { tops }: BlockGroup, converter: XhtmlConverter): Element[] =>
  (tops.get(flow.tag) ?? []).flatMap((top) => topBlock(flow, top, converter));

const pair = (blocks: readonly Element[], properties: Properties = {}): Element =>
  h('div', { ...properties, className: ['pair'] }, onLines(blocks));

const chapter = (source: ChapterSource, pairs: readonly Element[]): Element =>
  section([...pairs, ...chapterNotes(source.flows, source.converter)]);

/** In one language what follows a heading begins at the margin, for which a style needs a class. */
function alone(source: ChapterSource, pairs: readonly Element[]): Element {
  const blocks = (element: Element | undefined): Element[] =>
    (element?.children ?? []).filter((child) => child.type === 'element');
  const parts = pairs.map((each, index) => {
    const isAfterHeading = blocks(pairs[index - 1]).every(isHeading);
    const className = ['pair', ...(isAfterHeading ? ['opening'] : [])];
    return { ...each, properties: { ...each.properties, className } };
  });
  return section([...parts, ...chapterNotes(source.flows, source.converter)], 'alone');
}

/** A chapter is named by its title blocks, which its first pair holds. */
function section(parts: readonly Element[], ...names: string[]): Element {
  const titles = titleIds(parts[0]);
  return h(
    'section',
    {
      className: ['chapter', ...names],
      'epub:type': 'chapter',
      role: 'doc-chapter',
      ...(titles.length === 0 ? {} : { ariaLabelledBy: titles }),
    },
    onLines(parts),
  );
}

function titleIds(element: Element | undefined): (string | number)[] {
  return (element?.children ?? []).flatMap((child) => {
    if (child.type !== 'element') return [];
    const { id } = child.properties;
    if (isTitle(child)) return typeof id === 'string' ? [id] : [];
    return child.tagName === 'div' ? titleIds(child) : [];
  });
}
