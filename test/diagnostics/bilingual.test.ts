import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isBilingual } from './is-bilingual.js';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** What makes a text in both languages, with the place of its English; its Chinese comes next. */
const MAKERS = new Map([
  ...['error', 'warning', 'note', 'fault'].map((name) => [name, 1] as const),
  ...['advice', 'both', 'inBoth'].map((name) => [name, 0] as const),
]);

interface Pair {
  readonly where: string;
  readonly english: ts.Expression;
  readonly chinese: ts.Expression;
  /** Names of the parameters of the function around it. */
  readonly values: ReadonlySet<string>;
}

const pairs: readonly Pair[] = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('preview/client'))
  .flatMap((name) => pairsIn(name.replaceAll('\\', '/')));

function pairsIn(name: string): Pair[] {
  const text = readFileSync(join(SOURCES, name), 'utf8');
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: Pair[] = [];
  const visit = (node: ts.Node, values: ReadonlySet<string>): void => {
    const inside = ts.isFunctionLike(node) ? new Set([...values, ...parametersOf(node)]) : values;
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const at = MAKERS.get(node.expression.text) ?? node.arguments.length;
      const [english, chinese] = [node.arguments[at], node.arguments[at + 1]];
      if (english !== undefined && chinese !== undefined) {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        found.push({ where: `${name}:${String(line + 1)}`, english, chinese, values: inside });
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, inside);
    });
  };
  visit(tree, new Set());
  return found;
}

function parametersOf({ parameters }: ts.SignatureDeclaration): string[] {
  const names = (name: ts.BindingName): string[] =>
    ts.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((each) => (ts.isOmittedExpression(each) ? [] : names(each.name)));
  return parameters.flatMap(({ name }) => names(name));
}

/** The text that is written out, without what is filled in. */
function literals(node: ts.Node): string {
  const own = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) ? node.text : '';
  let inside = '';
  ts.forEachChild(node, (child) => {
    inside += literals(child);
  });
  return own + inside;
}

/** A problem that is passed on has each language under a name of its own. */
const PASSED_ON = new Set(['reason', 'hint', 'chinese', 'english']);

function valuesIn(node: ts.Node, values: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const visit = (each: ts.Node): void => {
    if (ts.isIdentifier(each) && values.has(each.text) && !PASSED_ON.has(each.text))
      found.add(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return [...found].sort();
}

describe('every message', () => {
  it('is found here', () => {
    expect(pairs.length).toBeGreaterThan(200);
    const inTables = pairs.filter(({ where }) => where.startsWith('diagnostics/problems/'));
    expect(inTables.length).toBeGreaterThan(120);
  });

  it('is written in Chinese as well', () => {
    const lacking = pairs.filter(
      ({ english, chinese }) =>
        /\p{L}/u.test(literals(english)) &&
        /\p{L}/u.test(literals(chinese)) &&
        !/\p{Script=Han}/u.test(literals(chinese)),
    );
    // SARIF’s names of the languages.
    expect(lacking.map(({ english }) => literals(english))).toEqual(['en-US']);
  });

  it('names the same values in both languages', () => {
    const unlike = pairs.filter(
      ({ english, chinese, values }) =>
        valuesIn(english, values).join() !== valuesIn(chinese, values).join(),
    );
    expect(unlike.map(({ where }) => where)).toEqual([]);
  });

  it('has the punctuation of Chinese, and no address of the reader', () => {
    const odd = pairs
      .map(({ where, chinese }) => [where, literals(chinese).replace(/“[^”]*”/gu, '“”')] as const)
      .filter(([, text]) => /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}|您|「|」/u.test(text));
    expect(odd).toEqual([]);
  });
});

describe('the test itself', () => {
  it('sees what one language lacks', () => {
    const english = { reason: 'The picture “a.png” was not found', hint: 'Check the name' };
    const chinese = { reason: '找不到图片“a.png”', hint: '请检查名称' };
    expect(isBilingual({ ...english, chinese })).toBe(true);
    expect(isBilingual({ ...english, chinese: english })).toBe(false);
    expect(isBilingual({ ...english, chinese: { ...chinese, reason: '找不到图片' } })).toBe(false);
  });
});
