import type { Point } from 'unist';
import type { Bilingual } from '../model/bilingual.js';

export type { Bilingual } from '../model/bilingual.js';

export interface Advice {
  /** What is wrong, with the offending value in quotation marks. */
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Advice in English, with the same in Chinese. */
export interface BilingualAdvice extends Advice {
  /** Values stand in “ ” here as well: what is theirs is never put into another script. */
  readonly chinese: Advice;
}

/** What can be said about an input: a code, what is wrong, and what to do. */
export interface Problem extends BilingualAdvice {
  /** Stable name for settings and searches, for example `image/outside`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
}

/** Files a problem of one manuscript file, at its place there if it is known. */
export type Report = (problem: Problem, place?: Point) => void;

/** What is wrong and what to do, as the tables of messages have it. */
export type Lines = readonly [reason: string, hint: string];

/** Both languages of a message together: neither can be written without the other. */
export const advice = (english: Lines, [reason, hint]: Lines): BilingualAdvice => ({
  reason: english[0],
  hint: english[1],
  chinese: { reason, hint },
});

const ofSeverity =
  (severity: Problem['severity']) =>
  (code: string, english: Lines, chinese: Lines): Problem => ({
    code,
    severity,
    ...advice(english, chinese),
  });

export const error = ofSeverity('error');
export const warning = ofSeverity('warning');
export const note = ofSeverity('note');

export const both = (english: string, chinese: string): Bilingual => ({ english, chinese });

/** What the system or a parser says, which has one language: it stands so in both. */
export const asGiven = (text: string): Bilingual => ({ english: text, chinese: text });
