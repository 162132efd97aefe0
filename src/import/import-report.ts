import type { Change, ImportLog, Question } from './import-log.js';

/** What was imported, for the report. */
export interface ImportSummary {
  readonly files: readonly {
    readonly path: string;
    readonly format: string;
    readonly encoding: string | undefined;
  }[];
  readonly articles: readonly {
    readonly folder: string;
    readonly title: readonly string[];
    readonly blocks: readonly number[];
  }[];
}

/** The report as data: summary, changes and questions in the order of the sources. */
export function reportJson(summary: ImportSummary, log: ImportLog): string {
  const { changes, questions } = sorted(log);
  return `${JSON.stringify({ ...summary, changes, questions }, null, 2)}\n`;
}

/** The report for the editor: first what to decide, then every change. */
export function reportMarkdown(summary: ImportSummary, log: ImportLog): string {
  const { changes, questions } = sorted(log);
  const lines = ['# Import report', ''];
  for (const { path, format, encoding } of summary.files) {
    lines.push(`- ${code(path)}: ${format}${encoding === undefined ? '' : `, ${encoding}`}`);
  }
  lines.push('', '## Articles', '', '| Folder | Title | Blocks |', '| --- | --- | --- |');
  for (const { folder, title, blocks } of summary.articles) {
    lines.push(`| ${cell(folder)} | ${cell(title.join(' / '))} | ${blocks.join(' and ')} |`);
  }
  lines.push('', `## To decide (${String(questions.length)})`, '');
  if (questions.length === 0) lines.push('Nothing.');
  else lines.push('| Place | What | What to do | Code |', '| --- | --- | --- | --- |');
  for (const { file, line, reason, hint, code: name } of questions) {
    lines.push(
      `| ${cell(`${file}:${String(line)}`)} | ${cell(reason)} | ${cell(hint)} | ${name} |`,
    );
  }
  lines.push('', `## Changes (${String(changes.length)})`);
  for (const [name, own] of byCode(changes)) {
    lines.push(
      '',
      `### ${name} (${String(own.length)})`,
      '',
      '| Place | Before | After |',
      '| --- | --- | --- |',
    );
    for (const { file, line, before, after } of own) {
      lines.push(`| ${cell(`${file}:${String(line)}`)} | ${code(before)} | ${code(after)} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The report in a few lines: how often each change was made, and every question. */
export function reportSummary(summary: ImportSummary, log: ImportLog): string {
  const { changes } = sorted(log);
  const count = (number: number, what: string): string =>
    `${String(number)} ${what}${number === 1 ? '' : 's'}`;
  return [
    ...summary.articles.map(({ folder, blocks }) => `${folder}  ${blocks.join(' and ')} blocks`),
    ...byCode(changes).map(([name, own]) => `${String(own.length).padStart(6)}  ${name}`),
    `${count(summary.articles.length, 'article')}, ${count(changes.length, 'change')}, ${count(log.questions.length, 'question')} for you to decide`,
  ].join('\n');
}

function sorted(log: ImportLog): { changes: Change[]; questions: Question[] } {
  const order = (a: Change | Question, b: Change | Question): number =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
  return { changes: [...log.changes].sort(order), questions: [...log.questions].sort(order) };
}

function byCode(changes: readonly Change[]): [string, Change[]][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes)
    groups.set(change.code, [...(groups.get(change.code) ?? []), change]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const cell = (text: string): string =>
  text.replace(/[\\|<>*_`[\]]/gu, '\\$&').replace(/\s+/gu, ' ');

/** Text as code, which shows every mark as it is. */
function code(text: string): string {
  if (text.trim() === '') return text === '' ? '' : '(blank)';
  const fence = text.includes('`') ? '``' : '`';
  const pad = fence === '``' ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/gu, ' ').replaceAll('|', '\\|')}${pad}${fence}`;
}
