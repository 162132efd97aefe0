import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import type { Point } from 'unist';
import type { z } from 'zod';
import { codePoint } from '../diagnostics/code-point.js';
import { withoutControls } from '../diagnostics/control-characters.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { both } from '../diagnostics/problem.js';
import { brokenYaml, invalidSetting } from '../diagnostics/problems/settings.js';
import { controlCharacter } from '../diagnostics/problems/text.js';
import { checkValue } from './check-value.js';

/** YAML that keeps to its schema. */
export interface CheckedYaml<Value> {
  readonly value: Value;
  /** Where the key or item stands that a path leads to; its nearest ancestor if it is not there. */
  readonly placeOf: (...path: readonly string[]) => Point;
}

/**
 * Read YAML and check it against a schema, filing every problem at its line and column.
 *
 * @param text the YAML
 * @param at where it stands: the file, and the line above its first line (for front matter)
 * @returns the checked value with its places, or undefined when a problem was filed
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  at: { path: string; lineOffset: number },
  diagnostics: Diagnostics,
): CheckedYaml<z.output<Schema>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + at.lineOffset, column: Math.max(col, 1) };
  };
  // One slip can upset all that follows: the first few say enough.
  const failures = [...document.errors, ...document.warnings].slice(0, MOST_FAILURES);
  for (const failure of failures) {
    diagnostics.report(at.path, brokenYaml(failure.message), pointAt(failure.pos[0]));
  }
  if (failures.length > 0) return undefined;
  visit(document, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value !== 'string') return;
      const removed: string[] = [];
      scalar.value = withoutControls(scalar.value, (character) => removed.push(character));
      const [first] = removed;
      if (first === undefined) return;
      const problem = controlCharacter(codePoint(first));
      diagnostics.report(at.path, problem, pointAt(scalar.range?.[0] ?? 0));
    },
  });

  const placeOf = (...path: readonly string[]): Point => pointAt(offsetOf(document, path));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    diagnostics.report(at.path, brokenYaml(why), pointAt(unresolvedAlias(document)));
    return undefined;
  }
  const result = checkValue(schema, value);
  if ('value' in result) return { value: result.value, placeOf };
  for (const { issue, why } of result.issues) {
    const keys = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const unknown = both('no such setting', '没有这项设置');
        const setting = [...keys, key].join('.');
        diagnostics.report(at.path, invalidSetting(setting, unknown), placeOf(...keys, key));
      }
    } else {
      diagnostics.report(at.path, invalidSetting(keys.join('.'), why), placeOf(...keys));
    }
  }
  return undefined;
}

const MOST_FAILURES = 5;

/** Offset of the first alias without an anchor; of the beginning, if all have theirs. */
function unresolvedAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Offset of the key or item that a path leads to; of its nearest ancestor where it is missing. */
function offsetOf(document: Document, path: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)];
      if (isScalar(item) || isMap(item) || isSeq(item)) offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
