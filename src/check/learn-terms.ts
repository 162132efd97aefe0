import type { Passage } from './passage.js';

/** Two passages that say the same. */
export interface SentencePair {
  readonly chinese: Passage;
  readonly english: Passage;
  /** The English paragraph around it. */
  readonly paragraph: Passage;
}

/** A rendering of a term, with the sentences that have both. */
export interface Rendering {
  readonly phrase: string;
  readonly sentences: readonly SentencePair[];
  /** Dice's coefficient: 1 where the two are always together and never apart. */
  readonly likeness: number;
}

/** A recurring term of the Chinese. */
export interface LearntTerm {
  readonly term: string;
  readonly sentences: readonly SentencePair[];
  /** The likeliest first; at least one. */
  readonly renderings: readonly Rendering[];
}

/** Sentences longer than this tell nothing of which word goes with which. */
const LONGEST = 1500;
const LONGEST_TERM = 8;
const LONGEST_PHRASE = 4;

/** No term begins or ends with one of these: they join words. */
const JOINING =
  '的了和與与及在是等為为並并對对將将於于同就也都而或被把從从向以其之這这那有不要他她它們们個个一上下中後后前';
const STOP = new Set(
  'a an the of and or in on at to for from with by as is are was were be been has have had it its this that these those will would shall should can could may might must not no he she they we i you his her their our your which who also such including all both other more into over between during after before since so up out about than then there s t'.split(
    ' ',
  ),
);

/**
 * Learn what recurring Chinese terms are called in English, from nothing but the sentences: terms
 * are runs of characters that recur, renderings the runs of words that are there when they are
 * (Dice's coefficient, as Smadja, McKeown and Hatzivassiloglou 1996 use it for collocations).
 *
 * @param least how many sentences a term must be in
 */
export function learnTerms(pairs: readonly SentencePair[], least: number): LearntTerm[] {
  const usable = pairs.filter(
    ({ chinese, english }) => chinese.text.length < LONGEST && english.text.length < LONGEST * 4,
  );
  const terms = maximal(
    recurring(
      usable.map(({ chinese }) => hanRuns(chinese.text)),
      LONGEST_TERM,
      least,
    ),
  );
  const phrases = recurring(
    usable.map(({ english }) => wordRuns(english.text)),
    LONGEST_PHRASE,
    2,
  );
  const phrasesIn = new Map<number, string[]>();
  for (const [phrase, sentences] of phrases) {
    if (!isPhrase(phrase)) continue;
    for (const index of sentences) {
      const list = phrasesIn.get(index) ?? [];
      list.push(phrase);
      phrasesIn.set(index, list);
    }
  }
  const learnt = [...terms].flatMap(([key, sentences]): LearntTerm[] => {
    const term = key.replaceAll(' ', '');
    if (!isTerm(term)) return [];
    const renderings = renderingsOf(sentences, phrases, phrasesIn, usable);
    const pick = (indexes: Iterable<number>): SentencePair[] =>
      [...indexes].flatMap((index) => usable[index] ?? []);
    return renderings.length === 0 ? [] : [{ term, sentences: pick(sentences), renderings }];
  });
  return mutual(learnt);
}

/** Terms with the renderings that are no likelier for another term. */
function mutual(terms: readonly LearntTerm[]): LearntTerm[] {
  const best = new Map<string, number>();
  for (const { renderings } of terms) {
    for (const { phrase, likeness } of renderings) {
      best.set(phrase, Math.max(best.get(phrase) ?? 0, likeness));
    }
  }
  return terms
    .map((term) => ({
      ...term,
      renderings: term.renderings.filter(
        ({ phrase, likeness }) => likeness >= (best.get(phrase) ?? 0),
      ),
    }))
    .filter(({ renderings }) => renderings.length > 0);
}

/** Run of units joined by blanks -> the sentences it is in. */
type Recurring = Map<string, Set<number>>;

/** Runs of units that recur; a run can only recur where its beginning and its end do. */
function recurring(
  sentences: readonly (readonly (readonly string[])[])[],
  longest: number,
  least: number,
): Recurring {
  const found: Recurring = new Map();
  for (let length = 1; length <= longest; length++) {
    const level: Recurring = new Map();
    for (const [index, runs] of sentences.entries()) {
      for (const run of runs) {
        for (let from = 0; from + length <= run.length; from++) {
          const key = run.slice(from, from + length).join(' ');
          if (length > 1) {
            const head = run.slice(from, from + length - 1).join(' ');
            const tail = run.slice(from + 1, from + length).join(' ');
            if (!found.has(head) || !found.has(tail)) continue;
          }
          const set = level.get(key) ?? new Set<number>();
          level.set(key, set.add(index));
        }
      }
    }
    let any = false;
    for (const [key, set] of level) {
      if (set.size < least) continue;
      found.set(key, set);
      any = true;
    }
    if (!any) break;
  }
  return found;
}

/** Runs that are not only ever part of one longer run. */
function maximal(runs: Recurring): Recurring {
  const covered = new Set<string>();
  for (const [key, sentences] of runs) {
    const units = key.split(' ');
    for (const part of [units.slice(1), units.slice(0, -1)]) {
      const inner = part.join(' ');
      const size = runs.get(inner)?.size ?? 0;
      if (size > 0 && sentences.size >= 0.8 * size) covered.add(inner);
    }
  }
  return new Map([...runs].filter(([key]) => !covered.has(key) && key.includes(' ')));
}

function renderingsOf(
  sentences: ReadonlySet<number>,
  phrases: Recurring,
  phrasesIn: ReadonlyMap<number, readonly string[]>,
  pairs: readonly SentencePair[],
): Rendering[] {
  const together = new Map<string, number[]>();
  for (const index of sentences) {
    for (const phrase of phrasesIn.get(index) ?? []) {
      const list = together.get(phrase) ?? [];
      list.push(index);
      together.set(phrase, list);
    }
  }
  const scored = [...together].map(([phrase, indexes]) => ({
    phrase,
    sentences: indexes.flatMap((index) => pairs[index] ?? []),
    likeness: (2 * indexes.length) / (sentences.size + (phrases.get(phrase)?.size ?? 0)),
  }));
  const likely = scored
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        b.phrase.length - a.phrase.length ||
        (a.phrase < b.phrase ? -1 : 1),
    );
  // A part of a likelier phrase adds nothing.
  return likely
    .filter(
      ({ phrase }, index) =>
        !likely.slice(0, index).some((better) => overlap(better.phrase, phrase)),
    )
    .slice(0, 3);
}

const LEAST_LIKENESS = 0.4;

const overlap = (one: string, other: string): boolean => {
  const words = new Set(one.split(' '));
  return other.split(' ').some((word) => words.has(word));
};

const hanRuns = (text: string): string[][] =>
  [...text.matchAll(/\p{Script=Han}+/gu)].map(([run]) => Array.from(run));

const wordRuns = (text: string): string[][] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}\s'-]+/u)
    .map((run) => [...run.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)].map(([word]) => word))
    .filter((run) => run.length > 0);

const isTerm = (term: string): boolean =>
  !JOINING.includes(term.charAt(0)) && !JOINING.includes(term.charAt(term.length - 1));

function isPhrase(phrase: string): boolean {
  const words = phrase.split(' ');
  return (
    !STOP.has(words[0] ?? '') &&
    !STOP.has(words.at(-1) ?? '') &&
    phrase.length > 2 &&
    !/^\d+$/u.test(phrase)
  );
}
