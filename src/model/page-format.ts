/** The sheet after trimming and the type area on it. */
export interface PageFormat {
  readonly name: string;
  /** In mm. */
  readonly trim: { readonly width: number; readonly height: number };
  /** In mm; the type area is what they leave. */
  readonly margins: {
    readonly head: number;
    readonly foot: number;
    readonly inner: number;
    readonly outer: number;
  };
  /** In pt, as the text runs: of a page written in columns, the width is the columns' length. */
  readonly area: TypeArea;
}

/** Where text stands, in pt. */
export interface TypeArea {
  /** The length of a line. */
  readonly width: number;
  /** What the lines have room in, one after another. */
  readonly height: number;
  /** How much larger than on the default page everything is set: 1 there. */
  readonly scale: number;
}
