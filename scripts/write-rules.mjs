// Writes what the manual says of every rule of the check, in both languages, from the rules
// themselves and the doc comments above them. Run it by `npm run manual` after a rule was added or
// changed. With --check it only compares; a test does so.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { RULES } from '../lib/check/rules.js';

/** What stands above this line in a chapter is written by hand and stays. */
const MARK = '<!-- From here on: npm run manual -->';

/** Columns of a listing on the manual's pages, of which a Chinese character takes one and two thirds. */
const COLUMNS = 58;

const PARTS = [
  { part: 'pair', en: 'Both languages, side by side', zh: '两种语言对照' },
  { part: 'zh', en: 'Chinese text', zh: '中文' },
  { part: 'en', en: 'English text', zh: '英文' },
  { part: 'any', en: 'Either language', zh: '任何一种语言' },
];

const root = new URL('../', import.meta.url);
const rules = Object.values(RULES).map((rule) => ({ ...rule, ...docOf(rule.id) }));

const chapters = {
  en: ({ id, level, english, examples }) => [
    `### ${id}`,
    `Level: \`${level}\`.${isMended(examples) ? ' `--fix` mends it.' : ''} ${english}`,
    listing(examples),
  ],
  zh: ({ id, level, chinese, examples }) => [
    `### ${id}`,
    `级别：\`${level}\`。${isMended(examples) ? '可用 `--fix` 修正。' : ''}${chinese}`,
    listing(examples),
  ],
};

for (const [language, write] of Object.entries(chapters)) {
  const file = fileURLToPath(new URL(`docs/06-rules/${language}.md`, root));
  const before = readFileSync(file, 'utf8');
  const [byHand] = before.split(MARK);
  const blocks = PARTS.flatMap(({ part, ...title }) => [
    `## ${title[language]}`,
    ...rules.filter(({ id }) => id.startsWith(`${part}/`)).flatMap(write),
  ]);
  const text = `${byHand}${MARK}\n\n${blocks.join('\n\n')}\n`;
  const after = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (!process.argv.includes('--check')) writeFileSync(file, after);
  else if (after !== before) {
    console.error(`docs/06-rules/${language}.md is not what the rules say: run npm run manual`);
    process.exitCode = 1;
  }
}

/** What a rule's doc comment says in either language, and its examples. */
function docOf(id) {
  const path = `src/check/rules/${id}.ts`;
  const source = readFileSync(new URL(path, root), 'utf8');
  const comment = /\/\*\*((?:(?!\*\/).)*?@example.*?)\*\//su.exec(source)?.[1] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/u, ''));
  const [head = '', ...examples] = lines.join('\n').split(/^@example /mu);
  const [english = '', chinese] = head.split(/^@zh /mu);
  if (chinese === undefined) {
    throw new Error(`${path}: the doc comment says nothing after “@zh”; describe the rule there`);
  }
  return {
    english: english
      .trim()
      .replace(/\s*\n\s*/gu, ' ')
      .replace(/(?<=\p{L})'(?=\p{L})/gu, '’'),
    // A line end between Chinese characters is no blank.
    chinese: chinese
      .trim()
      .replace(/(?<=\p{sc=Han}|[，。：；、）])\s*\n\s*(?=\p{sc=Han})/gu, '')
      .replace(/\s*\n\s*/gu, ' '),
    examples: examples.map((example) => example.trimEnd().split('\n')),
  };
}

function isMended(examples) {
  return examples.some((lines) => lines.some((line) => line.startsWith('fixed:')));
}

/** The first thing that a rule finds, and the first at which it is silent. */
function listing(examples) {
  const chosen = ['found', 'silent'].flatMap((what) =>
    examples
      // No typeface of a book has the replacement character.
      .filter((lines) => lines[0].startsWith(what) && !lines.join('').includes('\uFFFD'))
      .slice(0, 1),
  );
  const texts = chosen.map(([head, ...lines]) => {
    const found = head.replace(/^found /u, 'found: ');
    const fixed = lines.filter((line) => line.startsWith('fixed:'));
    const written = lines.filter((line) => !fixed.includes(line));
    return [...written, found, ...fixed].flatMap(wrapped).join('\n');
  });
  return `\`\`\`text\n${texts.join('\n\n')}\n\`\`\``;
}

/** A line as it fits a page, its further lines set in. */
function wrapped(line) {
  const lines = [''];
  let used = 0;
  for (const piece of line.match(/\p{sc=Han}[，。：；、）」』]*|[^\s\p{sc=Han}]+\s*|\s+/gu) ?? []) {
    const width = [...piece.trimEnd()].reduce((sum, each) => sum + widthOf(each), 0);
    if (used + width > COLUMNS) {
      lines.push('    ');
      used = 4;
    }
    lines[lines.length - 1] += piece;
    used += width + piece.length - piece.trimEnd().length;
  }
  return lines.map((each) => each.trimEnd());
}

function widthOf(character) {
  return /[\p{sc=Han}\u3000-\u303F\uFF00-\uFF60]/u.test(character) ? 5 / 3 : 1;
}
