import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Help, type Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, check } from '../../src/index.js';
import { bifolio } from '../../src/cli/program.js';
import { chooseWords } from '../../src/cli/words/choose-words.js';
import { RULE_IDS } from '../../src/model/rule.js';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url).pathname;
const DOCS = join(ROOT, 'docs');

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const chapter = (name: string, language: string): string => read(`docs/${name}/${language}.md`);

/** A JSON Schema, as far as keys and values are looked for in it. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
}

/** Every key, and every value that is one of a few, in a schema and all that it holds. */
function namesIn({ properties = {}, items, anyOf = [], enum: values = [] }: Schema): string[] {
  const inside = [...Object.values(properties), ...anyOf, ...(items === undefined ? [] : [items])];
  return [...Object.keys(properties), ...values, ...inside.flatMap(namesIn)];
}

/** What stands below a heading of the second level, up to the next. */
function section(text: string, heading: string): string {
  const [, after = ''] = text.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0] ?? '';
}

/** The commands that help lists and that do something, by the names they are called by. */
function commandsOf(program: Command, before = ''): [string, Command][] {
  const listed = new Help().visibleCommands(program).filter((each) => each.name() !== 'help');
  return listed.flatMap((command) => {
    const name = `${before}${command.name()}`;
    return command.commands.length > 0 ? commandsOf(command, `${name} `) : [[name, command]];
  });
}

describe('the manual as a publication', () => {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'bifolio-manual-'));
  });
  afterAll(async () => {
    await rm(out, { recursive: true, force: true });
  });

  it('is built without a warning, every block facing its counterpart', async () => {
    const { artifacts, diagnostics, proof } = await build({ folder: DOCS, out, only: ['epub'] });
    expect(artifacts.map(({ path }) => path)).toContain('bifolio-manual.epub');
    expect(diagnostics.reports.filter(({ problem }) => problem.severity !== 'note')).toEqual([]);
    expect(proof.alone).toEqual([]);
  });

  it('has nothing that the check objects to', async () => {
    const { messages } = await check({ folder: DOCS });
    expect(messages.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('names the version that it describes', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('docs/bulletin.yml')).toContain(`en: Version ${version}\n`);
    expect(read('docs/bulletin.yml')).toContain(`zh-Hans: ${version} 版\n`);
  });
});

describe.each(['en', 'zh'])('the manual in %s', (language) => {
  it.each([
    ['bulletin', '03-configuration'],
    ['front-matter', '02-manuscript'],
    ['glossary', '05-bringing-in-text'],
  ])('describes every setting of %s, and its values', (schema, name) => {
    const names = namesIn(JSON.parse(read(`schemas/${schema}.schema.json`)) as Schema);
    expect(names.length).toBeGreaterThan(4);
    const text = chapter(name, language);
    const missing = names.filter((each) => !text.includes(`\`${each}\``));
    expect(missing).toEqual([]);
  });

  it('describes every command with every option', () => {
    const text = chapter('04-commands', language);
    const commands = commandsOf(bifolio(chooseWords('C'), '1.0.0'));
    expect(commands.length).toBeGreaterThan(9);
    const missing = commands.flatMap(([name, command]) => {
      const about = section(text, name);
      if (about === '') return [name];
      return command.options
        .filter(({ long }) => !about.includes(long ?? ''))
        .map(({ flags }) => `${name} ${flags}`);
    });
    expect(missing).toEqual([]);
  });

  it('describes every rule of the check', () => {
    const text = chapter('06-rules', language);
    const headings = text.split('\n').filter((line) => line.startsWith('### '));
    expect(headings.sort()).toEqual(RULE_IDS.map((id) => `### ${id}`).sort());
  });
});

describe('the chapter on the rules', () => {
  it('is what the rules say of themselves', async () => {
    await run(process.execPath, [join(ROOT, 'scripts/write-rules.mjs'), '--check']);
  });
});

describe.each(['README.md', 'README.zh.md'])('%s', (name) => {
  it('links to files that are there', async () => {
    const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(12);
    await Promise.all(links.map(async (path) => access(join(ROOT, path))));
  });
});
