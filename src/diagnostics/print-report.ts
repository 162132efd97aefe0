import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { ProblemMessage, type Report } from './problem-message.js';
import type { Bilingual } from './problem.js';
import { inEnglish, type Wording } from './wording.js';

/**
 * Problems file by file, as vfile-reporter prints them.
 *
 * @param color whether ANSI escapes may stand in it
 * @returns an empty string if there are none
 */
export function printReport(reports: readonly Report[], color: boolean, wording: Wording): string {
  const files = new Map<string, VFile>();
  for (const report of reports) {
    const file = files.get(report.path) ?? new VFile({ path: report.path });
    files.set(report.path, file);
    file.messages.push(new ProblemMessage(report, wording));
  }
  if (files.size === 0) return '';
  const printed = reporter([...files.values()], { color, verbose: true });
  return wording === inEnglish ? printed : inWords(printed, wording);
}

const LABELS: Readonly<Record<string, Bilingual>> = {
  error: { english: 'error', chinese: '错误' },
  warning: { english: 'warning', chinese: '警告' },
  info: { english: 'info', chinese: '提示' },
};

/** A row of the report: the place, if it has one, and the label, with its colour. */
const ROW =
  /^((?:\d+:\d+(?:-\d+:\d+)?)? +(?:\u001B\[\d+m)?)(error|warning|info)((?:\u001B\[\d+m)?)/gmu;
const HINT = /^( {2}(?:\u001B\[1m)?)\[note\]((?:\u001B\[22m)?):$/gmu;
/** The last line: `3 messages (✖ 1 error, ⚠ 1 warning)`. */
const SUMMARY = /(\d+) (error|warning)s?(?=,|\)|$)/gu;
const TOTAL = /^(\d+) messages \((.*)\)$/u;

/** Put the reporter’s own words, which are English, into the reader’s. */
function inWords(printed: string, wording: Wording): string {
  const lines = printed
    .replace(ROW, (_, before: string, label: string, after: string) => {
      const word = wording(LABELS[label] ?? { english: label, chinese: label });
      // A Chinese character is as wide as two letters.
      return `${before}${word}${after}${' '.repeat(Math.max(0, label.length - 2 * word.length))}`;
    })
    .replace(HINT, (_, before: string, after: string) => `${before}${wording(ADVICE)}${after}`)
    .split('\n');
  const last = lines.pop() ?? '';
  return [...lines, summary(last, wording)].join('\n');
}

const ADVICE: Bilingual = { english: '[note]:', chinese: '建议：' };

function summary(line: string, wording: Wording): string {
  if (!/[✖⚠]/u.test(line)) return line;
  const counted = line.replace(SUMMARY, (_, count: string, label: string) =>
    wording({
      english: `${count} ${label}`,
      chinese: `${count} 个${LABELS[label]?.chinese ?? ''}`,
    }),
  );
  return counted.replace(TOTAL, (_, total: string, parts: string) =>
    wording({ english: counted, chinese: `共 ${total} 条（${parts.replace(', ', '，')}）` }),
  );
}
