declare module 'hyphen/*' {
  const hyphenation: {
    /** Put `hyphenChar` (U+00AD by default) where a word of the text may be divided. */
    hyphenateSync: (text: string, options?: { hyphenChar?: string }) => string;
  };
  export default hyphenation;
}
