const AROUND = 8;

/** A place in a text, or what comes in its place, with what stands around it, cut at line ends. */
export function excerptOf(
  text: string,
  from: number,
  to: number,
  place = text.slice(from, to),
): string {
  const before =
    text
      .slice(Math.max(0, from - AROUND), from)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(to, to + AROUND).split('\n')[0] ?? '';
  return whole(before) + place + whole(after);
}

/** The beginning of a text, for messages. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 40 ? `${whole(line.slice(0, 38))} …` : line;
}

/** Without halves of surrogate pairs at its ends. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');
