import { Diagnostics } from '../diagnostics/diagnostics.js';
import type { BilingualAdvice, Problem } from '../diagnostics/problem.js';

/** Something that the import has changed. */
export interface Change {
  /** What kind of change it is, for example `reading/removed`. */
  readonly code: string;
  readonly file: string;
  /** In the file; for DOCX, which has no lines, the number of the block. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Something that the import would not decide. */
export interface Question extends BilingualAdvice {
  readonly code: string;
  readonly file: string;
  readonly line: number;
}

/** All that an import did to a text, and all that it left to the editor. */
export class ImportLog {
  readonly diagnostics = new Diagnostics();
  readonly changes: Change[] = [];
  readonly questions: Question[] = [];

  change(code: string, file: string, line: number, before: string, after: string): void {
    this.changes.push({ code, file, line, before, after });
  }

  ask(problem: Problem, file: string, line: number): void {
    const { code, reason, hint, chinese } = problem;
    this.questions.push({ code, file, line, reason, hint, chinese });
    this.diagnostics.report(file, problem, { line, column: 1 });
  }
}
