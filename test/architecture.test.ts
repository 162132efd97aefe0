import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { knownTags } from '../src/languages/registry.js';

const SOURCES = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** Where the files of the package are, all may know. */
const EVERYWHERE = ['own-package'];

/** Folders, and files that stand in none, with what each may import besides. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  'own-package': [],
  diagnostics: ['model'],
  languages: ['model'],
  spread: ['model'],
  prove: ['model'],
  align: ['languages', 'model'],
  check: ['diagnostics', 'languages', 'model'],
  config: ['diagnostics', 'languages', 'model'],
  publication: ['diagnostics', 'model'],
  edition: ['languages', 'model'],
  fonts: ['diagnostics', 'languages', 'model'],
  browser: ['diagnostics', 'model'],
  html: ['diagnostics', 'languages', 'markdown', 'model', 'publication'],
  markdown: ['config', 'diagnostics', 'html', 'model'],
  furniture: ['fonts', 'html', 'languages', 'model'],
  outputs: ['diagnostics', 'html', 'languages', 'model'],
  import: [
    ...['align', 'config', 'diagnostics', 'html', 'languages', 'markdown', 'model', 'publication'],
    ...['stages'],
  ],
  export: ['diagnostics', 'edition', 'languages', 'markdown', 'model', 'stages'],
  stages: [
    ...[
      'align',
      'browser',
      'check',
      'build-options',
      'cache',
      'config',
      'diagnostics',
      'edition',
      'fonts',
      'furniture',
      'html',
      'languages',
    ],
    ...['markdown', 'model', 'outputs', 'plugins', 'prove', 'publication', 'spread'],
  ],
  plugins: ['check', 'diagnostics', 'model'],
  'build-options': ['browser', 'diagnostics', 'model'],
  cache: ['browser', 'build-options', 'diagnostics', 'model', 'publication'],
  finishing: ['outputs', 'stages'],
  pipeline: [
    ...['browser', 'build-options', 'cache', 'diagnostics', 'finishing', 'furniture', 'model'],
    ...['stages'],
  ],
  build: [
    ...['browser', 'build-options', 'cache', 'diagnostics', 'model', 'pipeline', 'plugins'],
    'stages',
  ],
  'build-many': ['browser', 'build', 'build-options', 'diagnostics'],
  preview: [
    ...['browser', 'cache', 'diagnostics', 'furniture', 'languages', 'model', 'outputs'],
    ...['plugins', 'stages'],
  ],
  checker: ['check', 'diagnostics', 'model', 'plugins', 'publication', 'stages'],
  index: [
    ...['align', 'browser', 'build', 'build-many', 'build-options', 'check', 'checker'],
    ...['diagnostics', 'model', 'plugins', 'release'],
  ],
  release: [
    ...['build', 'build-options', 'checker', 'diagnostics', 'furniture', 'languages', 'model'],
    ...['outputs', 'plugins', 'stages'],
  ],
  doctor: ['browser', 'fonts', 'model'],
  scaffold: ['diagnostics', 'languages', 'model'],
  cli: [
    ...['browser', 'build', 'build-many', 'build-options', 'cache', 'checker', 'config'],
    ...['diagnostics', 'doctor', 'export', 'import', 'index', 'languages', 'model', 'preview'],
    ...['release', 'scaffold'],
  ],
};

/** Types that are not ours which the model is written in. */
const MODEL_PACKAGES = ['hast', 'unist'];

/** Places where a tag is no language of a book: names of locales for the machine. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  'browser/find-browser.ts': ['en'],
  'publication/publication-folder.ts': ['en'],
};

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

interface Source {
  /** From `src/`, with `/`. */
  readonly path: string;
  readonly unit: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const sources: readonly Source[] = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((name): Source => {
    const path = name.replaceAll('\\', '/');
    const text = readFileSync(join(SOURCES, name), 'utf8');
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return {
      path,
      unit: unitOf(path),
      lines: text.split('\n').length - 1,
      tree,
      imports: importsOf(tree),
    };
  });

/** The folder of a file in `src/`, or its own name where it stands in none. */
function unitOf(path: string): string {
  return path.split('/')[0]!.replace(/\.[jt]s$/, '');
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

function importsOf(tree: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      const named = node.importClause?.namedBindings;
      const onlyTypes =
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.every((element) => element.isTypeOnly);
      imports.push({ specifier: node.moduleSpecifier.text, typeOnly: typeOnly || onlyTypes });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      imports.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] !== undefined &&
      ts.isStringLiteralLike(node.arguments[0])
    ) {
      imports.push({ specifier: node.arguments[0].text, typeOnly: false });
    }
  });
  return imports;
}

/** The unit of `src/` that an import leads to; undefined for a package. */
function targetOf(source: Source, { specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = relative(SOURCES, join(SOURCES, dirname(source.path), specifier));
  return unitOf(path.replaceAll('\\', '/'));
}

describe('the architecture', () => {
  it('has a rule for every part of the source', () => {
    expect([...new Set(sources.map(({ unit }) => unit))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it('imports one way', () => {
    const wrong = sources.flatMap((source) =>
      source.imports.flatMap((each) => {
        const target = targetOf(source, each);
        if (target === undefined || target === source.unit) return [];
        return [...EVERYWHERE, ...(MAY_IMPORT[source.unit] ?? [])].includes(target)
          ? []
          : [`${source.path} imports ${each.specifier}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has no part that needs itself at run time', () => {
    const needs = new Map<string, Set<string>>();
    for (const source of sources) {
      const targets = needs.get(source.unit) ?? new Set<string>();
      needs.set(source.unit, targets);
      for (const each of source.imports) {
        const target = targetOf(source, each);
        if (target !== undefined && target !== source.unit && !each.typeOnly) targets.add(target);
      }
    }
    const circles: string[] = [];
    const follow = (unit: string, way: readonly string[]): void => {
      if (way.includes(unit)) {
        circles.push([...way, unit].join(' > '));
        return;
      }
      for (const next of needs.get(unit) ?? []) follow(next, [...way, unit]);
    };
    for (const unit of needs.keys()) follow(unit, []);
    expect(circles).toEqual([]);
  });

  it('sends nothing to a reader’s browser but what was written for it', () => {
    const foreign = sources
      .filter(({ path }) => path.startsWith('preview/client/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier }) => !specifier.startsWith('./'))
          .filter(({ specifier, typeOnly }) => !typeOnly || specifier !== '../protocol.js')
          .map(({ specifier }) => `${path} imports ${specifier}`),
      );
    expect(foreign).toEqual([]);
  });

  it('has a model of types that needs nothing else', () => {
    const foreign = sources
      .filter(({ unit }) => unit === 'model')
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier }) => !specifier.startsWith('./'))
          .filter(({ specifier, typeOnly }) => !typeOnly || !MODEL_PACKAGES.includes(specifier))
          .map(({ specifier }) => `${path} imports ${specifier}`),
      );
    expect(foreign).toEqual([]);
  });

  it('names languages in their folder only', () => {
    const named = sources
      .filter(({ unit }) => unit !== 'languages')
      .flatMap(({ path, tree }) => {
        const tags: string[] = [];
        walk(tree, (node) => {
          if (!ts.isStringLiteralLike(node) || !knownTags.includes(node.text)) return;
          if (LOCALES[path]?.includes(node.text) !== true) tags.push(`${path} names ${node.text}`);
        });
        return tags;
      });
    expect(named).toEqual([]);
  });

  it('names all that it exports', () => {
    const unnamed = sources
      .filter(({ path }) => !path.endsWith('.d.ts'))
      .filter(({ tree }) => {
        let found = false;
        walk(tree, (node) => {
          found ||=
            ts.isExportAssignment(node) ||
            (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) ||
            (ts.isExportSpecifier(node) && node.name.text === 'default');
        });
        return found;
      });
    expect(unnamed.map(({ path }) => path)).toEqual([]);
  });

  it('has files that are read in one sitting', () => {
    const long = sources.filter(({ lines }) => lines > 300);
    expect(long.map(({ path, lines }) => `${path}: ${String(lines)} lines`)).toEqual([]);
  });
});
