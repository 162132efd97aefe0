import { asJson } from '../cache/as-json.js';
import type { WorkCache } from '../cache/work-cache.js';
import { contents, type Folios } from '../furniture/contents.js';
import { cover } from '../furniture/cover.js';
import { cssEscaped } from '../furniture/css-escaped.js';
import { renderTemplate } from '../furniture/render-template.js';
import { screenView, type ScreenView } from '../furniture/screen-view.js';
import { justifyBroken } from '../html/justify-broken.js';
import { onSheet } from '../html/on-sheet.js';
import { pairNumbers } from '../html/pair-numbers.js';
import { pagesHtml, type SetPage } from '../html/section-html.js';
import { pageLanguages, printedLanguages } from '../languages/page-languages.js';
import type { Block } from '../model/article.js';
import type { Asset, Bulletin } from '../model/bulletin.js';
import type { BulletinConfig } from '../model/config.js';
import type { SheetForms } from '../model/sheet-forms.js';
import type { Section } from '../model/typeset.js';
import type { Styles } from './measure.js';
import type { PlannedSection } from './plan.js';

/** The cover is page 1; what follows begins on page 2. */
const FIRST_VERSO = 2;

/** So many pages are set at a time, and the rest of a section: each is on the sheets of one part. */
const PART = 60;

/** A run of whole sections, as a document that can be set by itself. */
export interface ComposedPart {
  /** Its pages on their sheets. */
  readonly html: string;
  /** The number of its first page. */
  readonly first: number;
  /** How many pages it has. */
  readonly pages: number;
  /** What links in other parts say that lead into this one: `#id`, as it is written in HTML. */
  readonly linked: readonly string[];
  /** Its articles, with the number of pages of each. */
  readonly articles: readonly ArticlePages[];
  /** Names all that it is, for what is made of it to be found again; undefined if nothing is kept. */
  readonly digest: string | undefined;
}

export interface ArticlePages {
  readonly id: string;
  readonly pages: number;
}

export interface ComposingOptions {
  /** Pages that were written before are taken from there. */
  readonly work: WorkCache | undefined;
  /** So many pages make a part; 60 if left out. Fewer are set anew sooner, but each part costs. */
  readonly partPages?: number;
}

/** A book whose pages are written. */
export interface ComposedBook {
  readonly parts: readonly ComposedPart[];
  /** The number of the page that the first article begins on. */
  readonly articlesFrom: number;
  /**
   * Write the typeset HTML: self-contained, before any sheets are made of it.
   *
   * @param full for a page, which of its broken paragraphs are justified to their end
   */
  readonly typesetHtml: (full: ReadonlyMap<number, ReadonlySet<number>>) => string;
}

/**
 * Write the planned pages as HTML, and put them on sheets, in parts: cover, contents with their
 * folios, articles, colophon.
 */
export async function compose(
  bulletin: Bulletin,
  planned: readonly PlannedSection[],
  styles: Styles,
  forms: SheetForms,
  { work, partPages = PART }: ComposingOptions,
): Promise<ComposedBook> {
  const { sections, articlesFrom } = await writePages(bulletin, planned, work);
  const runs = runsOf(
    [{ article: undefined, first: 1, pages: withAddresses([cover(bulletin.config)]) }, ...sections],
    partPages,
  );
  const pages = runs.flatMap((run) => run.pages);
  const documentOf = (css: string, body: string): string =>
    printDocument(bulletin.config, { ...styles, css }, body);

  const sheets = putOnSheets(pages, forms);
  const linked = linkedFromElsewhere(runs);
  // Fonts and styles are most of a part, and the same for all.
  const frame = work?.key('frame', documentOf(forms.css, ''));
  const parts = runs.map((run, index): ComposedPart => {
    const { first } = run;
    const own = sheets.slice(first - 1, first - 1 + run.pages.length);
    const style = `--pagedjs-page-count: ${String(pages.length)}; counter-reset: page ${String(first - 1)}`;
    const body = `<div class="pagedjs_pages" style="${style}">${own.join('\n')}</div>`;
    return {
      html: documentOf(forms.css, body),
      first,
      pages: run.pages.length,
      linked: linked[index] ?? [],
      articles: run.articles,
      digest: frame && work?.key('part', frame, body, asJson([first, linked[index]])),
    };
  });
  return {
    parts,
    articlesFrom,
    typesetHtml: (full) => {
      const screen = screenView(bulletin);
      const written = pages.map(({ html }, index) => {
        const broken = full.get(index + 1);
        return broken === undefined ? html : justifyBroken(html, broken);
      });
      const [, ...others] = written;
      const all = [cover(bulletin.config, screen.nav).html, ...others];
      return printDocument(bulletin.config, styles, all.join('\n'), screen);
    },
  };
}

/** The cover on its sheet, as a document of its own: it is known before any page is planned. */
export function coverDocument(config: BulletinConfig, styles: Styles, forms: SheetForms): string {
  const sheet = onSheet(cover(config), forms, '');
  const body = `<div class="pagedjs_pages">${sheet}</div>`;
  return printDocument(config, { ...styles, css: forms.css }, body);
}

function printDocument(
  config: BulletinConfig,
  { fontRules, css }: Styles,
  pages: string,
  screen?: ScreenView,
): string {
  const languages = printedLanguages(config);
  return renderTemplate('print/document.html.ejs', {
    language: languages[0],
    title: languages.map((tag) => config.title.get(tag)).join(' · '),
    fontRules,
    css,
    pages,
    screen,
  });
}

/** A run of whole sections' pages. */
interface Run {
  readonly first: number;
  readonly pages: readonly AddressedPage[];
  readonly articles: readonly ArticlePages[];
}

/** Join the pages of sections to runs of so many, and the rest of the last section. */
function runsOf(written: readonly WrittenSection[], partPages: number): Run[] {
  const runs: { first: number; pages: AddressedPage[]; articles: ArticlePages[] }[] = [];
  for (const { article, first, pages } of written) {
    let run = runs.at(-1);
    if (run === undefined || run.pages.length >= partPages) {
      run = { first, pages: [], articles: [] };
      runs.push(run);
    }
    run.pages.push(...pages);
    if (article !== undefined) run.articles.push({ id: article, pages: pages.length });
  }
  return runs;
}

/** A section's pages, or the cover. */
interface WrittenSection {
  /** Its id, if it is an article. */
  readonly article: string | undefined;
  readonly first: number;
  readonly pages: readonly AddressedPage[];
}

async function writePages(
  bulletin: Bulletin,
  planned: readonly PlannedSection[],
  work: WorkCache | undefined,
): Promise<{ sections: WrittenSection[]; articlesFrom: number }> {
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
  const sections = await Promise.all(
    planned.map(async (each) => {
      const section =
        each.section.kind === 'contents'
          ? withFolios(each.section, bulletin, folios)
          : each.section;
      const { columns, heights, spaces, plan } = each;
      const first = starts.get(section.id) ?? 0;
      const write = (): AddressedPage[] => {
        const numbers = config.pairNumbers ? pairNumbers(section) : new Map<Block, number>();
        const setting = { addressOf, columns, heights, spaces, numbers };
        return withAddresses(pagesHtml(section, plan, first, setting));
      };
      const { digest } = section;
      const article = section.kind === 'article' ? section.id : undefined;
      if (digest === undefined || work === undefined) return { article, first, pages: write() };
      const set = asJson([plan.spreads, first, columns, heights, spaces]);
      const key = work.key('pages', digest, set);
      const pages = await work.remember(key, () => Promise.resolve(write()), 'shared');
      return { article, first, pages };
    }),
  );
  const firstArticle = planned.find(({ section }) => section.kind === 'article');
  return { sections, articlesFrom: starts.get(firstArticle?.section.id ?? '') ?? FIRST_VERSO };
}

function putOnSheets(pages: readonly SetPage[], forms: SheetForms): string[] {
  let running = '';
  return pages.map((page) => {
    running = page.running === undefined ? running : cssEscaped(page.running);
    return onSheet(page, forms, running);
  });
}

/** A page, with what leads from it and to it. */
interface AddressedPage extends SetPage {
  /** The addresses of its links to places in the book. */
  readonly links: readonly string[];
  readonly ids: readonly string[];
}

const withAddresses = (pages: readonly SetPage[]): AddressedPage[] =>
  pages.map((page) => ({
    ...page,
    links: [...page.html.matchAll(/ href="(#[^"]*)"/g)].map(([, link = '']) => link),
    ids: [...page.html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id),
  }));

/** For each run, the addresses in it that links of the other runs lead to. */
function linkedFromElsewhere(runs: readonly Run[]): string[][] {
  const home = new Map(
    runs.flatMap((run, index) =>
      run.pages.flatMap(({ ids }) => ids.map((id) => [id, index] as const)),
    ),
  );
  const linked = runs.map(() => new Set<string>());
  for (const [from, run] of runs.entries()) {
    for (const link of run.pages.flatMap(({ links }) => links)) {
      const target = home.get(idOf(link));
      if (target !== undefined && target !== from) linked[target]?.add(link);
    }
  }
  return linked.map((addresses) => [...addresses]);
}

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
  const { flows, digest } = contents(bulletin.articles, set, folios);
  return { ...section, flows, digest };
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
