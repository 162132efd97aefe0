import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const MANUSCRIPT = fileURLToPath(new URL('../manuscript/', import.meta.url));

/**
 * @typedef {{ title: string, paragraphs: string[] }} Text
 * @typedef {{ zh: Text, en: Text }} Article
 */

/**
 * Write the articles, `copies` times over, as a publication in a folder that is made.
 *
 * @param {string} folder
 * @param {number} copies
 */
export async function writePublication(folder, copies) {
  await mkdir(folder, { recursive: true });
  await cp(join(MANUSCRIPT, 'bulletin.yml'), join(folder, 'bulletin.yml'));
  const articles = await articleFolders();
  for (let index = 0; index < copies * articles.length; index++) {
    const article = articles[index % articles.length];
    const number = String(index + 1).padStart(4, '0');
    const name = article.replace(/^\d+-/, `${number}-`);
    await cp(join(MANUSCRIPT, article), join(folder, name), { recursive: true });
  }
}

/**
 * The same articles as plain text, for typesetters that know nothing of publications.
 *
 * @param {number} copies
 * @returns {Promise<Article[]>}
 */
export async function readArticles(copies) {
  const once = await Promise.all(
    (await articleFolders()).map(async (article) => ({
      zh: await readText(join(MANUSCRIPT, article, 'zh.md')),
      en: await readText(join(MANUSCRIPT, article, 'en.md')),
    })),
  );
  return Array.from({ length: copies }, () => once).flat();
}

/**
 * An article's paragraphs in reading order, each Chinese one before its English counterpart.
 *
 * @param {Article} article
 * @returns {{ language: 'zh' | 'en', text: string }[]}
 */
export function interleave({ zh, en }) {
  const rows = Math.max(zh.paragraphs.length, en.paragraphs.length);
  return Array.from({ length: rows }, (_, row) => [
    { language: /** @type {const} */ ('zh'), text: zh.paragraphs[row] },
    { language: /** @type {const} */ ('en'), text: en.paragraphs[row] },
  ])
    .flat()
    .filter(({ text }) => text !== undefined);
}

async function articleFolders() {
  const entries = await readdir(MANUSCRIPT, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * @param {string} path
 * @returns {Promise<Text>}
 */
async function readText(path) {
  const source = await readFile(path, 'utf8');
  const parts = /^---\n(?<matter>.*?)\n---\n(?<body>.*)$/s.exec(source)?.groups;
  if (parts === undefined) throw new Error(`${path} has no front matter`);
  const paragraphs = parts.body.split(/\n{2,}/).map((block) => block.trim());
  const lines = [parse(parts.matter).title].flat();
  return {
    title: lines.join(path.endsWith('en.md') ? ' ' : ''),
    paragraphs: paragraphs.filter((paragraph) => paragraph !== ''),
  };
}
