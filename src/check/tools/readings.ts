/** Whether a syllable of Hanyu Pinyin, with its tone or without, is a reading of a character. */
export type IsReading = (character: string, syllable: string) => boolean;

/** Load the dictionary of readings. */
export async function readingsOf(): Promise<IsReading> {
  const { pinyin } = await import('pinyin-pro');
  const { Converter } = await import('opencc-js/t2cn');
  const simplify = Converter({ from: 'tw', to: 'cn' });
  const known = new Map<string, Readings>();
  const readings = (character: string): Readings => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const all = new Set(
      [character, simplify(character)].flatMap((each) =>
        pinyin(each, { type: 'array', multiple: true, toneSandhi: false }),
      ),
    );
    const own = { all, toneless: new Set([...all].map(toneless)) };
    known.set(character, own);
    return own;
  };
  return (character, syllable) => {
    const written = syllable.normalize('NFC').toLowerCase();
    const own = readings(character);
    // Without its tone a syllable is as it is written, or it would not be among these.
    return own.all.has(written) || own.toneless.has(written);
  };
}

/** How a character is read. */
interface Readings {
  readonly all: ReadonlySet<string>;
  readonly toneless: ReadonlySet<string>;
}

/** A syllable without the mark of its tone; ü keeps its dots. */
export function toneless(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030C]/gu, '')
    .normalize('NFC');
}
