import type { ProblemMessage } from '../diagnostics/problem-message.js';
import { renderTemplate } from '../furniture/render-template.js';
import { printedLanguages } from '../languages/page-languages.js';
import type { BulletinConfig } from '../model/config.js';
import type { Proof, ProofPage } from '../model/proof.js';

/**
 * The proof for people: every spread of the articles as a picture with its pairs and how full its
 * pages are, completeness by language, and what was said of the manuscript. One file without
 * scripts, that loads nothing. English and Chinese stand side by side: a release is the same
 * wherever it was made.
 *
 * @param thumbnails PNGs of the PDF's pages in order; none if no PDF was made
 */
export function proofPage(
  config: BulletinConfig,
  proof: Proof,
  messages: readonly ProblemMessage[],
  thumbnails: readonly Uint8Array[],
): string {
  const side = ({ page, beads, fill }: ProofPage): object => {
    const thumbnail = thumbnails[page - 1];
    return {
      page,
      pairs: pairsInWords(beads),
      fill: `${(fill * 100).toFixed(1)} %`,
      picture:
        thumbnail === undefined
          ? undefined
          : `data:image/png;base64,${Buffer.from(thumbnail).toString('base64')}`,
    };
  };
  const languages = printedLanguages(config);
  return renderTemplate('release/proof.html.ejs', {
    titles: languages.map((tag) => ({ tag, text: titleOf(config, tag) })),
    date: config.date,
    spreads: [
      ...proof.spreads.map(({ article, verso, recto }) => ({
        article,
        pages: [side(verso), side(recto)],
      })),
      ...(proof.pages ?? []).map((page) => ({ article: page.article, pages: [side(page)] })),
    ],
    completeness: Object.entries(proof.completeness).map(([tag, { manuscript, ...outputs }]) => ({
      tag,
      manuscript,
      outputs: Object.entries(outputs),
    })),
    alone: proof.alone,
    messages: messages.map(({ file, line, column, ruleId, reason, note, chinese, fatal }) => ({
      place: [file, line, column].filter((part) => part !== undefined).join(':'),
      severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'note',
      code: ruleId,
      reason,
      hint: note,
      chinese,
    })),
  });
}

function titleOf({ title, number }: BulletinConfig, tag: string): string {
  return [title.get(tag), number.get(tag)].filter((text) => text !== '').join(' ');
}

/** The numbers of pairs, runs of them as their ends: `3–7, 9`. */
export function pairsInWords(beads: readonly string[]): string {
  const numbers = beads.map((bead) => bead.slice(bead.lastIndexOf('/') + 1));
  const runs: { first: string; last: string }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && Number(run.last) + 1 === Number(number)) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');
}
