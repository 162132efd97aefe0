import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { WorkCache } from '../cache/work-cache.js';
import { pageLanguages, printedLanguages } from '../languages/page-languages.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { isLentGlyph, isMissingGlyph, unprintedGlyph } from '../diagnostics/problems/pages.js';
import { embedFonts, type SetText } from '../fonts/embed-fonts.js';
import { FONT_NAMES, type FontFamily } from '../fonts/font-faces.js';
import { colophon } from '../furniture/colophon.js';
import { contents } from '../furniture/contents.js';
import { runningHead } from '../furniture/running-head.js';
import { isVerse } from '../html/is-verse.js';
import { placeOf } from '../html/place-of.js';
import { splitFormulas } from '../html/split-formulas.js';
import { singleFlow } from '../html/single-flow.js';
import { isChinese, languageOf } from '../languages/registry.js';
import type { Block } from '../model/article.js';
import type { AlignedArticle, Bulletin } from '../model/bulletin.js';
import type { BulletinConfig, OutputName } from '../model/config.js';
import type { CutFont } from '../model/font.js';
import { onceEach } from '../model/once-each.js';
import { SIDES, type Side } from '../model/language.js';
import type { Flow, Section } from '../model/typeset.js';

/** The book as sections of paired flows, before it is known where pages break. */
export interface TypesetBook {
  readonly sections: readonly Section[];
  readonly fontRules: string;
  readonly fonts: readonly CutFont[];
  readonly families: readonly FontFamily[];
}

const ALL_FAMILIES = Object.keys(FONT_NAMES) as FontFamily[];

/** Figures, punctuation and signs that folios, notes and the style itself set. */
const FURNITURE = '0123456789 .,;:()[]–—-·…■•/';

/**
 * Gather what stands on paper: contents, articles and colophon as sections, and the fonts cut to
 * their characters. A character that no font has is an error at its place in the manuscript, or a
 * warning if only an EPUB is made: what its own fonts lack is shown in those of its reader.
 */
export async function typeset(
  bulletin: Bulletin,
  outputs: readonly OutputName[],
  diagnostics: Diagnostics,
  work?: WorkCache,
): Promise<TypesetBook> {
  const { config, articles } = bulletin;
  const languages = pageLanguages(config);
  const set = { languages, writing: config.writing };
  const articleSections = articles.map((article) => articleSection(article, config));
  const manuscript = articles.flatMap((article) =>
    articleTexts(article, config.epub.fonts ? config.languages : languages, diagnostics),
  );
  const contentsPages = config.contents ? [contents(articles, set, undefined)] : [];
  const furniture = [...contentsPages, colophon(bulletin, ALL_FAMILIES, languages)];
  const others = furniture.flatMap((section) =>
    SIDES.map((side) => furnitureText(section.flows[side], diagnostics)),
  );
  const coverText = printedLanguages(config).flatMap((tag): SetText[] => {
    const language = languageOf(tag);
    const texts = [config.title, config.subtitle, config.number, config.publisher].map((local) =>
      local.get(tag),
    );
    const report = reportOnce(diagnostics);
    return [
      {
        language,
        text: [...texts, language.formatDate(config.date), language.name].join(' '),
        report,
      },
      // Signs of which no book has all: nobody need know that a typeface lacks one.
      { language, text: FURNITURE, report: withoutLent(report) },
    ];
  });
  const texts = [...manuscript, ...others, ...coverText];
  const isForReaders = outputs.every((output) => output === 'epub');
  const { css, fonts, families } = await embedFonts(
    isForReaders ? texts.map(forReaders) : texts,
    FURNITURE,
    { listings: articles.some(hasListing), own: config.ownFonts ?? [] },
    work && ((parts, make) => work.remember(work.key('font', ...parts), make)),
  );
  diagnostics.stopOnErrors();
  const sections = [...contentsPages, ...articleSections, colophon(bulletin, families, languages)];
  return {
    sections: config.writing === 'vertical' ? sections.map(singleFlow) : sections,
    fontRules: css,
    fonts,
    families,
  };
}

const withoutLent =
  (report: SetText['report']): SetText['report'] =>
  (problem, character) => {
    if (!isLentGlyph(problem)) report(problem, character);
  };

/** The text of pages that are made for their places only: they may lack a glyph. */
const forReaders = ({ report, ...text }: SetText): SetText => ({
  ...text,
  report: (problem, character) => {
    report(isMissingGlyph(problem) ? unprintedGlyph(problem) : problem, character);
  },
});

/** Whether anything in an article is set in the face of listings. */
function hasListing({ texts }: AlignedArticle): boolean {
  const isListing = (node: Nodes): boolean =>
    (node.type === 'element' && ['code', 'kbd', 'samp', 'pre'].includes(node.tagName)) ||
    ('children' in node && node.children.some(isListing));
  return [...texts.values()].some(({ root, notes }) =>
    [root, ...notes.flatMap((note) => note.content)].some(isListing),
  );
}

function articleSection(article: AlignedArticle, config: BulletinConfig): Section {
  const languages = pageLanguages(config);
  const flow = (side: Side): Flow => {
    const text = article.texts.get(languages[side]);
    return {
      language: languages[side],
      blocks: withNeighbours(text?.blocks ?? []),
      notes: text?.notes ?? [],
    };
  };
  const recto = article.texts.get(languages.recto);
  const separator = isChinese(languages.recto) ? '' : ' ';
  return {
    id: article.id,
    kind: 'article',
    title: runningHead(recto?.frontMatter.title.join(separator) ?? '', config.format),
    flows: { verso: flow('verso'), recto: flow('recto') },
    sides: SIDES,
    digest: article.digest,
    beads: article.beads.map(({ id, spans }) => {
      const count = (side: Side): number => {
        const span = spans.get(languages[side]);
        return span === undefined ? 0 : span.to - span.from;
      };
      return { id, verso: count('verso'), recto: count('recto') };
    }),
  };
}

/**
 * Mark what a style cannot see of a block's neighbours: a paragraph that follows none is `flush`,
 * a block at the seam of a list, quotation, table or picture is `spaced`, and so is a stanza of verse.
 */
function withNeighbours(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    const isAlike = before?.kind === block.kind && before.wrappers[0] === block.wrappers[0];
    const isOpening = before === undefined || before.kind === 'title' || before.kind === 'heading';
    const verse = isVerse(block);
    const isStanza = verse || (before !== undefined && isVerse(before));
    const added = [
      ...(verse ? ['verse'] : []),
      ...(block.kind === 'paragraph' &&
      (before?.kind !== 'paragraph' || before.wrappers.length !== block.wrappers.length)
        ? ['flush']
        : []),
      ...(block.kind === 'paragraph' && (!isAlike || isStanza) && !isOpening ? ['spaced'] : []),
    ];
    if (added.length === 0) return block;
    const names = block.element.properties['className'];
    const className = [...(Array.isArray(names) ? names : []), ...added];
    const element: Element = {
      ...block.element,
      properties: { ...block.element.properties, className },
    };
    return { ...block, element };
  });
}

const textsOf = onceEach(splitFormulas);

function articleTexts(
  article: AlignedArticle,
  languages: Readonly<Record<Side, string>>,
  diagnostics: Diagnostics,
): SetText[] {
  return SIDES.flatMap((side): SetText[] => {
    const text = article.texts.get(languages[side]);
    if (text === undefined) return [];
    const language = languageOf(languages[side]);
    const blocks = text.blocks.map((block): SetText => ({
      language,
      ...textsOf(block.element),
      report: (problem, character) => {
        const place = placeOf(character, block.element) ?? block.place;
        diagnostics.report(text.path, problem, place);
      },
    }));
    const notes = text.notes.map((note): SetText => {
      const content: Root = { type: 'root', children: [...note.content] };
      return {
        language,
        ...splitFormulas(content),
        report: (problem, character) => {
          const place = placeOf(character, content) ?? note.content[0]?.position?.start;
          diagnostics.report(text.path, problem, place);
        },
      };
    });
    return [...blocks, ...notes];
  });
}

function furnitureText(flow: Flow, diagnostics: Diagnostics): SetText {
  return {
    language: languageOf(flow.language),
    text: flow.blocks.map((block) => toString(block.element)).join(' '),
    report: reportOnce(diagnostics),
  };
}

/** What contents and covers repeat of the manuscript has been reported at its place there. */
const reportOnce =
  (diagnostics: Diagnostics): SetText['report'] =>
  (problem) => {
    const isKnown = diagnostics.reports.some(
      ({ problem: { code, reason } }) => code === problem.code && reason === problem.reason,
    );
    if (!isKnown) diagnostics.report('bulletin.yml', problem);
  };
