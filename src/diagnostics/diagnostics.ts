import type { Point } from 'unist';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';
import type { Problem } from './problem.js';

/** A problem and where it was found. */
export interface Report {
  readonly path: string;
  readonly problem: Problem;
  readonly place: Point | undefined;
}

/** Collects every problem of a build, filed by the file it was found in. */
export class Diagnostics {
  readonly #files = new Map<string, VFile>();
  readonly #reports: Report[] = [];

  /** File a problem at a path (relative to the publication), and a place in it if there is one. */
  report(path: string, problem: Problem, place?: Point): void {
    this.#reports.push({ path, problem, place });
    const message = new VFileMessage(problem.reason, {
      ...(place === undefined ? {} : { place }),
      ruleId: problem.code,
      source: 'bifolio',
    });
    message.fatal =
      problem.severity === 'error' ? true : problem.severity === 'warning' ? false : undefined;
    message.note = problem.hint;
    message.file = path;
    let file = this.#files.get(path);
    if (file === undefined) {
      file = new VFile({ path });
      this.#files.set(path, file);
    }
    file.messages.push(message);
  }

  /** What has been reported, in order. */
  get reports(): readonly Report[] {
    return this.#reports;
  }

  /** All messages, by path and place. */
  get messages(): readonly VFileMessage[] {
    return [...this.#files.values()].flatMap((file) => file.messages);
  }

  get failed(): boolean {
    return this.messages.some((message) => message.fatal === true);
  }

  /** @throws BuildFailure if an error has been reported. */
  stopOnErrors(): void {
    if (this.failed) throw new BuildFailure(this);
  }

  /** As vfile-reporter prints them; an empty string if there are none. */
  toString(options: { color?: boolean } = {}): string {
    const files = [...this.#files.values()];
    if (files.length === 0) return '';
    return reporter(files, { color: options.color ?? false, verbose: true });
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
