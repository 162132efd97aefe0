/** For each UTF-16 unit of a text, what it should be in the text's own script; undefined if right. */
export type ScriptChange = (text: string) => ReadonlyMap<number, string>;

/** Characters that word lists take for parts of words too often: 指明了 is no 明瞭. */
const MISREAD = '了';

/**
 * Find characters of the other script. A text goes to the other script and back, word by word, as
 * Taiwan writes and as Hong Kong does: a character that neither gives back is foreign to it.
 *
 * The dictionaries are loaded once, which takes a while.
 *
 * @param traditional whether the text is in Traditional characters
 */
export function scriptChange(traditional: boolean): Promise<ScriptChange> {
  const known = loaded.get(traditional) ?? load(traditional);
  loaded.set(traditional, known);
  return known;
}

const loaded = new Map<boolean, Promise<ScriptChange>>();

async function load(traditional: boolean): Promise<ScriptChange> {
  const { Converter: simplifying } = await import('opencc-js/t2cn');
  const { Converter: complicating } = await import('opencc-js/cn2t');
  const simplify = {
    tw: simplifying({ from: 'tw', to: 'cn' }),
    hk: simplifying({ from: 'hk', to: 'cn' }),
  };
  const complicate = {
    tw: complicating({ from: 'cn', to: 'tw' }),
    hk: complicating({ from: 'cn', to: 'hk' }),
  };
  const there = (text: string, region: 'tw' | 'hk'): string =>
    traditional
      ? complicate[region](simplify[region](text))
      : simplify[region](complicate[region](text));
  // What the other script has no form of its own for cannot have come from it.
  const isOwnScript = (character: string): boolean =>
    (simplify.tw(character) !== character) === traditional;
  return (text) => {
    const changes = new Map<number, string>();
    for (const run of text.matchAll(/\p{Script=Han}+/gu)) {
      const [written] = run;
      const [taiwan, hongKong] = [there(written, 'tw'), there(written, 'hk')];
      // Where a word has another number of characters nothing can be said of any one of them.
      if (taiwan.length !== written.length || hongKong.length !== written.length) continue;
      for (let index = 0; index < written.length; index++) {
        const own = written.charAt(index);
        if (taiwan.charAt(index) === own || hongKong.charAt(index) === own) continue;
        if (isOwnScript(own) || MISREAD.includes(own)) continue;
        changes.set(run.index + index, taiwan.charAt(index));
      }
    }
    return changes;
  };
}
