import { resolve } from 'node:path';
import { applyEdits } from './check/apply-edits.js';
import { messageOf, messageOfFile, type CheckMessage } from './check/check-message.js';
import type { CheckedIssue } from './check/checked-issue.js';
import { writeRecord } from './check/recorded-pairs.js';
import { runRules, type PlacedProblem } from './check/run-rules.js';
import { suggestTerms, type SuggestedTerm } from './check/suggest-terms.js';
import { BuildFailure, Diagnostics } from './diagnostics/diagnostics.js';
import { CommandError } from './diagnostics/command-error.js';
import { RULE_IDS, type CheckSettings } from './model/rule.js';
import { loadPlugins } from './plugins/load-plugins.js';
import type { Plugins } from './plugins/plugins.js';
import { writeChanged, writeText } from './publication/write-text.js';
import { changedWhileFixing, noSuchRule } from './diagnostics/problems/check.js';
import { gatherIssue } from './stages/gather-issue.js';
import { RECORD_FILE } from './stages/read-record.js';
import { read } from './stages/read.js';

export { glossaryYaml } from './check/suggest-terms.js';
export type { SuggestedTerm } from './check/suggest-terms.js';
export { problemOf, type CheckMessage, type MessagePlace } from './check/check-message.js';
export { RULES } from './check/rules.js';

export interface CheckOptions {
  /** The folder that holds `bulletin.yml`; `manuscript` by default. */
  readonly folder?: string;
  /** Make the mechanical repairs. */
  readonly fix?: boolean;
  /** Record all pairs as they are now, so that later changes on one side are noticed. */
  readonly record?: boolean;
  /** Levels that come before those of `bulletin.yml`. */
  readonly rules?: CheckSettings['rules'];
  /** A module with plugins; see `BuildOptions`. */
  readonly plugins?: string;
}

export interface CheckResult {
  /** By file and place. */
  readonly messages: readonly CheckMessage[];
  /** How many repairs were made. */
  readonly fixed: number;
}

/** What pairing says of a block alone is for a rule to say here. */
const SAID_BY_RULES: readonly string[] = ['pair/alone'];

/** A repair may uncover another, under brackets for example; it never takes more rounds than this. */
const MOST_ROUNDS = 5;

/**
 * Check a publication's manuscript: all that a build would say of it before pages are made, and what
 * the rules find in the two languages side by side. Without a browser.
 *
 * Nothing is thrown for a bad manuscript: what is wrong is in the messages.
 *
 * @throws CommandError if the plugins cannot be used, or a level is given to a rule that is not there
 */
export async function check(options: CheckOptions = {}): Promise<CheckResult> {
  const source = resolve(options.folder ?? 'manuscript');
  const plugins = options.plugins === undefined ? undefined : await loadPlugins(options.plugins);
  const more = plugins?.checkRules.map(({ id }) => id) ?? [];
  for (const id of options.rules?.keys() ?? []) {
    if (![...RULE_IDS, ...more].includes(id)) throw new CommandError(noSuchRule(id));
  }
  let fixed = 0;
  for (let round = 1; ; round++) {
    const diagnostics = new Diagnostics();
    const problems = await find(source, options, plugins, diagnostics);
    const repairs = options.fix === true ? problems.filter(({ edits }) => edits !== undefined) : [];
    const made = round < MOST_ROUNDS ? await repair(source, repairs, diagnostics) : 0;
    fixed += made;
    if (made > 0 && !diagnostics.failed) continue;
    const ofFiles = diagnostics.messages
      .filter(({ ruleId }) => !SAID_BY_RULES.includes(ruleId ?? ''))
      .map(messageOfFile);
    return { messages: [...ofFiles, ...problems.map(messageOf)].sort(byPlace), fixed };
  }
}

/**
 * Propose terms for a publication's glossary: what recurs in its Chinese, with its renderings.
 *
 * @param least how many sentences a term must be in
 */
export async function suggestGlossary(
  folder: string,
  least: number,
): Promise<{ terms: readonly SuggestedTerm[]; messages: readonly CheckMessage[] }> {
  const diagnostics = new Diagnostics();
  const issue = await readIssue(resolve(folder), diagnostics);
  const terms = issue === undefined ? [] : suggestTerms(issue.checked, least);
  return { terms, messages: diagnostics.messages.map(messageOfFile) };
}

async function find(
  source: string,
  { rules, record }: CheckOptions,
  plugins: Plugins | undefined,
  diagnostics: Diagnostics,
): Promise<PlacedProblem[]> {
  const issue = await readIssue(source, diagnostics, plugins);
  if (issue === undefined) return [];
  const { checked, settings } = issue;
  if (record === true) await writeText(source, RECORD_FILE, writeRecord(checked));
  const levels = new Map([...settings.rules, ...(rules ?? [])]);
  const recorded = record === true ? undefined : checked.recorded;
  return runRules({ ...checked, recorded }, levels, plugins?.checkRules);
}

/** @returns undefined if the publication cannot be read at all: why is among the messages */
async function readIssue(
  source: string,
  diagnostics: Diagnostics,
  plugins?: Plugins,
): Promise<{ checked: CheckedIssue; settings: CheckSettings } | undefined> {
  try {
    const { manuscript, folder } = await read(source, diagnostics, plugins);
    const checked = await gatherIssue(manuscript, folder, diagnostics);
    return { checked, settings: manuscript.config.check };
  } catch (error) {
    if (error instanceof BuildFailure) return undefined;
    throw error;
  }
}

/** @returns how many repairs were made */
async function repair(
  source: string,
  problems: readonly PlacedProblem[],
  diagnostics: Diagnostics,
): Promise<number> {
  let made = 0;
  const files = new Map(problems.map(({ at }) => [at.file.path, at.file]));
  for (const [path, file] of files) {
    const edits = problems
      .filter(({ at }) => at.file.path === path)
      .map((each) => each.edits ?? []);
    const result = applyEdits(file, edits);
    if (result.made === 0) continue;
    if (await writeChanged(source, path, file.source, result.source)) made += result.made;
    else diagnostics.report(path, changedWhileFixing(path));
  }
  return made;
}

function byPlace(one: CheckMessage, other: CheckMessage): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
