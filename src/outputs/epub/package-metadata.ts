import type { Bulletin } from '../../model/bulletin.js';
import type { BulletinConfig } from '../../model/config.js';
import type { LanguageTag } from '../../model/language.js';
import { accessibilityOf, type AccessibilityFact } from './accessibility.js';
import type { ImageStore } from './image-store.js';
import { bothLanguages, localTexts, type LocalText } from './local-text.js';
import { peopleOf, type Person } from './people.js';

export interface Title {
  /** As EPUB 3.3 names them; the number is its `edition`. */
  readonly type: 'main' | 'subtitle' | 'edition';
  readonly texts: readonly LocalText[];
}

/** What the package document says about the publication. */
export interface PackageMetadata {
  readonly languages: readonly LanguageTag[];
  readonly titles: readonly Title[];
  readonly people: readonly Person[];
  readonly publishers: readonly LocalText[];
  readonly rights: readonly LocalText[];
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `YYYY-MM-DDThh:mm:ssZ`: the date, not the day it was built. */
  readonly modified: string;
  readonly accessibility: readonly AccessibilityFact[];
}

/** @param images the pictures that the chapters show */
export function packageMetadata(bulletin: Bulletin, images: ImageStore): PackageMetadata {
  const { config } = bulletin;
  const titles: Title[] = [
    { type: 'main', texts: titleOf(config) },
    { type: 'subtitle', texts: localTexts(config, config.subtitle) },
    { type: 'edition', texts: localTexts(config, config.number) },
  ];
  return {
    languages: bothLanguages(config),
    titles: titles.filter(({ texts }) => texts.length > 0),
    people: peopleOf(bulletin),
    publishers: localTexts(config, config.publisher),
    rights: localTexts(config, config.rights),
    date: config.date,
    modified: `${config.date}T00:00:00Z`,
    accessibility: accessibilityOf(images),
  };
}

/** An EPUB must have a title: a publication without one goes by the name of its files. */
function titleOf(config: BulletinConfig): LocalText[] {
  const texts = localTexts(config, config.title);
  return texts.length > 0 ? texts : [{ language: config.languages.verso, text: config.slug }];
}
