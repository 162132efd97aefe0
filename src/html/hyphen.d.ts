declare module 'hyphen/en-us' {
  /** Put `hyphenChar` (U+00AD by default) where a word of the text may be divided. */
  export function hyphenateSync(text: string, options?: { hyphenChar?: string }): string;
}
