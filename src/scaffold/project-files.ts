import { readFile, readdir, stat } from 'node:fs/promises';
import ejs from 'ejs';
import { z } from 'zod';
import { languageOf } from '../languages/registry.js';
import type { LanguageTag } from '../model/language.js';
import { PACKAGE_ROOT } from '../own-package.js';

const TEMPLATES = new URL('templates/new/', PACKAGE_ROOT);
const TEMPLATE = '.ejs';

/** What the templates of a new publication are filled with. */
export interface Values {
  readonly packageName: string;
  readonly slug: string;
  readonly bifolio: string;
  readonly verso: LanguageTag;
  readonly recto: LanguageTag;
  readonly format: string;
  readonly theme: string | undefined;
  readonly date: string;
}

export interface ProjectFile {
  /** From the new folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

const wordsSchema = z.strictObject({
  title: z.string(),
  number: z.string(),
  publisher: z.string(),
});

/** The files of a new publication: those of `templates/new/project`, and its articles. */
export async function projectFiles(values: Values): Promise<readonly ProjectFile[]> {
  const [verso, recto] = await Promise.all([values.verso, values.recto].map(sideOf));
  const locals = { ...values, verso, recto, json: JSON.stringify };
  const files: ProjectFile[] = [];
  const project = new URL('project/', TEMPLATES);
  for (const name of await filesBelow(project)) {
    const source = await readFile(new URL(name, project), 'utf8');
    files.push({
      path: targetOf(name),
      text: name.endsWith(TEMPLATE) ? ejs.render(source, locals) : source,
    });
  }
  for (const tag of [values.verso, values.recto]) {
    const texts = textsOf(tag);
    for (const name of (await filesBelow(texts)).filter((each) => each.endsWith('.md'))) {
      const article = name.slice(0, -'.md'.length);
      const text = await readFile(new URL(name, texts), 'utf8');
      files.push({ path: `manuscript/${article}/${tag}.md`, text });
    }
  }
  return files;
}

/** A language as the templates name it. */
async function sideOf(tag: LanguageTag): Promise<object> {
  const text = await readFile(new URL('bulletin.json', textsOf(tag)), 'utf8');
  return { tag, name: languageOf(tag).name, words: wordsSchema.parse(JSON.parse(text)) };
}

const textsOf = (tag: LanguageTag): URL => new URL(`texts/${tag}/`, TEMPLATES);

/** npm leaves names that begin with a dot out of packages: an underscore stands for it. */
function targetOf(name: string): string {
  return name
    .replace(/\.ejs$/, '')
    .split('/')
    .map((part) => part.replace(/^_/, '.'))
    .join('/');
}

/** Paths of all files below a folder, with `/`, in the order of their names. */
async function filesBelow(folder: URL): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const kinds = await Promise.all(names.map((name) => stat(new URL(name, folder))));
  return names.filter((_name, index) => kinds[index]?.isFile() === true).sort();
}
