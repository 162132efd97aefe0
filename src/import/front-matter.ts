import { frontMatterSchema } from '../config/front-matter-schema.js';
import { readYaml } from '../config/yaml-document.js';
import { both } from '../diagnostics/problem.js';
import { badFrontMatter } from '../diagnostics/problems/import-questions.js';
import { Diagnostics } from '../diagnostics/diagnostics.js';
import type { FrontMatter } from '../model/article.js';
import type { ImportLog } from './import-log.js';
import type { SourceDocument } from './source-document.js';

/** What a file's own front matter says; undefined if it has none, or none that can be used. */
export function frontMatterOf(
  document: SourceDocument | undefined,
  log: ImportLog,
): FrontMatter | undefined {
  if (document?.frontMatter === undefined) return undefined;
  const found = new Diagnostics();
  const at = { path: document.path, lineOffset: 1 };
  const value = readYaml(document.frontMatter, frontMatterSchema, at, found)?.value;
  for (const { reason, chinese, line } of found.messages)
    log.ask(badFrontMatter(both(reason, chinese.reason)), document.path, line ?? 1);
  return value === undefined ? undefined : { ...value, title: value.title ?? [], date: value.date };
}

/** The front matter of a file with both languages cannot be given to either. */
export function refuseFrontMatter(document: SourceDocument | undefined, log: ImportLog): void {
  if (document?.frontMatter === undefined) return;
  log.ask(
    badFrontMatter(both('it is not known which language it is in', '不知道它是哪种语言的')),
    document.path,
    1,
  );
}
