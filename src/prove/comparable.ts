/**
 * White space, what Unicode says has no appearance of its own (soft hyphens, zero-width
 * characters, joiners, variation selectors), and the two hyphens that typesetting puts in.
 */
const UNCOMPARED = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2010\u2011]/gu;

/**
 * The form of a text in which manuscript, HTML, PDF and EPUB are compared. Two texts with the
 * same letters, digits and marks have the same comparable form, however they were set:
 *
 * - compatibility variants count as their ordinary characters (Unicode NFKC, UAX 15): ligatures,
 *   full-width forms, superscript digits, Kangxi radicals, compatibility ideographs;
 * - white space does not count: a PDF has lines, a manuscript has blanks, and Chinese has neither;
 * - characters without an appearance do not count, soft hyphens above all;
 * - U+2010 and U+2011 do not count. A soft hyphen that was used at a line's end reads back from a
 *   PDF as U+2010, and a word broken at a page's end carries U+2011; on paper nobody can tell
 *   them from hyphens of the author's. The hyphen of the keyboard, U+002D, counts everywhere, at
 *   a line's end too, as do dashes and the minus sign.
 *
 * Case, punctuation and every letter count: a lost one shows. The function is idempotent, and
 * `comparable(a + b)` equals `comparable(comparable(a) + comparable(b))`, so that texts may be
 * compared whole after their parts were.
 */
export function comparable(text: string): string {
  // Leaving characters out may bring a base and its accent together: hence NFC at the end.
  return text.normalize('NFKC').replace(UNCOMPARED, '').normalize('NFC');
}
