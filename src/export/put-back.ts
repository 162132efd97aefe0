import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  brokenXliff,
  changedSource,
  emptyTarget,
  staleXliff,
  unknownUnit,
  xliffArticle,
  xliffLanguages,
} from '../diagnostics/problems/exchange.js';
import { missingInput } from '../diagnostics/problems/import-files.js';
import { Diagnostics } from '../diagnostics/diagnostics.js';
import { both, type Problem } from '../diagnostics/problem.js';
import { applyPlacements } from './apply-placements.js';
import { asInline, placeTarget, sameInline, type Placement } from './place-target.js';
import { readUnits } from './read-units.js';
import { readXliff, type XliffFile } from './read-xliff.js';
import type { ArticleUnits } from './translation-unit.js';
import { fingerprint, placedUnits } from './xliff.js';

/** A unit whose text was put back. */
export interface PutBack {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

const LARGEST = 64 << 20;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/**
 * Put the targets of an XLIFF file back into the manuscript that it was exported from. Units that
 * did not change leave every byte as it was. If anything cannot be placed, nothing is changed.
 *
 * @param path the XLIFF file
 * @param folder the publication
 * @throws BuildFailure with all that could not be read or placed
 */
export async function putBack(path: string, folder: string): Promise<PutBack[]> {
  const { articles, config } = await readUnits(folder);
  const diagnostics = new Diagnostics();
  const files = await readFileAs(path);
  if ('problem' in files) diagnostics.report(path, files.problem);
  diagnostics.stopOnErrors();
  const { verso, recto } = config.languages;
  const changed: { path: string; text: string }[] = [];
  const changes: PutBack[] = [];
  for (const file of 'problem' in files ? [] : files) {
    const { source, target } = file.languages;
    if (source !== verso || (target !== undefined && target !== recto)) {
      const found = `${source} into ${target ?? 'nothing'}`;
      diagnostics.report(path, xliffLanguages(found, `${verso} and ${recto}`));
      continue;
    }
    const article = articles.find((each) => each.article === file.original);
    if (article === undefined) {
      diagnostics.report(path, xliffArticle(file.original));
      continue;
    }
    const { placements, problems } = placeFile(file, article);
    for (const problem of problems) diagnostics.report(path, problem);
    if (placements.length === 0) continue;
    const whole = article.files.target.text;
    const applied = applyPlacements(whole, placements);
    if ('problem' in applied) diagnostics.report(path, applied.problem);
    else {
      changed.push({ path: article.files.target.path, text: applied.text });
      for (const { from, to, markdown } of placements) {
        const line = whole.slice(0, from).split('\n').length;
        const before = whole.slice(from, to);
        changes.push({ file: article.files.target.path, line, before, after: markdown });
      }
    }
  }
  diagnostics.stopOnErrors();
  await replaceAll(changed.map((each) => ({ ...each, path: join(folder, each.path) })));
  return changes;
}

async function readFileAs(path: string): Promise<XliffFile[] | { problem: Problem }> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    return { problem: missingInput(path, both('there is no such file', '没有这个文件')) };
  if (!found.isFile()) return { problem: missingInput(path, both('it is no file', '它不是文件')) };
  if (found.size > LARGEST)
    return { problem: brokenXliff(both('it is larger than 64 MB', '它大于 64 MB')) };
  const bytes = await readFile(path);
  // XML says in its first bytes whether it is UTF-16.
  const wide = bytes[0] === 0xfe ? 'utf-16be' : bytes[0] === 0xff ? 'utf-16le' : 'utf-8';
  try {
    return readXliff(new TextDecoder(wide, { fatal: true }).decode(bytes));
  } catch {
    return { problem: brokenXliff(both('it is not UTF-8', '它不是 UTF-8 编码')) };
  }
}

function placeFile(
  file: XliffFile,
  article: ArticleUnits,
): { placements: Placement[]; problems: Problem[] } {
  if (file.fingerprint !== undefined && file.fingerprint !== fingerprint(article)) {
    return { placements: [], problems: [staleXliff(article.article)] };
  }
  const known = new Map(placedUnits(article).map((unit) => [unit.id, unit]));
  const placements: Placement[] = [];
  const problems: Problem[] = [];
  for (const { id, source, target } of file.units) {
    const unit = known.get(id);
    if (unit === undefined) problems.push(unknownUnit(id));
    else if (!sameInline(source, asInline(unit.source))) problems.push(changedSource(id));
    else if (
      target === undefined ||
      target.every((each) => 'text' in each && each.text.trim() === '')
    ) {
      problems.push(emptyTarget(id));
    } else if (!sameInline(target, asInline(unit.target))) {
      const placed = placeTarget(id, unit.target, target, article.files.target.text);
      if ('problem' in placed) problems.push(placed.problem);
      else placements.push(placed);
    }
  }
  return { placements: placements.sort((a, b) => a.from - b.from), problems };
}

/** All new files are written beside the old ones before the first is moved. */
async function replaceAll(files: readonly { path: string; text: string }[]): Promise<void> {
  const written: { temporary: string; path: string }[] = [];
  try {
    for (const { path, text } of files) {
      const temporary = join(dirname(path), `.bifolio-${randomUUID()}`);
      written.push({ temporary, path });
      // The text was read without the mark that it may begin with.
      const marked = (await readFile(path)).subarray(0, 3).equals(BYTE_ORDER_MARK);
      await writeFile(temporary, marked ? `\uFEFF${text}` : text, { flag: 'wx' });
    }
    for (const { temporary, path } of written) await rename(temporary, path);
  } finally {
    for (const { temporary } of written) await rm(temporary, { force: true });
  }
}
