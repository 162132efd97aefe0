import { both } from '../diagnostics/problem.js';
import { inEnglish, worded, type Wording } from '../diagnostics/wording.js';
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

const LABELS = {
  report: both('Import report', '导入报告'),
  articles: both('Articles', '文章'),
  folder: both('Folder', '文件夹'),
  title: both('Title', '标题'),
  blocks: both('Blocks', '块数'),
  decide: both('To decide', '要由编辑决定'),
  nothing: both('Nothing.', '没有。'),
  place: both('Place', '位置'),
  what: both('What', '问题'),
  whatToDo: both('What to do', '做法'),
  code: both('Code', '代码'),
  changes: both('Changes', '改动'),
  before: both('Before', '之前'),
  after: both('After', '之后'),
  blank: both('(blank)', '（空格）'),
};

/** The report for the editor: first what to decide, then every change. */
export function reportMarkdown(
  summary: ImportSummary,
  log: ImportLog,
  wording: Wording = inEnglish,
): string {
  const { changes, questions } = sorted(log);
  const say = (label: keyof typeof LABELS): string => wording(LABELS[label]);
  const head = (...labels: (keyof typeof LABELS)[]): string[] => [
    `| ${labels.map(say).join(' | ')} |`,
    `|${' --- |'.repeat(labels.length)}`,
  ];
  const lines = [`# ${say('report')}`, ''];
  for (const { path, format, encoding } of summary.files) {
    lines.push(`- ${code(path)}: ${format}${encoding === undefined ? '' : `, ${encoding}`}`);
  }
  lines.push('', `## ${say('articles')}`, '', ...head('folder', 'title', 'blocks'));
  for (const { folder, title, blocks } of summary.articles) {
    lines.push(`| ${cell(folder)} | ${cell(title.join(' / '))} | ${blocks.join(' / ')} |`);
  }
  lines.push('', `## ${say('decide')} (${String(questions.length)})`, '');
  if (questions.length === 0) lines.push(say('nothing'));
  else lines.push(...head('place', 'what', 'whatToDo', 'code'));
  for (const question of questions) {
    const { reason, hint } = worded(question, wording);
    const place = `${question.file}:${String(question.line)}`;
    lines.push(`| ${cell(place)} | ${cell(reason)} | ${cell(hint)} | ${question.code} |`);
  }
  lines.push('', `## ${say('changes')} (${String(changes.length)})`);
  for (const [name, own] of byCode(changes)) {
    lines.push('', `### ${name} (${String(own.length)})`, '', ...head('place', 'before', 'after'));
    for (const { file, line, before, after } of own) {
      const [old, now] = [before, after].map((text) =>
        text !== '' && text.trim() === '' ? say('blank') : code(text),
      );
      lines.push(`| ${cell(`${file}:${String(line)}`)} | ${old ?? ''} | ${now ?? ''} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The report in a few lines: how often each change was made, and how much is left to decide. */
export function reportSummary(
  summary: ImportSummary,
  log: ImportLog,
  wording: Wording = inEnglish,
): string {
  const { changes } = sorted(log);
  const count = (number: number, what: string): string =>
    `${String(number)} ${what}${number === 1 ? '' : 's'}`;
  const [articles, questions] = [summary.articles.length, log.questions.length];
  return [
    ...summary.articles.map(({ folder, blocks }) =>
      wording(
        both(`${folder}  ${blocks.join(' and ')} blocks`, `“${folder}”  ${blocks.join('、')} 块`),
      ),
    ),
    ...byCode(changes).map(([name, own]) => `${String(own.length).padStart(6)}  ${name}`),
    wording(
      both(
        `${count(articles, 'article')}, ${count(changes.length, 'change')}, ${count(questions, 'question')} for you to decide`,
        `${String(articles)} 篇文章，${String(changes.length)} 处改动，${String(questions)} 个问题要由编辑决定`,
      ),
    ),
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
  if (text === '') return '';
  const fence = text.includes('`') ? '``' : '`';
  const pad = fence === '``' ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/gu, ' ').replaceAll('|', '\\|')}${pad}${fence}`;
}
