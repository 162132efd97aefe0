/** What dictionaries of English know. */
export interface Spelling {
  /** Whether a word is spelt as Americans or as the British do. */
  readonly isKnown: (word: string) => boolean;
  readonly suggest: (word: string) => readonly string[];
}

/** Words of today’s prose that the dictionaries have not taken up yet. */
const NEWER = new Set(
  'biosecurity blockchain counterterrorism cyber cyberspace livestream livestreaming microblog multilateral multilateralism multipolar unilateralism vlog webinar yuan renminbi'.split(
    ' ',
  ),
);

let loaded: Promise<Spelling> | undefined;

/**
 * The dictionaries: American and British, since either may be a publication's own. They are loaded
 * once, which takes a second.
 */
export function spelling(): Promise<Spelling> {
  return (loaded ??= load());
}

async function load(): Promise<Spelling> {
  const [{ default: nspell }, american, british] = await Promise.all([
    import('nspell'),
    import('dictionary-en'),
    import('dictionary-en-gb'),
  ]);
  const spellers = [nspell(american.default), nspell(british.default)];
  const known = new Map<string, boolean>();
  return {
    isKnown: (word) => {
      const found =
        known.get(word) ?? (NEWER.has(word) || spellers.some((speller) => speller.correct(word)));
      known.set(word, found);
      return found;
    },
    suggest: (word) => spellers[0]?.suggest(word).slice(0, 3) ?? [],
  };
}
