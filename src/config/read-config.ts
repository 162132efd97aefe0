import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { invalidSetting } from '../diagnostics/problems.js';
import { isChinese, languageOf } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import type { ByLanguage, LanguageTag } from '../model/language.js';
import { bulletinSchema, type BulletinFile } from './bulletin-schema.js';
import { readYaml } from './yaml-document.js';

export interface ConfigFile {
  readonly config: BulletinConfig;
  /** The articles' folders in their order, when the file lists them. */
  readonly articles: readonly string[] | undefined;
}

/**
 * Check the text of `bulletin.yml` and give every setting its value.
 *
 * @returns undefined when a problem was filed
 */
export function readConfig(
  text: string,
  path: string,
  diagnostics: Diagnostics,
): ConfigFile | undefined {
  const file = readYaml(text, bulletinSchema, { path, lineOffset: 0 }, diagnostics);
  if (file === undefined) return undefined;
  const tags = [file.languages.verso, file.languages.recto];

  /** One value for each language; a value given once stands for both. */
  function local<T extends object | string>(
    setting: string,
    value: T | Record<LanguageTag, T>,
  ): ByLanguage<T> {
    if (typeof value === 'string' || Array.isArray(value)) {
      return new Map(tags.map((tag) => [tag, value as T]));
    }
    const values = value as Record<LanguageTag, T>;
    for (const tag of Object.keys(values)) {
      if (!tags.includes(tag)) {
        diagnostics.report(
          path,
          invalidSetting(
            `${setting}.${tag}`,
            `is not a language of this publication (${tags.join(', ')})`,
          ),
        );
      }
    }
    return new Map(
      tags.map((tag) => {
        const own = values[tag];
        if (own === undefined) {
          diagnostics.report(path, invalidSetting(setting, `has no value for ${tag}`));
        }
        return [tag, own ?? ('' as T)];
      }),
    );
  }

  const title = local('title', file.title);
  const conversion = conversionOf(file);
  const names = [file.slug, file.date, ...title.values()];
  const config: BulletinConfig = {
    slug: file.slug,
    languages: file.languages,
    title,
    subtitle: local('subtitle', file.subtitle),
    number: local('number', file.number),
    publisher: local('publisher', file.publisher),
    rights: local('rights', file.rights),
    credits: file.credits.map(({ role, names }, index) => ({
      role: local(`credits.${String(index)}.role`, role),
      names: local(`credits.${String(index)}.names`, names),
    })),
    contact: file.contact,
    date: file.date,
    // Two editions of one manuscript are two publications.
    identifier: file.identifier ?? [...names, ...(conversion ? [conversion.to] : [])].join('|'),
    sizes: file.sizes,
    outputs: file.outputs,
    quotes: file.quotes,
    conversion,
    ruby: file.ruby,
    readings: new Map(
      Object.entries(file.readings).map(([word, syllables]) => [
        word,
        syllables.trim().split(/\s+/u),
      ]),
    ),
  };
  return diagnostics.failed ? undefined : { config, articles: file.articles };
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
