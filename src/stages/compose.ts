import type { Asset, Bulletin } from '../model/bulletin.js';
import { pageLanguages, printedLanguages } from '../languages/page-languages.js';
import { contents, type Folios } from '../furniture/contents.js';
import { cover } from '../furniture/cover.js';
import { renderTemplate } from '../furniture/render-template.js';
import { pairNumbers } from '../html/pair-numbers.js';
import { pagesHtml } from '../html/section-html.js';
import type { Section } from '../model/typeset.js';
import type { PlannedSection } from './plan.js';

/** The cover is page 1; what follows begins on page 2. */
const FIRST_VERSO = 2;

/** Stands before a verso that begins a document; it is not part of the book. */
const BLANK = '<section class="page"></section>';

/** So many pages are set at a time; a section more, so that each is on the sheets of one part. */
const PART = 60;

/** A run of whole sections, as a document that can be set by itself. */
export interface ComposedPart {
  readonly html: string;
  /** The number of its first page. If it is a verso, an empty page stands before it. */
  readonly first: number;
  /** How many pages it has. */
  readonly pages: number;
  /** What links in other parts say that lead into this one: `#id`, as it is written in HTML. */
  readonly linked: readonly string[];
}

/**
 * Write the planned pages as HTML, in parts: cover, contents with their folios, articles,
 * colophon.
 */
export function compose(
  bulletin: Bulletin,
  planned: readonly PlannedSection[],
  fontRules: string,
  css: string,
): { parts: ComposedPart[]; articlesFrom: number } {
  const { config } = bulletin;
  const starts = new Map<string, number>();
  let next = FIRST_VERSO;
  for (const { section, plan } of planned) {
    starts.set(section.id, next);
    next += plan.spreads.length * section.sides.length;
  }
  const folios: Folios = new Map(
    [...starts].map(([id, first]) => [id, { verso: first, recto: first + 1 }]),
  );
  const addressOf = assetAddresses(bulletin.assets);
  const runs: { first: number; pages: string[] }[] = [{ first: 1, pages: [cover(config)] }];
  for (const each of planned) {
    const section =
      each.section.kind === 'contents' ? withFolios(each.section, bulletin, folios) : each.section;
    const { columns, heights, spaces } = each;
    const first = starts.get(section.id) ?? 0;
    const pages = pagesHtml(section, each.plan, first, {
      addressOf,
      columns,
      heights,
      spaces,
      numbers: config.pairNumbers ? pairNumbers(section) : new Map(),
    });
    const run = runs.at(-1);
    if (run === undefined || run.pages.length >= PART) runs.push({ first, pages });
    else run.pages.push(...pages);
  }
  const languages = printedLanguages(config);
  const title = languages.map((tag) => config.title.get(tag)).join(' · ');
  const links = runs.map(({ pages }) => linksIn(pages));
  const parts = runs.map(({ first, pages }, index): ComposedPart => {
    const html = renderTemplate('print/document.html.ejs', {
      language: languages[0],
      title,
      // Nothing is laid out before the pages are on their sheets.
      hidden: true,
      fontRules,
      css,
      pages: [...(first % 2 === 0 ? [BLANK] : []), ...pages].join('\n'),
    });
    const others = links.filter((_, other) => other !== index).flat();
    const ids = idsIn(pages);
    const linked = [...new Set(others)].filter((link) => ids.has(idOf(link)));
    return { html, first, pages: pages.length, linked };
  });
  const firstArticle = planned.find(({ section }) => section.kind === 'article');
  return { parts, articlesFrom: starts.get(firstArticle?.section.id ?? '') ?? FIRST_VERSO };
}

/** The addresses of links to places in the book. */
const linksIn = (pages: readonly string[]): string[] =>
  pages.flatMap((page) => [...page.matchAll(/ href="(#[^"]*)"/g)].map(([, link = '']) => link));

const idsIn = (pages: readonly string[]): ReadonlySet<string> =>
  new Set(pages.flatMap((page) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)));

function idOf(link: string): string {
  try {
    return decodeURIComponent(link.slice(1));
  } catch {
    return link.slice(1);
  }
}

/** The contents anew, now that the folios are known; its rows take the room they took before. */
function withFolios(section: Section, bulletin: Bulletin, folios: Folios): Section {
  const { config } = bulletin;
  const set = { languages: pageLanguages(config), writing: config.writing };
  const { flows } = contents(bulletin.articles, set, folios);
  return { ...section, flows };
}

/** Pictures stand inside the document as `data:` addresses. */
export function assetAddresses(assets: ReadonlyMap<string, Asset>): (hash: string) => string {
  const addresses = new Map<string, string>();
  return (hash) => {
    const known = addresses.get(hash);
    if (known !== undefined) return known;
    const asset = assets.get(hash);
    if (asset === undefined) return '';
    const address = `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}`;
    addresses.set(hash, address);
    return address;
  };
}
