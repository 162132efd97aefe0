import type { ScriptConversion } from '../model/config.js';
import { anyOf } from './any-of.js';
import type { Piece, Respelling } from './prose-edit.js';

/** What OpenCC calls the two sides of a conversion: `cn`, `tw`, `hk`, with `p` for words too. */
export interface OpenCcLocales {
  readonly from: string;
  readonly to: string;
}

export function localesOf({ toSimplified, region, words }: ScriptConversion): OpenCcLocales {
  const traditional = words === 'regional' ? `${region}p` : region;
  return toSimplified ? { from: traditional, to: 'cn' } : { from: 'cn', to: traditional };
}

/** Words in OpenCC's lists run over letters and digits, not over punctuation. */
const WORDS = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Convert between Traditional and Simplified Chinese with OpenCC's dictionaries, the longest word
 * first. What the publication's exceptions list is put as they say, before anything else.
 */
export async function scriptConversion(conversion: ScriptConversion): Promise<Respelling> {
  const locales = localesOf(conversion);
  // The dictionaries are large: only what is used is read.
  const { Converter } = conversion.toSimplified
    ? await import('opencc-js/t2cn')
    : await import('opencc-js/cn2t');
  const convert = Converter(locales);
  const { exceptions } = conversion;
  const excepted = new RegExp(`(${anyOf([...exceptions.keys()]).source})`, 'u');
  return (prose) =>
    prose.split(excepted).flatMap((part): readonly Piece[] => {
      const exception = exceptions.get(part);
      if (exception !== undefined) return [{ length: part.length, text: exception }];
      return (part.match(WORDS) ?? []).flatMap((words) => cut(words, convert(words), convert));
    });
}

/**
 * A text and its conversion as pieces. Where they differ in length, they are parted at each place
 * where both halves convert to what they do together.
 */
function cut(text: string, converted: string, convert: (text: string) => string): Piece[] {
  if (text.length === converted.length) return [{ length: text.length, text: converted }];
  const pieces: Piece[] = [];
  let source = 0;
  let target = 0;
  for (let offset = 1; offset < text.length; offset++) {
    // Never between the halves of a surrogate pair.
    if (/[\uDC00-\uDFFF]/u.test(text.charAt(offset))) continue;
    const before = convert(text.slice(0, offset));
    if (before + convert(text.slice(offset)) !== converted) continue;
    pieces.push({ length: offset - source, text: converted.slice(target, before.length) });
    source = offset;
    target = before.length;
  }
  return [...pieces, { length: text.length - source, text: converted.slice(target) }];
}
