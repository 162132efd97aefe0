import { BuildFailure, Diagnostics } from '../diagnostics/diagnostics.js';
import {
  blockTooLong,
  tooManyInputs,
  wrongEncoding,
} from '../diagnostics/problems/import-files.js';
import { unbuildable } from '../diagnostics/problems/import-questions.js';
import { tooDeep } from '../diagnostics/problems/text.js';
import type { Wording } from '../diagnostics/wording.js';
import { SIDES } from '../model/language.js';
import { parse } from '../stages/parse.js';
import { read } from '../stages/read.js';
import { chooseLanguages, type Languages } from './choose-languages.js';
import { ImportLog } from './import-log.js';
import { reportJson, reportMarkdown, type ImportSummary } from './import-report.js';
import { makeFiles } from './make-files.js';
import { pairArticles } from './pair-articles.js';
import { readSource } from './read-source.js';
import type { ReadingMode } from './remove-readings.js';
import { firstLine } from './source-block.js';
import type { SourceDocument } from './source-document.js';
import { splitArticles } from './split-articles.js';
import { streamsOf } from './streams-of.js';
import { folderProblem, writeManuscript } from './write-manuscript.js';

export interface ImportOptions {
  /** One file with both languages, or one a language. */
  readonly files: readonly string[];
  /** The manuscript's folder; `manuscript` by default. */
  readonly out?: string;
  readonly readings?: ReadingMode;
  /** Replaces a manuscript that is there; it is kept under another name. */
  readonly force?: boolean;
  /** The languages, left page first, if they are not to be found out. */
  readonly languages?: Languages;
  /** The files' encoding, if it is not to be found out. */
  readonly encoding?: string;
  /** Of the report for people; English by default. */
  readonly wording?: Wording;
}

export interface ImportResult {
  readonly summary: ImportSummary;
  readonly log: ImportLog;
  /** Where the manuscript that stood in the folder is kept. */
  readonly older: string | undefined;
}

const REPORT = 'import-report';
/** Characters of a paragraph: more than a whole book has, and still read in seconds. */
const LONGEST = 250_000;

/**
 * Make a manuscript of raw text, Markdown, HTML or DOCX, with a report of all that was changed and
 * of all that is left to decide. The folder appears whole or not at all.
 *
 * @throws BuildFailure with all problems, if a file cannot be read or the folder may not be used
 */
export async function importManuscript(options: ImportOptions): Promise<ImportResult> {
  const log = new ImportLog();
  try {
    return await importInto(log, options);
  } catch (error) {
    // Parsers of nested text call themselves, and the stack has an end.
    if (!(error instanceof RangeError)) throw error;
    log.diagnostics.report(options.files[0] ?? '', tooDeep());
    throw new BuildFailure(log.diagnostics);
  }
}

async function importInto(log: ImportLog, options: ImportOptions): Promise<ImportResult> {
  const out = options.out ?? 'manuscript';
  const refused = await folderProblem(out, options.force === true);
  if (refused !== undefined) log.diagnostics.report(out, refused);
  const documents = await readAll(options, log);
  log.diagnostics.stopOnErrors();

  const languages = await chooseLanguages(documents, options.languages);
  const streams = streamsOf(documents, languages, options.readings ?? 'remove', log);
  log.diagnostics.stopOnErrors();

  const drafts = splitArticles(
    SIDES.map((side) => streams[side]),
    log,
  );
  const pairs = pairArticles(drafts[0] ?? [], drafts[1] ?? [], [languages.verso, languages.recto]);
  const { files, summary } = makeFiles(pairs, streams, documents, languages, log);
  const older = await writeManuscript(out, files, async (folder) => {
    await checkManuscript(folder, log);
    return [
      { path: `${REPORT}.md`, content: reportMarkdown(summary, log, options.wording) },
      { path: `${REPORT}.json`, content: reportJson(summary, log) },
    ];
  });
  return { summary, log, older };
}

async function readAll(
  { files, encoding }: ImportOptions,
  log: ImportLog,
): Promise<SourceDocument[]> {
  const [first = ''] = files;
  if (files.length < 1 || files.length > 2)
    log.diagnostics.report(first, tooManyInputs(files.length));
  if (encoding !== undefined && !isEncoding(encoding))
    log.diagnostics.report(first, wrongEncoding(encoding));
  log.diagnostics.stopOnErrors();
  const documents: SourceDocument[] = [];
  for (const path of files) {
    const source = await readSource(path, encoding, log);
    if ('problem' in source) {
      log.diagnostics.report(path, source.problem);
      continue;
    }
    for (const block of source.blocks) {
      const { length } = block.markdown;
      if (length > LONGEST) {
        log.diagnostics.report(path, blockTooLong(length, LONGEST), {
          line: firstLine(block),
          column: 1,
        });
      }
    }
    documents.push(source);
  }
  return documents;
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** Read the manuscript as a build does, and ask about what would stop it. */
async function checkManuscript(folder: string, log: ImportLog): Promise<void> {
  const found = new Diagnostics();
  try {
    const { manuscript, folder: publication, writings } = await read(folder, found);
    await parse(manuscript, publication, writings, found);
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
  }
  for (const { path, problem, place } of found.reports) {
    if (problem.severity === 'error')
      log.ask(unbuildable(problem, problem.code), path, place?.line ?? 1);
  }
}
