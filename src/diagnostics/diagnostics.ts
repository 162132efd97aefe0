import type { Point } from 'unist';
import { printReport } from './print-report.js';
import { ProblemMessage, type Report } from './problem-message.js';
import type { Problem } from './problem.js';
import { inEnglish, type Wording } from './wording.js';

/** Collects every problem of a build, filed by the file it was found in. */
export class Diagnostics {
  readonly #files = new Map<string, ProblemMessage[]>();
  readonly #reports: Report[] = [];

  /** File a problem at a path (relative to the publication), and a place in it if there is one. */
  report(path: string, problem: Problem, place?: Point): void {
    const report = { path, problem, place };
    this.#reports.push(report);
    const messages = this.#files.get(path) ?? [];
    this.#files.set(path, messages);
    messages.push(new ProblemMessage(report));
  }

  /** File what was found before, or elsewhere. */
  include(reports: readonly Report[]): void {
    for (const { path, problem, place } of reports) this.report(path, problem, place);
  }

  /** What has been reported, in order. */
  get reports(): readonly Report[] {
    return this.#reports;
  }

  /** All messages, by path and place. */
  get messages(): readonly ProblemMessage[] {
    return [...this.#files.values()].flat();
  }

  get failed(): boolean {
    return this.messages.some((message) => message.fatal === true);
  }

  /** @throws BuildFailure if an error has been reported. */
  stopOnErrors(): void {
    if (this.failed) throw new BuildFailure(this);
  }

  /**
   * As vfile-reporter prints them; an empty string if there are none.
   *
   * @param options.wording the reader’s; English by default
   */
  toString({
    color = false,
    wording = inEnglish,
  }: { color?: boolean; wording?: Wording } = {}): string {
    return printReport(this.#reports, color, wording);
  }
}

/** The manuscript has problems that no book can be made with. They are in `diagnostics`. */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure';
  constructor(readonly diagnostics: Diagnostics) {
    const errors = diagnostics.messages.filter((message) => message.fatal === true);
    super(`${String(errors.length)} problem${errors.length === 1 ? '' : 's'} in the manuscript`);
  }
}
