/** A font file that may stand on paper, by the package that carries it. */
export interface FontFace {
  /** CSS family name; faces of one family differ in weight and style. */
  readonly family: FontFamily;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  readonly packageName: string;
  /** Path inside the package. */
  readonly file: string;
}

export type FontFamily =
  'Bifolio Hant' | 'Bifolio Hans' | 'Bifolio Latin' | 'Bifolio Mono' | 'Bifolio Math';

/** As the colophon names them. All are under the SIL Open Font License 1.1. */
export const FONT_NAMES: Readonly<Record<FontFamily, string>> = {
  'Bifolio Hant': 'Noto Serif TC',
  'Bifolio Hans': 'Noto Serif SC',
  'Bifolio Latin': 'Source Serif 4',
  'Bifolio Mono': 'Source Code Pro',
  'Bifolio Math': 'STIX Two Math',
};

const han = (family: FontFamily, script: 'tc' | 'sc'): FontFace[] => {
  const name = `NotoSerif${script.toUpperCase()}`;
  const packageName = `@expo-google-fonts/noto-serif-${script}`;
  return [
    {
      family,
      weight: 400,
      style: 'normal',
      packageName,
      file: `400Regular/${name}_400Regular.ttf`,
    },
    {
      family,
      weight: 600,
      style: 'normal',
      packageName,
      file: `600SemiBold/${name}_600SemiBold.ttf`,
    },
  ];
};

const adobe = (
  family: FontFamily,
  packageName: string,
  base: string,
  cuts: readonly [FontFace['weight'], FontFace['style'], string][],
): FontFace[] =>
  cuts.map(([weight, style, cut]) => ({
    family,
    weight,
    style,
    packageName,
    file: `TTF/${base}-${cut}.ttf`,
  }));

/**
 * Every face Bifolio sets type in. All have TrueType outlines: Chromium embeds those as CID
 * TrueType, and fonts with CFF outlines as hundreds of Type 3 fonts.
 */
export const FONT_FACES: readonly FontFace[] = [
  ...han('Bifolio Hant', 'tc'),
  ...han('Bifolio Hans', 'sc'),
  ...adobe('Bifolio Latin', 'source-serif', 'SourceSerif4', [
    [400, 'normal', 'Regular'],
    [400, 'italic', 'It'],
    [600, 'normal', 'Semibold'],
    [600, 'italic', 'SemiboldIt'],
  ]),
  ...adobe('Bifolio Mono', 'source-code-pro', 'SourceCodePro', [[400, 'normal', 'Regular']]),
  {
    family: 'Bifolio Math',
    weight: 400,
    style: 'normal',
    packageName: '@expo-google-fonts/stix-two-math',
    file: '400Regular/STIXTwoMath_400Regular.ttf',
  },
];
