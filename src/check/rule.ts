import type { Bilingual, BilingualAdvice } from '../diagnostics/problem.js';
import type { RuleLevel } from '../model/rule.js';
import type { CheckedIssue } from './checked-issue.js';
import type { Spot } from './passage.js';

/** A mechanical repair: the text at a place and what is to stand there instead. */
export interface Edit {
  readonly at: Spot;
  /** What must stand there now, or the edit is not made. */
  readonly before: string;
  readonly after: string;
}

/** Something that a rule has found. */
export interface Finding extends BilingualAdvice {
  readonly at: Spot;
  /** The place in the other language that it contradicts: the finding is filed there too. */
  readonly counterpart?: Spot;
  /** Where this finding is less, or more, than what the rule mostly finds. */
  readonly level?: Exclude<RuleLevel, 'off'>;
  /** All made or none. */
  readonly edits?: readonly Edit[];
}

export interface Rule {
  /** Unique, with the part of the manuscript that it looks at before the stroke. */
  readonly id: string;
  readonly level: Exclude<RuleLevel, 'off'>;
  /** What the rule asks for, in one sentence. */
  readonly summary: Bilingual;
  readonly check: (issue: CheckedIssue) => readonly Finding[] | Promise<readonly Finding[]>;
}
