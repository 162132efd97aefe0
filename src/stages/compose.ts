import type { Asset, Bulletin } from '../model/bulletin.js';
import { contents, type Folios } from '../furniture/contents.js';
import { cover } from '../furniture/cover.js';
import { renderTemplate } from '../furniture/render-template.js';
import { pairNumbers } from '../html/pair-numbers.js';
import { pagesHtml } from '../html/section-html.js';
import type { Section } from '../model/typeset.js';
import type { PlannedSection } from './plan.js';

/** The cover is page 1; the first spread begins on page 2. */
const FIRST_VERSO = 2;

/**
 * Write the planned pages as one HTML document: cover, contents with their folios, articles,
 * colophon.
 */
export function compose(
  bulletin: Bulletin,
  planned: readonly PlannedSection[],
  fontRules: string,
  css: string,
): { html: string; articlesFrom: number } {
  const { config } = bulletin;
  const starts = new Map<string, number>();
  let next = FIRST_VERSO;
  for (const { section, plan } of planned) {
    starts.set(section.id, next);
    next += plan.spreads.length * 2;
  }
  const folios: Folios = new Map(
    [...starts].map(([id, verso]) => [id, { verso, recto: verso + 1 }]),
  );
  const addressOf = assetAddresses(bulletin.assets);
  const pages = planned.flatMap((each) => {
    const section =
      each.section.kind === 'contents' ? withFolios(each.section, bulletin, folios) : each.section;
    const { columns, heights, spaces } = each;
    return pagesHtml(section, each.plan, starts.get(section.id) ?? 0, {
      addressOf,
      columns,
      heights,
      spaces,
      numbers: config.pairNumbers ? pairNumbers(section) : new Map(),
    });
  });
  const title = [
    config.title.get(config.languages.verso),
    config.title.get(config.languages.recto),
  ].join(' · ');
  const html = renderTemplate('print/document.html.ejs', {
    language: config.languages.verso,
    title,
    fontRules,
    css,
    pages: [cover(config), ...pages].join('\n'),
  });
  const firstArticle = planned.find(({ section }) => section.kind === 'article');
  return { html, articlesFrom: starts.get(firstArticle?.section.id ?? '') ?? FIRST_VERSO };
}

/** The contents anew, now that the folios are known; its rows take the room they took before. */
function withFolios(section: Section, bulletin: Bulletin, folios: Folios): Section {
  return {
    ...contents(bulletin.articles, bulletin.config.languages, folios),
    beads: section.beads,
  };
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
