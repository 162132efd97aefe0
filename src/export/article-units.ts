import type { FootnoteDefinition, Root } from 'mdast';
import type { AlignedArticle } from '../model/bulletin.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';
import type { ArticleSource } from '../model/manuscript.js';
import { inlineTextOf, PLACEHOLDER } from './inline-text.js';
import { locateSegments, type LocatedSegment } from './locate-segments.js';
import { textLeaves } from './text-leaves.js';
import type { ArticleUnits, TranslationUnit, UnitSide } from './translation-unit.js';
import { unitParts } from './unit-parts.js';

interface Located {
  readonly language: LanguageTag;
  readonly markdown: string;
  readonly path: string;
  readonly tree: Root;
  readonly segments: readonly LocatedSegment[];
}

/** The aligned pairs of an article, with where each side stands in its file; then its footnotes. */
export function articleUnits(
  article: AlignedArticle,
  source: ArticleSource,
  languages: Readonly<Record<Side, LanguageTag>>,
): ArticleUnits {
  const side = (which: Side): Located => {
    const language = languages[which];
    const file = source.files.get(language);
    const text = article.texts.get(language);
    if (file === undefined || text === undefined)
      throw new Error(`${article.id} lacks ${language}`);
    const located = locateSegments(text, file.text, language);
    return { language, markdown: file.text, path: file.path, ...located };
  };
  const sides = { verso: side('verso'), recto: side('recto') };
  const file = ({ path, markdown }: Located) => ({ path, text: markdown });
  return {
    article: article.id,
    languages: { source: languages.verso, target: languages.recto },
    files: { source: file(sides.verso), target: file(sides.recto) },
    units: [...beadUnits(article, sides), ...noteUnits(article.id, sides)],
  };
}

function beadUnits(
  article: AlignedArticle,
  sides: Readonly<Record<Side, Located>>,
): TranslationUnit[] {
  const groups: { id: string; spans: Record<Side, { from: number; to: number }> }[] = [];
  for (const bead of article.beads) {
    const span = (side: Side) => bead.spans.get(sides[side].language) ?? { from: 0, to: 0 };
    const spans = { verso: span('verso'), recto: span('recto') };
    const last = groups.at(-1);
    // Sentences that were not told apart in the Markdown are one unit.
    const joins = SIDES.some(
      (side) =>
        spans[side].to > spans[side].from &&
        sides[side].segments[spans[side].from]?.place === 'joined',
    );
    if (joins && last !== undefined) {
      for (const side of SIDES) last.spans[side].to = spans[side].to;
    } else
      groups.push({ id: bead.id, spans: { verso: { ...spans.verso }, recto: { ...spans.recto } } });
  }
  return groups.map(({ id, spans }) => ({
    id,
    source: sideOf(sides.verso, spans.verso),
    target: sideOf(sides.recto, spans.recto),
  }));
}

function sideOf(located: Located, span: { from: number; to: number }): UnitSide | undefined {
  const segments = located.segments.slice(span.from, span.to);
  if (segments.length === 0) return undefined;
  const { language, tree, markdown } = located;
  const plain = segments
    .map((segment) => segment.plain)
    .filter((text) => text !== '')
    .join(' ');
  const places = segments.flatMap(({ place }) =>
    place === undefined || place === 'joined' ? [] : [place],
  );
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return { language, plain, parts: undefined };
  if ('title' in first) {
    return { language, plain, parts: places.length === 1 ? first.title : undefined };
  }
  if ('title' in last) return { language, plain, parts: undefined };
  return { language, plain, parts: unitParts(tree, markdown, first.from, last.to) };
}

/** A unit for each paragraph of each footnote, footnotes of one name facing one another. */
function noteUnits(article: string, sides: Readonly<Record<Side, Located>>): TranslationUnit[] {
  const notes = { verso: notesOf(sides.verso), recto: notesOf(sides.recto) };
  const names = [...new Set([...notes.verso.keys(), ...notes.recto.keys()])];
  return names.flatMap((name) => {
    const own = { verso: notes.verso.get(name) ?? [], recto: notes.recto.get(name) ?? [] };
    const count = Math.max(own.verso.length, own.recto.length);
    return Array.from({ length: count }, (_, index) => ({
      id: `${article}/note-${name}${index === 0 ? '' : `-${String(index + 1)}`}`,
      source: own.verso[index],
      target: own.recto[index],
    }));
  });
}

function notesOf({ tree, markdown, language }: Located): Map<string, UnitSide[]> {
  const notes = tree.children.filter(
    (node): node is FootnoteDefinition => node.type === 'footnoteDefinition',
  );
  return new Map(
    notes.map((note) => {
      const leaves = textLeaves({ type: 'root', children: note.children }) ?? [];
      const sides = leaves.map(({ node, range: [from, to] }): UnitSide => {
        const plain = inlineTextOf(node, markdown)
          .text.replaceAll(PLACEHOLDER, '')
          .replace(/\s+/gu, ' ')
          .trim();
        return { language, plain, parts: unitParts(tree, markdown, from, to) };
      });
      return [note.identifier, sides];
    }),
  );
}
