import type { Point } from 'unist';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { both, type Bilingual } from '../diagnostics/problem.js';
import { invalidSetting } from '../diagnostics/problems/settings.js';
import { isChinese, knownTags, languageOf } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import type { ReadingMode } from '../model/epub.js';
import type { ByLanguage, LanguageTag } from '../model/language.js';
import { RULE_IDS } from '../model/rule.js';
import { checkSettings } from './check-schema.js';
import { bulletinSchema, type BulletinFile } from './bulletin-schema.js';
import { ownFontFiles } from './font-settings.js';
import { epubSettings } from './epub-settings.js';
import { pageLanguages } from '../languages/page-languages.js';
import { pageFormatOf } from './page-formats.js';
import { themeNames } from './themes.js';
import { readYaml } from './yaml-document.js';

export interface ConfigFile {
  readonly config: BulletinConfig;
  /** The articles' folders in their order and where each is named, when the file lists them. */
  readonly articles: readonly { name: string; place: Point }[] | undefined;
}

/** What plugins add to what settings may name. */
export interface KnownNames {
  readonly rules: readonly string[];
  readonly themes: readonly string[];
}

/**
 * Check the text of `bulletin.yml` and give every setting its value.
 *
 * @param more what may be named besides Bifolio's own rules and themes
 * @returns undefined when a problem was filed
 */
export function readConfig(
  text: string,
  path: string,
  diagnostics: Diagnostics,
  more: KnownNames = { rules: [], themes: [] },
): ConfigFile | undefined {
  const yaml = readYaml(text, bulletinSchema, { path, lineOffset: 0 }, diagnostics);
  if (yaml === undefined) return undefined;
  const { value: file, placeOf } = yaml;
  const tags = [file.languages.verso, file.languages.recto];

  const report = (keys: readonly string[], why: Bilingual): void => {
    diagnostics.report(path, invalidSetting(keys.join('.'), why), placeOf(...keys));
  };
  const { theme = '' } = file;
  const themes = [...themeNames, ...more.themes];
  if (theme !== '' && !theme.endsWith('.css') && !themes.includes(theme)) {
    const why = both(
      `unknown theme “${theme}”; known are ${themes.join(', ')}, and style sheets, which end in .css`,
      `没有“${theme}”这种风格；可用的有 ${themes.join('、')}，以及以 .css 结尾的样式表`,
    );
    report(['theme'], why);
  }
  const rules = [...RULE_IDS, ...more.rules];
  for (const id of Object.keys(file.check.rules)) {
    if (!rules.includes(id))
      report(['check', 'rules', id], both('there is no such rule', '没有这条规则'));
  }

  /** One value for each language; a value given once stands for both. */
  function local<T extends object | string>(
    setting: readonly string[],
    value: T | Record<LanguageTag, T>,
  ): ByLanguage<T> {
    if (typeof value === 'string' || Array.isArray(value)) {
      return new Map(tags.map((tag) => [tag, value as T]));
    }
    const values = value as Record<LanguageTag, T>;
    for (const tag of Object.keys(values)) {
      if (!tags.includes(tag)) {
        report(
          [...setting, tag],
          both(
            `is not a language of this publication (${tags.join(', ')})`,
            `不是这份出版物的语言（${tags.join('、')}）`,
          ),
        );
      }
    }
    return new Map(
      tags.map((tag) => {
        const own = values[tag];
        if (own === undefined) report(setting, both(`has no value for ${tag}`, `没有 ${tag} 的值`));
        return [tag, own ?? ('' as T)];
      }),
    );
  }

  const title = local(['title'], file.title);
  const conversion = conversionOf(file);
  const names = [file.slug, file.date, ...title.values()];
  const config: BulletinConfig = {
    slug: file.slug,
    languages: file.languages,
    title,
    subtitle: local(['subtitle'], file.subtitle),
    number: local(['number'], file.number),
    publisher: local(['publisher'], file.publisher),
    rights: local(['rights'], file.rights),
    credits: file.credits.map(({ role, names }, index) => ({
      role: local(['credits', String(index), 'role'], role),
      names: local(['credits', String(index), 'names'], names),
    })),
    contact: file.contact,
    date: file.date,
    // Two editions of one manuscript are two publications.
    identifier:
      file.identifier ??
      [
        ...names,
        ...(conversion ? [conversion.to] : []),
        ...(file.writing === 'vertical' ? [file.writing] : []),
      ].join('|'),
    writing: file.writing,
    format: pageFormatOf(file.format, file.writing),
    theme: file.theme,
    fonts: ownFontFiles(file.fonts),
    sizes: file.sizes,
    contents: file.contents,
    pairNumbers: file['pair-numbers'],
    level: file.level,
    outputs: file.outputs,
    reading: file.reading,
    claim: file.claim,
    press: file.press,
    // In columns, curly marks would lie on their side.
    quotes: file.quotes ?? (file.writing === 'vertical' ? 'corner' : undefined),
    conversion,
    ruby: file.ruby,
    readings: new Map(
      Object.entries(file.readings).map(([word, syllables]) => [
        word,
        syllables.trim().split(/\s+/u),
      ]),
    ),
    epub: epubSettings(file.epub, defaultMode(file), local),
    check: checkSettings(file.check),
  };
  for (const [index, mode] of config.epub.modes.entries()) {
    if (knownTags.includes(mode) && ![...tags, conversion?.to].includes(mode)) {
      const why = both(
        `names ${mode}, which is not a language of this publication (${tags.join(', ')})`,
        `写了 ${mode}，它不是这份出版物的语言（${tags.join('、')}）`,
      );
      const place = placeOf('epub', 'modes', String(index));
      diagnostics.report(path, invalidSetting('epub.modes', why), place);
    }
  }
  const articles = file.articles?.map((name, index) => ({
    name,
    place: placeOf('articles', String(index)),
  }));
  return diagnostics.failed ? undefined : { config, articles };
}

/** The e-book has the languages of the print edition. */
function defaultMode({ writing, languages }: BulletinFile): ReadingMode {
  return writing === 'vertical' ? pageLanguages({ writing, languages }).verso : 'interleaved';
}

/** What the edition asks for; undefined where the manuscript is in its script already. */
function conversionOf({
  edition,
  languages,
  conversion,
}: BulletinFile): BulletinConfig['conversion'] {
  const from = [languages.verso, languages.recto].find(isChinese);
  if (edition === undefined || from === undefined || from === edition) return undefined;
  return {
    from,
    to: edition,
    toSimplified: languageOf(edition).script === 'Hans',
    region: conversion.region,
    words: conversion.words,
    exceptions: new Map(Object.entries(conversion.exceptions)),
  };
}
