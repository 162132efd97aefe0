import type { ProblemMessage } from '../diagnostics/problem-message.js';
import { renderTemplate } from '../furniture/render-template.js';
import { printedLanguages } from '../languages/page-languages.js';
import type { BulletinConfig } from '../model/config.js';
import type { Proof } from '../model/proof.js';
import { spreadsShown } from './spreads-shown.js';

/**
 * The proof for people: every spread as a picture, those of the articles with their pairs and how full
 * their pages are, completeness by language, and what was said of the manuscript. One file without
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
  const completeness = Object.entries(proof.completeness);
  const outputs = [
    ...new Set(completeness.flatMap(([, { manuscript: _, ...found }]) => Object.keys(found))),
  ];
  const languages = printedLanguages(config);
  return renderTemplate('release/proof.html.ejs', {
    titles: languages.map((tag) => ({ tag, text: titleOf(config, tag) })),
    date: config.date,
    inOneLanguage: proof.pages !== undefined,
    spreads: spreadsShown(proof, thumbnails.length).map(({ article, pages, proven }) => ({
      article,
      pages,
      pictures: pages.flatMap((page) => {
        const thumbnail = thumbnails[page - 1];
        if (thumbnail === undefined) return [];
        return [
          { page, url: `data:image/png;base64,${Buffer.from(thumbnail).toString('base64')}` },
        ];
      }),
      pairs: proven.map(({ beads }) => pairsInWords(beads))[0],
      fills: proven.map(({ fill }) => `${(fill * 100).toFixed(1)} %`),
    })),
    outputs,
    completeness: completeness.map(([tag, { manuscript, ...found }]) => ({
      tag,
      manuscript,
      counts: outputs.map((name) => (found as Readonly<Record<string, number>>)[name]),
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
