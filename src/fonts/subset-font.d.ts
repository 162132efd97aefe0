declare module 'subset-font' {
  /** Cut a font down to the glyphs of a text, keeping its layout features. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'truetype'; preserveNameIds?: readonly number[] },
  ): Promise<Buffer>;
}
