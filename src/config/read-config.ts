import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { invalidSetting } from '../diagnostics/problems.js';
import { knownTags } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import type { ByLanguage, LanguageTag } from '../model/language.js';
import { bulletinSchema } from './bulletin-schema.js';
import { epubSettings } from './epub-settings.js';
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
    identifier: file.identifier ?? [file.slug, file.date, ...title.values()].join('|'),
    sizes: file.sizes,
    outputs: file.outputs,
    epub: epubSettings(file.epub, local),
  };
  for (const mode of config.epub.modes) {
    if (knownTags.includes(mode) && !tags.includes(mode)) {
      const why = `names ${mode}, which is not a language of this publication (${tags.join(', ')})`;
      diagnostics.report(path, invalidSetting('epub.modes', why));
    }
  }
  return diagnostics.failed ? undefined : { config, articles: file.articles };
}
