import { visit } from 'unist-util-visit';
import { unplacedText } from '../diagnostics/problems/exchange.js';
import { both, type Bilingual, type Problem } from '../diagnostics/problem.js';
import { parseLocated, rangeOf, textRuns } from '../markdown/located-text.js';
import type { Placement } from './place-target.js';
import { titleParts } from './title-parts.js';

/**
 * Put edited text into a file, and read it back: the new Markdown must hold exactly the new text
 * and the same marks as before.
 *
 * @param placements in the order of the file
 * @returns the new text of the file, or the first edit that does not come back as it went
 */
export function applyPlacements(
  file: string,
  placements: readonly Placement[],
): { readonly text: string } | { readonly problem: Problem } {
  let whole = file;
  for (const placement of placements.toReversed()) {
    // One by one, from the end, so that the one which does harm is known.
    const next = whole.slice(0, placement.from) + placement.markdown + whole.slice(placement.to);
    const why =
      placement.syntax === 'yaml'
        ? titleFault(whole, next, placement)
        : textFault(whole, next, placement);
    if (why !== undefined) return { problem: unplacedText(placement.unit, why) };
    whole = next;
  }
  return { text: whole };
}

function textFault(
  before: string,
  after: string,
  { from, to, text }: Placement,
): Bilingual | undefined {
  const expected = textBetween(before, 0, from) + text + textBetween(before, to, before.length);
  if (squeeze(textBetween(after, 0, after.length)) !== squeeze(expected)) {
    return both('Markdown would read it as something else', 'Markdown 会把它读成别的东西');
  }
  return shape(before) === shape(after)
    ? undefined
    : both('it would make other marks of it', '它会变成别的标记');
}

function titleFault(before: string, after: string, { text }: Placement): Bilingual | undefined {
  const lines = (titleParts(after) ?? []).filter(({ kind }) => kind === 'text');
  if (lines.map(({ value }) => value).join('') !== text)
    return both('YAML would read it as something else', 'YAML 会把它读成别的东西');
  const rest = (file: string): string => textBetween(file, 0, file.length);
  return rest(before) === rest(after)
    ? undefined
    : both('it would change the text below', '它会改动下面的文字');
}

function textBetween(markdown: string, from: number, to: number): string {
  return textRuns(parseLocated(markdown), markdown)
    .map(({ text, offsets }) =>
      Array.from({ length: text.length }, (_, unit) => unit)
        .filter((unit) => (offsets[unit] ?? 0) >= from && (offsets[unit + 1] ?? 0) <= to)
        .map((unit) => text.charAt(unit))
        .join(''),
    )
    .join('');
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');

/**
 * Which nodes the Markdown holds, whatever their order: a translator may move emphasis about. A
 * bare address that becomes a link is still the text that was meant, and so is a colon.
 */
function shape(markdown: string): string {
  const types: string[] = [];
  visit(parseLocated(markdown), (node) => {
    const isBare = node.type === 'link' && !'[<'.includes(markdown.charAt(rangeOf(node)[0]));
    if (node.type !== 'text' && node.type !== 'textDirective' && !isBare) types.push(node.type);
  });
  return types.sort().join();
}
