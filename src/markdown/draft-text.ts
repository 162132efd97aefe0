import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { frontMatterSchema } from '../config/front-matter-schema.js';
import { readYaml } from '../config/yaml-document.js';
import { codePoint } from '../diagnostics/code-point.js';
import { withoutControls } from '../diagnostics/control-characters.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import {
  controlCharacter,
  missingTitle,
  noteInNote,
  repeatedNote,
  swallowedText,
  uncalledNote,
  undefinedNote,
} from '../diagnostics/problems/text.js';
import { demoteHeadings, dropEmptyHeadings, nameHeadings, takeTitle } from '../html/headings.js';
import { makeSafe } from '../html/make-safe.js';
import { calledLabels } from '../html/number-notes.js';
import { rehypeLeafBlocks } from '../html/rehype-leaf-blocks.js';
import { takeDrawings, type Drawings } from '../html/take-drawings.js';
import { editTree, textRuns } from '../html/text-runs.js';
import type { FrontMatter } from '../model/article.js';
import type { SourceFile } from '../model/manuscript.js';
import type { TextPlugins } from '../model/text-plugins.js';
import type { TextEdit, TextRun, Writing } from '../model/text-edit.js';
import { mdastToHast } from './mdast-to-hast.js';
import { parseMarkdown } from './parse-markdown.js';
import type { Report } from '../diagnostics/problem.js';
import type { HeadPlaces } from '../html/title-block.js';
import { findSwallowed } from './swallowed-text.js';
import { hasHtml, linkTitles, sourceRuns, textOfRuns } from './source-text.js';

/** One language's text, safe, before pictures are read and footnotes have numbers. */
export interface DraftText {
  readonly frontMatter: FrontMatter;
  readonly places: HeadPlaces;
  readonly root: HastRoot;
  /** Footnotes by label, each with its text as `source` is the article's. */
  readonly notes: ReadonlyMap<string, { readonly root: HastRoot; readonly source: string }>;
  /** What the text and its notes have embedded, for the pictures that stand for it. */
  readonly drawings: Drawings;
  /** Title and body as the Markdown holds them, spelled as the edition spells them. */
  readonly source: string;
  /** The same, and the notes, as they were written. */
  readonly written: string;
}

/**
 * Markdown to safe hast, the front matter checked and the title found, all in the spelling of the
 * edition.
 *
 * @param plugins what the user's change: mdast as it was parsed, hast before it is made safe
 */
export async function draftText(
  file: SourceFile,
  { quotes, edit }: Writing,
  plugins: TextPlugins | undefined,
  report: Report,
  diagnostics: Diagnostics,
): Promise<DraftText> {
  const value = reportControls(file.text, report);
  const vfile = new VFile({ path: file.path, value });
  const parsed = parseMarkdown(vfile, report);
  const mdast = ((await plugins?.remark?.(parsed, file.path, value)) ?? parsed) as MdastRoot;
  reportUndefinedNotes(mdast, report);
  reportRepeatedNotes(mdast, report);
  const [first] = mdast.children;
  const head =
    first?.type === 'yaml'
      ? readYaml(first.value, frontMatterSchema, { path: file.path, lineOffset: 1 }, diagnostics)
      : { value: frontMatterSchema.parse({}), placeOf: undefined };
  const settings = head?.value;

  const raw = mdastToHast(mdast, vfile);
  const drawings = new Map<string, string>();
  const safeBlocks = async (tree: HastRoot): Promise<HastRoot> => {
    const changed = ((await plugins?.rehype?.(tree, file.path, value)) ?? tree) as HastRoot;
    takeDrawings(changed, drawings);
    return rehypeLeafBlocks(makeSafe(changed, report, quotes));
  };
  const root = await safeBlocks(raw.root);
  // Embedded HTML has no text in mdast: what it holds is first known once it is safe.
  const titles = linkTitles(mdast);
  const embedsHtml = hasHtml(mdast);
  // Nor is known before what plugins of rehype make of it.
  const isReadFromHast = embedsHtml || plugins?.rehype !== undefined;
  const swallowed = embedsHtml ? findSwallowed(mdast, root) : undefined;
  if (swallowed !== undefined) report(swallowedText(), swallowed.position?.start);
  const body = isReadFromHast ? textRuns(root) : sourceRuns(mdast, titles);
  // Links name headings as the manuscript spells them.
  nameHeadings(root);
  editTree(root, edit);
  const given = settings?.title?.length ? titleRuns(settings.title) : undefined;
  const heading = root.children.find((child) => child.type === 'element')?.position?.start;
  const title = given === undefined ? takeTitle(root, report) : linesOf(respell(given, edit));
  if (isSeen(title)) dropEmptyHeadings(root, report);
  else if (settings !== undefined) report(missingTitle(), { line: 1, column: 1 });
  demoteHeadings(root);

  const called = new Set(calledLabels(root));
  const text: readonly TextRun[] =
    given === undefined ? body : [...given, { kind: 'end', text: '\n' }, ...body];
  const written = [textOfRuns(text)];
  const notes = new Map<string, { root: HastRoot; source: string }>();
  for (const [label, { definition, root: rawNote }] of raw.notes) {
    const note = await safeBlocks(rawNote);
    if (!called.has(label)) report(uncalledNote(label), definition.position?.start);
    if (calledLabels(note).length > 0) report(noteInNote(label), definition.position?.start);
    const runs = isReadFromHast ? textRuns(note) : sourceRuns(definition, titles);
    editTree(note, edit);
    notes.set(label, { root: note, source: textOfRuns(respell(runs, edit)) });
    written.push(textOfRuns(runs));
  }
  const names = (list: readonly string[] = []): string[] =>
    list.flatMap((name) => edit([{ kind: 'prose', text: name }]));
  return {
    frontMatter: {
      title: title ?? [],
      author: names(settings?.author),
      photo: names(settings?.photo),
      translator: names(settings?.translator),
      date: settings?.date,
    },
    places: {
      title: given === undefined ? heading : head?.placeOf?.('title'),
      author: head?.placeOf?.('author'),
      photo: head?.placeOf?.('photo'),
      translator: head?.placeOf?.('translator'),
    },
    root,
    notes,
    drawings,
    source: textOfRuns(respell(text, edit)),
    written: written.join('\n'),
  };
}

const respell = (runs: readonly TextRun[], edit: TextEdit): TextRun[] => {
  const texts = edit(runs);
  return runs.map((run, index) => ({ ...run, text: texts[index] ?? '' }));
};

/** Whether a title shows anything: blanks and characters without a shape do not. */
const isSeen = (title: readonly string[] | undefined): boolean =>
  /[^\s\p{Cf}]/u.test(title?.join('') ?? '');

/** The lines of a title, one text with line breaks. */
const titleRuns = (lines: readonly string[]): TextRun[] =>
  lines.flatMap((text, index): TextRun[] => [
    ...(index === 0 ? [] : [{ kind: 'verbatim', text: '\n' } as const]),
    { kind: 'prose', text },
  ]);

const linesOf = (runs: readonly TextRun[]): string[] =>
  runs.filter(({ kind }) => kind === 'prose').map(({ text }) => text);

function reportControls(text: string, report: Report): string {
  return text
    .split('\n')
    .map((line, index) => {
      let isFirst = true;
      // Once a line: a damaged file may hold thousands.
      return withoutControls(line, (character, offset) => {
        if (isFirst)
          report(controlCharacter(codePoint(character)), { line: index + 1, column: offset + 1 });
        isFirst = false;
      });
    })
    .join('\n');
}

/** The parser takes `[^x]` without a definition for text, which is seldom what was meant. */
function reportUndefinedNotes(tree: MdastRoot, report: Report): void {
  visit(tree, 'text', (node) => {
    for (const [call] of node.value.matchAll(/\[\^[^\]\s]+\]/g)) {
      report(undefinedNote(call), node.position?.start);
    }
  });
}

/** Calls lead to the first footnote of a name: no call reaches another. */
function reportRepeatedNotes(tree: MdastRoot, report: Report): void {
  const seen = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ identifier, label, position }) => {
    if (seen.has(identifier)) report(repeatedNote(label ?? identifier), position?.start);
    seen.add(identifier);
  });
}
