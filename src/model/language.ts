/** A BCP 47 tag that `languages/` knows, for example `zh-Hant` or `en`. */
export type LanguageTag = string;

/** One value a language, in the order verso, recto. */
export type ByLanguage<T> = ReadonlyMap<LanguageTag, T>;

/** The two sides of an open book: verso is the left, even page; recto the right, odd page. */
export type Side = 'verso' | 'recto';

export const SIDES: readonly Side[] = ['verso', 'recto'];
