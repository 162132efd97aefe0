import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { frontMatterSchema } from '../config/front-matter-schema.js';
import { readYaml } from '../config/yaml-document.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import {
  controlCharacter,
  missingTitle,
  noteInNote,
  repeatedNote,
  swallowedText,
  uncalledNote,
  undefinedNote,
} from '../diagnostics/problems.js';
import { demoteHeadings, takeTitle } from '../html/headings.js';
import { makeSafe } from '../html/make-safe.js';
import { calledLabels } from '../html/number-notes.js';
import { readingText } from '../html/reading-text.js';
import { rehypeLeafBlocks } from '../html/rehype-leaf-blocks.js';
import type { FrontMatter } from '../model/article.js';
import type { SourceFile } from '../model/manuscript.js';
import { mdastToHast } from './mdast-to-hast.js';
import { parseMarkdown } from './parse-markdown.js';
import type { Report } from '../diagnostics/problem.js';
import { findSwallowed } from './swallowed-text.js';
import { hasHtml, linkTitles, sourceText } from './source-text.js';

/** One language's text, safe, before pictures are read and footnotes have numbers. */
export interface DraftText {
  readonly frontMatter: FrontMatter;
  readonly root: HastRoot;
  /** Footnotes by label, with the text that the Markdown holds for each. */
  readonly notes: ReadonlyMap<string, { readonly root: HastRoot; readonly source: string }>;
  /** Title and body as the Markdown holds them. */
  readonly source: string;
}

/** Markdown to safe hast, the front matter checked and the title found. */
export function draftText(file: SourceFile, report: Report, diagnostics: Diagnostics): DraftText {
  const value = withoutControls(file.text, report);
  const vfile = new VFile({ path: file.path, value });
  const mdast = parseMarkdown(vfile, report);
  reportUndefinedNotes(mdast, report);
  reportRepeatedNotes(mdast, report);
  const [first] = mdast.children;
  const settings =
    first?.type === 'yaml'
      ? readYaml(first.value, frontMatterSchema, { path: file.path, lineOffset: 1 }, diagnostics)
          ?.value
      : frontMatterSchema.parse({});

  const raw = mdastToHast(mdast, vfile);
  const root = rehypeLeafBlocks(makeSafe(raw.root, report));
  // Embedded HTML has no text in mdast: what it holds is first known once it is safe.
  const titles = linkTitles(mdast);
  const embedsHtml = hasHtml(mdast);
  const swallowed = embedsHtml ? findSwallowed(mdast, root) : undefined;
  if (swallowed !== undefined) report(swallowedText(), swallowed.position?.start);
  const body = embedsHtml ? readingText(root) : sourceText(mdast, titles);
  const given = settings?.title?.length ? settings.title : undefined;
  const title = given ?? takeTitle(root, report);
  if (settings !== undefined && title === undefined) report(missingTitle(), { line: 1, column: 1 });
  demoteHeadings(root);

  const called = new Set(calledLabels(root));
  const notes = new Map<string, { root: HastRoot; source: string }>();
  for (const [label, { definition, root: rawNote }] of raw.notes) {
    const note = rehypeLeafBlocks(makeSafe(rawNote, report));
    if (!called.has(label)) report(uncalledNote(label), definition.position?.start);
    if (calledLabels(note).length > 0) report(noteInNote(label), definition.position?.start);
    notes.set(label, {
      root: note,
      source: embedsHtml ? readingText(note) : sourceText(definition, titles),
    });
  }
  return {
    frontMatter: {
      title: title ?? [],
      author: settings?.author ?? [],
      photo: settings?.photo ?? [],
      translator: settings?.translator ?? [],
      date: settings?.date,
    },
    root,
    notes,
    source: [...(given ?? []), body].join('\n'),
  };
}

/** Characters that no font draws and XML forbids. Tab, line feed and carriage return are text. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

function withoutControls(text: string, report: Report): string {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const at = line.search(CONTROLS);
    // Once a line: a damaged file may hold thousands.
    if (at >= 0) report(controlCharacter(line.charAt(at)), { line: index + 1, column: at + 1 });
  }
  return text.replace(CONTROLS, '');
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
