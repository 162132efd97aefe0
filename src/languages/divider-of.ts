import { createRequire } from 'node:module';

/** A pattern set of the `hyphen` package. */
interface Patterns {
  hyphenateSync: (text: string, options: { hyphenChar: string }) => string;
}

/**
 * Divides words by a pattern set of the `hyphen` package, which is loaded when the first word is
 * divided: the German patterns alone take as long as a page.
 *
 * @param name the set's folder in the package
 */
export function dividerOf(name: string): (word: string, mark: string) => string {
  let patterns: Patterns | undefined;
  return (word, mark) => {
    patterns ??= createRequire(import.meta.url)(`hyphen/${name}/index.js`) as Patterns;
    return patterns.hyphenateSync(word, { hyphenChar: mark });
  };
}
