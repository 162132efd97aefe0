/**
 * Ids of the publication as ids of XHTML. A manuscript's ids may begin with a digit and hold
 * anything its folders' names hold; an XML name may not (Namespaces in XML 1.0, NCName). So every
 * id gets a prefix that tells its kind, and each character other than an ASCII letter, a digit,
 * `.` and `-` becomes its code point in hexadecimal between underscores. Two ids never become one.
 */

const BLOCK = 'b-';
const ANCHOR = 'a-';
const CALL = 'c-';

/** The XHTML id of a block or footnote. */
export const blockXmlId = (id: string): string => BLOCK + escapeId(id);

/** The XHTML id of an element that the author named. */
export const anchorXmlId = (id: string): string => ANCHOR + escapeId(id);

/** The XHTML id of a footnote's first call. */
export const callXmlId = (noteId: string): string => CALL + escapeId(noteId);

/** The block or footnote that an XHTML id stands for; undefined for an id of another kind. */
export function originalBlockId(xmlId: string): string | undefined {
  if (!xmlId.startsWith(BLOCK)) return undefined;
  return xmlId
    .slice(BLOCK.length)
    .replace(/_([0-9A-F]+)_/g, (_match, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
}

function escapeId(id: string): string {
  return id.replace(
    /[^A-Za-z0-9.-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}_`,
  );
}
