/* The package's own types name their parts without file extensions, which Node's resolution refuses. */
declare module 'opencc-js/t2cn' {
  export function Converter(locales: { from: string; to: string }): (text: string) => string;
}
declare module 'opencc-js/cn2t' {
  export function Converter(locales: { from: string; to: string }): (text: string) => string;
}
