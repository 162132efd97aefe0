import type { PageText } from '../browser/in-page/read-pages.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { both, type Bilingual } from '../diagnostics/problem.js';
import { notInStep, textLost } from '../diagnostics/problems/pages.js';
import { printedLanguages } from '../languages/page-languages.js';
import { spellingOf } from '../edition/spelling.js';
import type { ArticleText } from '../model/article.js';
import type { Bulletin } from '../model/bulletin.js';
import { onceEach } from '../model/once-each.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';
import type {
  Completeness,
  Proof,
  ProofPage,
  ProofSinglePage,
  ProofSpread,
} from '../model/proof.js';
import { inItsLanguage } from '../outputs/epub/in-its-language.js';
import type { PdfPageText } from '../outputs/pdf/read-pdf.js';
import { comparable } from '../prove/comparable.js';
import { differentCharacters, firstDifference } from '../prove/first-difference.js';
import type { FinishedEpub } from './package.js';
import type { PagedBook } from './paginate.js';
import type { PlannedSection } from './plan.js';

/** What the proof is drawn from: the finished things, read back. */
export interface Evidence {
  readonly bulletin: Bulletin;
  readonly planned: readonly PlannedSection[];
  /** Undefined if the book is not set on paper. */
  readonly paged: PagedBook | undefined;
  /** The finished PDF's text by page, if one was made. */
  readonly pdf: readonly PdfPageText[] | undefined;
  /** The finished EPUBs. */
  readonly epubs: readonly FinishedEpub[];
}

/**
 * Hold everything that was made against the manuscript: the text of every language complete in
 * HTML, PDF and EPUB, every pair on one spread, every page on its side.
 *
 * Every breach is filed as an error, so that a build that lost a character fails.
 */
export function prove(evidence: Evidence, diagnostics: Diagnostics): Proof {
  const before = diagnostics.messages.length;
  const { config } = evidence.bulletin;
  const { languages } = config;
  const { paged } = evidence;
  const printed = paged === undefined ? [] : printedLanguages(config);
  const read = SIDES.map((side) => languages[side]).filter(
    (tag) =>
      printed.includes(tag) ||
      evidence.epubs.some(({ edition }) => edition.languages.includes(tag)),
  );
  const completeness = Object.fromEntries(
    read.map((tag) => [tag, complete(evidence, tag, printed.includes(tag), diagnostics)]),
  );
  const isSingle = config.writing === 'vertical';
  const single = paged && isSingle ? singlePages(evidence, paged, diagnostics) : undefined;
  const spreads = paged && !isSingle ? inStep(evidence, paged, diagnostics) : [];
  const alone = evidence.planned.flatMap(({ section }) =>
    section.beads
      .filter((bead) => bead.verso === 0 || bead.recto === 0)
      .map((bead) => ({
        bead: bead.id,
        language: bead.verso === 0 ? languages.recto : languages.verso,
      })),
  );
  const violations = diagnostics.messages.slice(before).map((message) => message.reason);
  const spelling = spellingOf(config);
  return {
    spreads,
    ...(single && { pages: single }),
    completeness,
    ...(Object.keys(spelling).length === 0 ? {} : { spelling }),
    alone,
    violations,
  };
}

function complete(
  evidence: Evidence,
  tag: LanguageTag,
  isPrinted: boolean,
  diagnostics: Diagnostics,
): Completeness {
  const { bulletin, paged } = evidence;
  const html = blockTexts(paged?.pages ?? [], tag);
  const epubs = evidence.epubs.flatMap(({ edition, texts }) =>
    // One that cannot be read is at fault, and that has been said.
    texts && edition.languages.includes(tag) ? [{ edition, texts, count: 0 }] : [],
  );
  const counts = { manuscript: 0, html: 0 };

  for (const article of bulletin.articles) {
    const text = article.texts.get(tag);
    if (text === undefined) continue;
    const source = sourceOf(text);
    const ids = [...text.blocks.map((block) => block.id), ...text.notes.map((note) => note.id)];
    counts.manuscript += source.length;
    const hold = (where: Bilingual, texts: ReadonlyMap<string, string>): number => {
      const found = comparable(ids.map((id) => texts.get(id) ?? '').join('\n'));
      const difference = firstDifference(source.text, found);
      if (difference !== undefined) diagnostics.report(text.path, textLost(where, tag, difference));
      return found === source.text ? source.length : lengthOf(found);
    };
    if (isPrinted) counts.html += hold(both('typeset HTML', '排好的 HTML'), html);
    for (const epub of epubs) {
      const { suffix } = epub.edition;
      const name = suffix === '' ? 'EPUB' : `EPUB (${suffix})`;
      epub.count += hold(both(name, `${name} `), inItsLanguage(epub.texts, text, tag));
    }
  }
  return {
    manuscript: counts.manuscript,
    ...(isPrinted && { html: counts.html }),
    ...(evidence.pdf === undefined || !isPrinted
      ? {}
      : { pdf: completePdf(evidence, evidence.pdf, tag, diagnostics) }),
    ...Object.fromEntries(
      epubs.map(({ edition, count }) => [
        edition.suffix === '' ? 'epub' : `epub.${edition.suffix}`,
        count,
      ]),
    ),
  };
}

const lengthOf = (text: string): number => Array.from(text).length;

/** The witness: the text of a manuscript's file as all others are held against it. */
const sourceOf = onceEach(({ source }: ArticleText): { text: string; length: number } => {
  const text = comparable(source);
  return { text, length: lengthOf(text) };
});

/** A block's text over all its pages, by id. A footnote set after the article counts as itself. */
function blockTexts(pages: readonly PageText[], tag: LanguageTag): Map<string, string> {
  const texts = new Map<string, string>();
  for (const page of pages) {
    if (page.language !== tag) continue;
    for (const { id, text } of page.blocks) {
      const name = id.replace(/(\.note-\d+)\.\d+$/, '$1');
      texts.set(name, (texts.get(name) ?? '') + text);
    }
  }
  return texts;
}

/** Root signs, which formulas do not write, and signs that grow, which may be drawn in pieces. */
const DRAWN_IN_FORMULAS = /[√()[\]{}|‖⌈⌉⌊⌋⟨⟩∫\u239B-\u23B7\u23D0]/gu;

/**
 * Hold every page of the PDF against what its sheet shows. A PDF has its text in the order of
 * painting (readings before or after their characters, notes where they stand), so characters
 * are compared page by page whatever their order.
 *
 * @returns how many characters of the manuscript's text the pages hold
 */
function completePdf(
  evidence: Evidence,
  pdf: readonly PdfPageText[],
  tag: LanguageTag,
  diagnostics: Diagnostics,
): number {
  const { pages = [], sheets = [] } = evidence.paged ?? {};
  let count = 0;
  for (const [index, page] of pages.entries()) {
    if (page.language !== tag) continue;
    const sheet = sheets[index];
    const plain = (text: string): string => {
      const shown = sheet?.emphasis === true ? text.replaceAll('•', '') : text;
      // A bar over a letter may be painted before or after it, which NFC would show.
      return sheet?.formulas === true
        ? comparable(shown.replace(DRAWN_IN_FORMULAS, '')).normalize('NFD')
        : comparable(shown);
    };
    const expected = plain(sheet?.visible ?? '');
    const found = plain(pdf[index]?.text ?? '');
    const difference = differentCharacters(expected, found);
    if (difference !== undefined) {
      diagnostics.report(
        'bulletin.pdf',
        textLost(
          both(`PDF’s page ${String(page.page)}`, `PDF 第 ${String(page.page)} 页`),
          tag,
          difference,
        ),
      );
    }
    const own = page.blocks
      .filter(({ id }) => !id.startsWith(':'))
      .reduce((sum, { text }) => sum + lengthOf(comparable(text)), 0);
    count += own + lengthOf(found) - lengthOf(expected);
  }
  return count;
}

/** The articles' spreads as they came out, each pair on one spread and each page on its side. */
function inStep(evidence: Evidence, paged: PagedBook, diagnostics: Diagnostics): ProofSpread[] {
  const { planned } = evidence;
  const { languages, format } = evidence.bulletin.config;
  const report = (page: number, why: Bilingual): void => {
    diagnostics.report('bulletin.html', notInStep(page, why));
  };
  const spreads: ProofSpread[] = [];
  let index = 1;
  for (const { section, plan } of planned) {
    const paired = new Set(
      section.beads.filter((bead) => bead.verso > 0 && bead.recto > 0).map((bead) => bead.id),
    );
    const seen = new Set<string>();
    for (const spread of plan.spreads) {
      const page = (side: Side): ProofPage => {
        const text = paged.pages[index + (side === 'verso' ? 0 : 1)];
        const number = text?.page ?? 0;
        if (text?.language !== languages[side])
          report(
            number,
            both(`its language is not ${languages[side]}`, `它的语言不是 ${languages[side]}`),
          );
        if ((number % 2 === 0) !== (side === 'verso'))
          report(number, both(`it is no ${side}`, `它不是${side === 'verso' ? '左页' : '右页'}`));
        const fill = Math.round((spread[side].height / format.area.height) * 1000) / 1000;
        return { page: number, beads: text?.beads ?? [], fill };
      };
      const verso = page('verso');
      const recto = page('recto');
      for (const bead of new Set([...verso.beads, ...recto.beads])) {
        if (seen.has(bead))
          report(
            verso.page,
            both(`the pair ${bead} stands on two spreads`, `“${bead}”这一对出现在两个对开页上`),
          );
        seen.add(bead);
        if (paired.has(bead) && !(verso.beads.includes(bead) && recto.beads.includes(bead))) {
          report(
            verso.page,
            both(`the pair ${bead} stands on one page only`, `“${bead}”这一对只出现在一页上`),
          );
        }
      }
      if (section.kind === 'article') spreads.push({ article: section.id, verso, recto });
      index += 2;
    }
    for (const bead of section.beads) {
      if (!seen.has(bead.id))
        report(
          0,
          both(`the pair ${bead.id} stands on no page`, `“${bead.id}”这一对哪一页上都没有`),
        );
    }
  }
  return spreads;
}

/** The articles' pages of a book in one language as they came out, with the whole of its text. */
function singlePages(
  evidence: Evidence,
  paged: PagedBook,
  diagnostics: Diagnostics,
): ProofSinglePage[] {
  const { planned } = evidence;
  const { height } = evidence.bulletin.config.format.area;
  const pages: ProofSinglePage[] = [];
  let index = 1;
  for (const { section, plan } of planned) {
    const missing = new Set(section.beads.map(({ id }) => id));
    for (const { verso } of plan.spreads) {
      const { page = 0, language = '', beads = [] } = paged.pages[index] ?? {};
      if (language !== section.flows.verso.language) {
        diagnostics.report(
          'bulletin.html',
          notInStep(page, both(`its language is ${language}`, `它的语言是 ${language}`)),
        );
      }
      for (const bead of beads) missing.delete(bead);
      const fill = Math.round((verso.height / height) * 1000) / 1000;
      if (section.kind === 'article') pages.push({ article: section.id, page, beads, fill });
      index += 1;
    }
    for (const bead of missing) {
      diagnostics.report(
        'bulletin.html',
        notInStep(
          0,
          both(`the passage ${bead} stands on no page`, `“${bead}”这一段哪一页上都没有`),
        ),
      );
    }
  }
  return pages;
}
