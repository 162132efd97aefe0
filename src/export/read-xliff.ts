import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { brokenXliff, xliffEntities, xliffVersion } from '../diagnostics/problems/exchange.js';
import { asGiven, both, type Bilingual, type Problem } from '../diagnostics/problem.js';
import { NOTE_FROM } from './xliff.js';

/** A run of text, or a placeholder by its id. */
export type Inline = { readonly text: string } | { readonly code: string };

export interface XliffUnit {
  readonly id: string;
  readonly source: readonly Inline[];
  /** Undefined where the unit has no target. */
  readonly target: readonly Inline[] | undefined;
}

export interface XliffFile {
  /** The article. */
  readonly original: string;
  readonly languages: { readonly source: string; readonly target: string | undefined };
  /** What the article's files were when they were exported. */
  readonly fingerprint: string | undefined;
  readonly units: readonly XliffUnit[];
}

/** What cannot be read is thrown as this, and caught below. */
class XliffError extends Error {
  constructor(readonly why: Bilingual) {
    super(why.english);
  }
}

/**
 * Read XLIFF 1.2, 2.0 or 2.1. Annotations are passed over; inline elements other than placeholders
 * are refused, since nothing in a manuscript corresponds to them. Nothing outside the text is read.
 */
export function readXliff(text: string): XliffFile[] | { readonly problem: Problem } {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return { problem: xliffEntities() };
  try {
    const root = children(fromXml(text)).find(({ name }) => local(name) === 'xliff');
    if (root === undefined)
      throw new XliffError(both('its root is not “xliff”', '它的根元素不是“xliff”'));
    const version = root.attributes['version'] ?? '';
    if (version === '1.2') return named(root, 'file').map(read12);
    if (version === '2.0' || version === '2.1') {
      return named(root, 'file').map((file) => read20(file, root));
    }
    return { problem: xliffVersion(version) };
  } catch (error) {
    if (error instanceof XliffError) return { problem: brokenXliff(error.why) };
    const message = error instanceof Error ? error.message : String(error);
    return { problem: brokenXliff(asGiven(message.split('\n')[0] ?? '')) };
  }
}

function read12(file: Element): XliffFile {
  const note = descendants(file, 'header').flatMap((header) => named(header, 'note'));
  const units = descendants(file, 'trans-unit').map((unit): XliffUnit => {
    const [source] = named(unit, 'source');
    const [target] = named(unit, 'target');
    return {
      id: unit.attributes['id'] ?? '',
      source: source === undefined ? [] : inlineOf([source]),
      target: target === undefined ? undefined : inlineOf([target]),
    };
  });
  return {
    original: file.attributes['original'] ?? '',
    languages: {
      source: file.attributes['source-language'] ?? '',
      target: file.attributes['target-language'] ?? undefined,
    },
    fingerprint: textOf(note.find(({ attributes }) => attributes['from'] === NOTE_FROM)),
    units,
  };
}

function read20(file: Element, root: Element): XliffFile {
  const notes = named(file, 'notes').flatMap((all) => named(all, 'note'));
  const units = descendants(file, 'unit').map((unit): XliffUnit => {
    const parts = children(unit).filter(({ name }) =>
      ['segment', 'ignorable'].includes(local(name)),
    );
    const sources = parts.flatMap((part) => named(part, 'source'));
    const targets = parts.flatMap((part) => named(part, 'target'));
    return {
      id: unit.attributes['name'] ?? unit.attributes['id'] ?? '',
      source: inlineOf(sources),
      target: targets.length === 0 ? undefined : inlineOf(targets),
    };
  });
  return {
    original: file.attributes['original'] ?? '',
    languages: {
      source: root.attributes['srcLang'] ?? '',
      target: root.attributes['trgLang'] ?? undefined,
    },
    fingerprint: textOf(notes.find(({ attributes }) => attributes['category'] === NOTE_FROM)),
    units,
  };
}

function inlineOf(parents: readonly Element[]): Inline[] {
  const found: Inline[] = [];
  const add = (text: string): void => {
    const last = found.at(-1);
    if (text === '') return;
    if (last !== undefined && 'text' in last) found[found.length - 1] = { text: last.text + text };
    else found.push({ text });
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'cdata') add(node.value);
    if (node.type !== 'element') return;
    const name = local(node.name);
    if (name === 'ph' || name === 'x') found.push({ code: node.attributes['id'] ?? '' });
    else if (name === 'cp') add(String.fromCodePoint(parseInt(node.attributes['hex'] ?? '20', 16)));
    else if (['mrk', 'source', 'target'].includes(name)) node.children.forEach(walk);
    else if (name !== 'sm' && name !== 'em') {
      throw new XliffError(
        both(
          `the inline element “${name}” stands for nothing in a manuscript`,
          `行内元素“${name}”在稿件里没有对应的东西`,
        ),
      );
    }
  };
  parents.forEach(walk);
  return found;
}

const local = (name: string): string => name.split(':').at(-1) ?? name;

function children(parent: Element | Root): Element[] {
  const nodes: readonly Nodes[] = parent.children;
  return nodes.filter((child): child is Element => child.type === 'element');
}

const named = (parent: Element, name: string): Element[] =>
  children(parent).filter((child) => local(child.name) === name);

function descendants(parent: Element, name: string): Element[] {
  return children(parent).flatMap((child) =>
    local(child.name) === name ? [child] : descendants(child, name),
  );
}

function textOf(element: Element | undefined): string | undefined {
  return element?.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim();
}
