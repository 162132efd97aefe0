import type { Bulletin } from '../../model/bulletin.js';
import type { BulletinConfig } from '../../model/config.js';
import type { Conformance } from '../../model/epub.js';
import type { LanguageTag } from '../../model/language.js';
import {
  accessibilityOf,
  type AccessibilityFact,
  type AccessibleContent,
} from './accessibility.js';
import { localTexts, type LocalText } from './local-text.js';
import { peopleOf, type Person } from './people.js';
import { webAddress } from './web-address.js';

export interface Title {
  /** As EPUB 3.3 names them; the number is its `edition`. */
  readonly type: 'main' | 'subtitle' | 'edition';
  readonly texts: readonly LocalText[];
}

/** The series as the package document names it: a collection that the issue belongs to. */
export interface SeriesMetadata {
  readonly titles: readonly LocalText[];
  readonly position: string | undefined;
  readonly identifier: string | undefined;
}

/** What the package document says about the publication. */
export interface PackageMetadata {
  readonly languages: readonly LanguageTag[];
  readonly titles: readonly Title[];
  readonly people: readonly Person[];
  /** How a title or name is sorted; undefined where nobody has said it. */
  readonly fileAs: (texts: readonly LocalText[]) => string | undefined;
  readonly publishers: readonly LocalText[];
  readonly rights: readonly LocalText[];
  readonly licence: string | undefined;
  readonly series: SeriesMetadata | undefined;
  /** The print edition's identifier, where the EPUB has its pages. */
  readonly source: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `YYYY-MM-DDThh:mm:ssZ`: the date, not the day it was built. */
  readonly modified: string;
  readonly accessibility: readonly AccessibilityFact[];
  readonly conformance: Conformance | undefined;
}

/** @param languages of the edition, the one that it is read in first */
export function packageMetadata(
  bulletin: Bulletin,
  languages: readonly LanguageTag[],
  content: AccessibleContent,
): PackageMetadata {
  const { config } = bulletin;
  const { series, licence, conformance, fileAs } = config.epub;
  const titles: Title[] = [
    { type: 'main', texts: titleOf(config, languages) },
    { type: 'subtitle', texts: localTexts(languages, config.subtitle) },
    { type: 'edition', texts: localTexts(languages, config.number) },
  ];
  return {
    languages,
    titles: titles.filter(({ texts }) => texts.length > 0),
    people: peopleOf(bulletin, languages),
    fileAs: (texts) => texts.map(({ text }) => fileAs.get(text)).find((key) => key !== undefined),
    publishers: localTexts(languages, config.publisher),
    rights: localTexts(languages, config.rights),
    licence: licence && webAddress(licence),
    series: series && {
      titles: localTexts(languages, series.title),
      position: series.position,
      identifier: series.identifier,
    },
    source: content.hasPages ? config.identifier : undefined,
    date: config.date,
    modified: `${config.date}T00:00:00Z`,
    accessibility: accessibilityOf(content),
    conformance: conformance && {
      ...conformance,
      report: conformance.report && webAddress(conformance.report),
    },
  };
}

/** An EPUB must have a title: a publication without one goes by the name of its files. */
function titleOf(config: BulletinConfig, languages: readonly LanguageTag[]): LocalText[] {
  const texts = localTexts(languages, config.title);
  return texts.length > 0 ? texts : [{ language: languages[0] ?? '', text: config.slug }];
}
