/** Matches any of the texts, of two that begin alike the longer; nothing if there are none. */
export function anyOf(texts: readonly string[]): RegExp {
  if (texts.length === 0) return /(?!)/gu;
  const alternatives = [...texts]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  return new RegExp(alternatives.join('|'), 'gu');
}
