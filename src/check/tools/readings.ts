/** Whether a syllable of Hanyu Pinyin, with its tone or without, is a reading of a character. */
export type IsReading = (character: string, syllable: string) => boolean;

/** Load the dictionary of readings. */
export async function readingsOf(): Promise<IsReading> {
  const { pinyin } = await import('pinyin-pro');
  const { Converter } = await import('opencc-js/t2cn');
  const simplify = Converter({ from: 'tw', to: 'cn' });
  const known = new Map<string, ReadonlySet<string>>();
  const readings = (character: string): ReadonlySet<string> => {
    const found =
      known.get(character) ??
      new Set(
        [character, simplify(character)].flatMap((each) =>
          pinyin(each, { type: 'array', multiple: true, toneSandhi: false }),
        ),
      );
    known.set(character, found);
    return found;
  };
  return (character, syllable) => {
    const written = syllable.normalize('NFC').toLowerCase();
    const all = [...readings(character)];
    if (all.includes(written)) return true;
    return toneless(written) === written && all.some((reading) => toneless(reading) === written);
  };
}

/** A syllable without the mark of its tone; ü keeps its dots. */
export function toneless(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030C]/gu, '')
    .normalize('NFC');
}
