const MOST_WORDS = 5;
/** Words that tell no article from another. */
const SMALL = new Set('a an and at between by for from in of on the to with'.split(' '));

/** A folder's name for an article: its place and the first words of a title in Latin letters. */
export function folderName(index: number, count: number, title: string): string {
  const number = String(index + 1).padStart(Math.max(2, String(count).length), '0');
  const words = slugOf(title)
    .split('-')
    .filter((word) => word !== '' && !SMALL.has(word));
  return [number, ...words.slice(0, MOST_WORDS)].join('-') + (words.length === 0 ? '-article' : '');
}

/** Lower case, ASCII letters and digits, with hyphens between words. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
}
