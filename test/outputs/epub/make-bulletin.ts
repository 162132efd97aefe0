import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { ArticleText, FrontMatter, Note } from '../../../src/model/article.js';
import type { AlignedArticle, Asset, BlockGroup, Bulletin } from '../../../src/model/bulletin.js';
import { pageFormatOf } from '../../../src/config/page-formats.js';
import type { BulletinConfig } from '../../../src/model/config.js';
import type { LanguageTag } from '../../../src/model/language.js';

const VERSO = 'zh-Hant';
const RECTO = 'en';
const LEAVES = ['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'table', 'figure', 'hr', 'header'];

export interface FlowDraft {
  readonly title: string;
  readonly body?: readonly Element[];
  /** Footnotes' contents, by number. */
  readonly notes?: readonly (readonly [number, ElementContent[]])[];
  readonly people?: Partial<Pick<FrontMatter, 'author' | 'photo' | 'translator'>>;
}

/** An article of two flows, its blocks named as the parser names them, paired one to one. */
export function makeArticle(id: string, verso: FlowDraft, recto: FlowDraft): AlignedArticle {
  const texts = new Map([
    [VERSO, makeText(id, VERSO, verso)],
    [RECTO, makeText(id, RECTO, recto)],
  ]);
  const lengths = [...texts].map(([tag, text]) => [tag, text.root.children.length] as const);
  const rows = Math.max(...lengths.map(([, length]) => length));
  const groups = Array.from({ length: rows }, (_value, row): BlockGroup => {
    const tops = lengths.map(([tag, length]) => [tag, row < length ? [row] : []] as const);
    return { tops: new Map(tops) };
  });
  return { id, texts, beads: [], digest: undefined, groups };
}

function makeText(id: string, tag: LanguageTag, draft: FlowDraft): ArticleText {
  const prefix = `${id}.${tag}`;
  const header = h('header', { className: ['title-block'] }, [h('h1', draft.title)]);
  const children = [header, ...(draft.body ?? [])];
  let count = 0;
  visit({ type: 'root', children }, 'element', (element) => {
    if (!LEAVES.includes(element.tagName)) return;
    element.properties['dataBlock'] = `${prefix}.${String(count++)}`;
    return 'skip';
  });
  const notes = (draft.notes ?? []).map(([number, content]): Note => {
    return { number, id: `${prefix}.note-${String(number)}`, content };
  });
  const frontMatter = { title: [draft.title], photo: [], translator: [], author: [] };
  return {
    path: `${id}/${tag === VERSO ? 'zh' : tag}.md`,
    frontMatter: { ...frontMatter, ...draft.people, date: undefined },
    root: { type: 'root', children },
    blocks: [],
    notes,
    source: '',
  };
}

/** A footnote call as the parser leaves it. */
export function call(id: string, tag: LanguageTag, number: number): Element {
  const properties = {
    href: `#${id}.${tag}.note-${String(number)}`,
    dataNote: number,
    dataFirstCall: number,
  };
  return h('sup', [{ ...h('a', String(number)), properties }]);
}

export function makeBulletin(
  articles: readonly AlignedArticle[],
  settings: Partial<BulletinConfig> = {},
  assets: readonly Asset[] = [],
): Bulletin {
  const config: BulletinConfig = {
    slug: 'issue',
    languages: { verso: VERSO, recto: RECTO },
    title: both('簡報', 'The Bulletin'),
    subtitle: both('', ''),
    number: both('第 3 期', 'No. 3'),
    publisher: both('出版社', 'The Press'),
    rights: both('', ''),
    credits: [],
    contact: undefined,
    date: '2020-09-30',
    identifier: 'issue|2020-09-30|簡報',
    writing: 'horizontal',
    format: pageFormatOf('170x240'),
    theme: undefined,
    fonts: [],
    sizes: undefined,
    outputs: ['epub'],
    pairNumbers: false,
    level: 'paragraphs',
    contents: true,
    reading: 'article',
    claim: undefined,
    press: false,
    quotes: undefined,
    conversion: undefined,
    ruby: undefined,
    readings: new Map(),
    check: { beforeBuild: true, rules: new Map(), words: [] },
    epub: {
      modes: ['interleaved'],
      fonts: false,
      cover: undefined,
      series: undefined,
      licence: undefined,
      fileAs: new Map(),
      conformance: undefined,
    },
    ...settings,
  };
  return { config, articles, assets: new Map(assets.map((asset) => [asset.hash, asset])) };
}

export function both<T>(verso: T, recto: T): ReadonlyMap<LanguageTag, T> {
  return new Map([
    [VERSO, verso],
    [RECTO, recto],
  ]);
}

/** A picture of one pixel. */
export const pixel: Asset = {
  hash: '0123456789abcdef',
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  width: 1,
  height: 1,
};
