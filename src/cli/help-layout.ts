/** Of Chinese characters and their marks, which take two columns of a terminal. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu;
/** What stays in one piece: words, and a Chinese character with the closing marks behind it. */
const PIECE =
  /\s*(?:[（「]?[\p{Script=Han}][，。、：；！？）」”]*|[^\s\p{Script=Han}（「]+[，。、：；！？）」”]*|\S)/gu;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Break a text into lines of no more columns than that, between words or Chinese characters. */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const piece of paragraph.match(PIECE) ?? []) {
        if (line !== '' && columnsOf(line + piece) > columns) {
          lines.push(line);
          line = piece.trimStart();
        } else line += piece;
      }
      return [...lines, line].join('\n');
    })
    .join('\n');
}
