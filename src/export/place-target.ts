import { stringify } from 'yaml';
import { unplacedText, wrongCodes } from '../diagnostics/problems/exchange.js';
import { both, type Problem } from '../diagnostics/problem.js';
import { toMarkdownText } from '../markdown/to-markdown-text.js';
import type { Inline } from './read-xliff.js';
import type { NumberedPart } from './unit-codes.js';
import { legal } from './xml.js';

/** A range of a file, what is to stand there, and the text that is to be read from it. */
export interface Placement {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly markdown: string;
  readonly text: string;
  readonly syntax: 'markdown' | 'yaml';
}

/** The parts of a unit as a translator's tool has them. */
export function asInline(parts: readonly NumberedPart[]): Inline[] {
  return parts.flatMap((part): Inline[] => {
    if (part.id !== undefined) return [{ code: part.id }];
    const text = legal(part.value);
    return text === '' ? [] : [{ text }];
  });
}

export const sameInline = (one: readonly Inline[], other: readonly Inline[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Write an edited target in the place of the old one. Runs of text that did not change keep the
 * bytes they had, and so does every code.
 *
 * @param file the text of the file that the parts stand in
 */
export function placeTarget(
  unit: string,
  parts: readonly NumberedPart[],
  target: readonly Inline[],
  file: string,
): Placement | { readonly problem: Problem } {
  const codes = new Map(parts.flatMap((part) => (part.id === undefined ? [] : [[part.id, part]])));
  const ids = target.flatMap((each) => ('code' in each ? [each.code] : []));
  const lost = [...codes.keys()].find((id) => !ids.includes(id));
  const alien = ids.find((id, index) => !codes.has(id) || ids.indexOf(id) !== index);
  if (lost !== undefined)
    return {
      problem: wrongCodes(unit, both(`lacks the placeholder ${lost}`, `缺少占位符“${lost}”`)),
    };
  if (alien !== undefined)
    return {
      problem: wrongCodes(
        unit,
        both(`has the placeholder ${alien} too often`, `多出占位符“${alien}”`),
      ),
    };

  const kept = parts.filter(({ kind }) => kind === 'text');
  const [first] = parts;
  const last = parts.at(-1);
  const syntax = first?.syntax ?? 'markdown';
  let markdown = '';
  let text = '';
  for (const each of target) {
    if ('code' in each) {
      const code = codes.get(each.code);
      markdown += file.slice(code?.from, code?.to);
      continue;
    }
    text += each.text;
    const index = kept.findIndex(({ value }) => legal(value) === each.text);
    const [same] = index < 0 ? [] : kept.splice(index, 1);
    if (same !== undefined) markdown += file.slice(same.from, same.to);
    else if (syntax === 'yaml') {
      if (each.text.trim() === '' || each.text.includes('\n')) {
        return {
          problem: unplacedText(
            unit,
            both(
              'a line of a title must hold text, and one line only',
              '标题的每一行都要有文字，而且只能是一行',
            ),
          ),
        };
      }
      markdown += stringify(each.text, { lineWidth: 0 }).trimEnd();
    } else markdown += written(each.text, parts, file);
  }
  return { unit, from: first?.from ?? 0, to: last?.to ?? 0, markdown, text, syntax };
}

/** New text as Markdown, with line ends as the unit had them and bars safe in a table. */
function written(text: string, parts: readonly NumberedPart[], file: string): string {
  const lineEnd = parts
    .map(({ from, to }) => /[ \t]*\r?\n[ \t>]*/u.exec(file.slice(from, to))?.[0])
    .find((found) => found !== undefined);
  const inTable = parts.some(({ kind, value }) => kind === 'code' && /^\s*\|\s*$/u.test(value));
  const markdown = toMarkdownText(text).replaceAll('\n', lineEnd ?? '\n');
  return inTable ? markdown.replace(/(?<!\\)\|/gu, '\\|') : markdown;
}
