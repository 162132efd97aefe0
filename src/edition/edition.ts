import type { Language } from '../languages/language.js';
import { isChinese, languageOf } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import { SIDES, type ByLanguage, type LanguageTag } from '../model/language.js';
import type { TextEdit, Writing } from '../model/text-edit.js';
import { narrowSpaces } from './narrow-spaces.js';
import { pinyinReader } from './pinyin-reader.js';
import { chain, editText, proseEdit } from './prose-edit.js';
import { QUOTATION_STYLES, quotationMarks } from './quotation-marks.js';
import { scriptConversion } from './script-conversion.js';

/** How the edition spells the manuscript, and the settings so spelled, under its own languages. */
export interface Edition {
  readonly config: BulletinConfig;
  readonly writings: ByLanguage<Writing>;
}

/**
 * Turn the settings of a manuscript into those of the edition that they ask for.
 *
 * @param manuscript the settings as they were read, in the manuscript's languages
 */
export async function editionOf(manuscript: BulletinConfig): Promise<Edition> {
  const { conversion } = manuscript;
  const rename = (tag: LanguageTag): LanguageTag =>
    conversion !== undefined && tag === conversion.from ? conversion.to : tag;
  const languages = {
    verso: rename(manuscript.languages.verso),
    recto: rename(manuscript.languages.recto),
  };
  const writings = await writingsOf({ ...manuscript, languages });
  const spell = (text: string, tag: LanguageTag): string => {
    const writing = writings.get(tag);
    return writing === undefined ? text : editText(writing.edit, text);
  };
  const local = <T>(
    values: ByLanguage<T>,
    respell: (value: T, tag: LanguageTag) => T,
  ): ByLanguage<T> =>
    new Map([...values].map(([tag, value]) => [rename(tag), respell(value, rename(tag))]));
  const text = (values: ByLanguage<string>): ByLanguage<string> => local(values, spell);
  const config: BulletinConfig = {
    ...manuscript,
    languages,
    title: text(manuscript.title),
    subtitle: text(manuscript.subtitle),
    number: text(manuscript.number),
    publisher: text(manuscript.publisher),
    rights: text(manuscript.rights),
    credits: manuscript.credits.map(({ role, names }) => ({
      role: text(role),
      names: local(names, (list, tag) => list.map((name) => spell(name, tag))),
    })),
    epub: {
      ...manuscript.epub,
      modes: [...new Set(manuscript.epub.modes.map(rename))],
      series: manuscript.epub.series && {
        ...manuscript.epub.series,
        title: text(manuscript.epub.series.title),
      },
      fileAs: new Map(
        [...manuscript.epub.fileAs].map(([name, filed]) => [
          conversion === undefined ? name : spell(name, conversion.to),
          filed,
        ]),
      ),
    },
  };
  return { config, writings };
}

/** The language of the manuscript that one of the edition's is made from. */
export function manuscriptTag({ conversion }: BulletinConfig, tag: LanguageTag): LanguageTag {
  return tag === conversion?.to ? conversion.from : tag;
}

async function writingsOf(config: BulletinConfig): Promise<ByLanguage<Writing>> {
  const writings = new Map<LanguageTag, Writing>();
  for (const side of SIDES) {
    const tag = config.languages[side];
    writings.set(tag, await writingOf(languageOf(tag), config));
  }
  return writings;
}

async function writingOf(
  { tag, script, quotes, narrowSpace }: Language,
  config: BulletinConfig,
): Promise<Writing> {
  const { conversion, ruby } = config;
  const style = isChinese(tag) ? config.quotes : undefined;
  const edits: TextEdit[] = [
    ...(conversion?.to === tag ? [proseEdit(await scriptConversion(conversion))] : []),
    ...(style === undefined ? [] : [proseEdit(quotationMarks(style))]),
    ...(narrowSpace === undefined ? [] : [proseEdit(narrowSpaces(narrowSpace))]),
  ];
  return {
    quotes: style === undefined ? quotes : QUOTATION_STYLES[style],
    edit: chain(edits),
    reader:
      ruby !== undefined && isChinese(tag)
        ? await pinyinReader(script === 'Hant', config.readings)
        : undefined,
  };
}
