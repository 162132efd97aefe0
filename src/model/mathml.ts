/** The elements of MathML Core (W3C) that show something; annotations and actions are not among them. */
export const MATHML_ELEMENTS: readonly string[] = [
  ...'math semantics mi mn mo mtext mspace ms mrow mfrac msqrt mroot mstyle merror mpadded mphantom'.split(
    ' ',
  ),
  ...'msub msup msubsup munder mover munderover mmultiscripts mprescripts none'.split(' '),
  ...'mtable mtr mtd'.split(' '),
];

/** What goes with all that it holds: the same formula in another notation. */
export const MATHML_ANNOTATIONS: readonly string[] = ['annotation', 'annotation-xml'];

/** By element; those of `*` may stand on each (MathML Core, sections 2.1, 3). */
export const MATHML_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['displaystyle', 'scriptlevel', 'mathvariant'],
  math: ['display', 'alttext'],
  mo: [
    ...'form fence separator lspace rspace stretchy symmetric'.split(' '),
    ...'maxsize minsize largeop movablelimits'.split(' '),
  ],
  mfrac: ['linethickness'],
  mspace: ['width', 'height', 'depth'],
  mpadded: ['width', 'height', 'depth', 'lspace', 'voffset'],
  munder: ['accentunder'],
  mover: ['accent'],
  munderover: ['accent', 'accentunder'],
  mtd: ['rowspan', 'columnspan', 'rowSpan'],
};
