import { createHash } from 'node:crypto';
import type { Element } from 'xast';
import type { PublicationUnits } from './read-units.js';
import type { ArticleUnits, TranslationUnit, UnitPart } from './translation-unit.js';
import { hasText, numberCodes, type NumberedPart } from './unit-codes.js';
import { document, element } from './xml.js';

export type XliffVersion = '1.2' | '2.0';

/** A unit that can be put back: both sides have their place, and the source has text. */
export interface PlacedUnit {
  readonly id: string;
  readonly source: readonly NumberedPart[];
  readonly target: readonly NumberedPart[];
}

/** The units of an article that XLIFF carries. */
export function placedUnits({ units }: ArticleUnits): PlacedUnit[] {
  return units.flatMap(({ id, source, target }: TranslationUnit) => {
    const [one, other]: (readonly UnitPart[] | undefined)[] = [source?.parts, target?.parts];
    if (one === undefined || other === undefined || !hasText(one) || !hasText(other)) return [];
    return [{ id, ...numberCodes(one, other) }];
  });
}

/** What an article's files were when they were exported: SHA-256 of both texts. */
export function fingerprint({ files }: ArticleUnits): string {
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
  return `sha256 ${sum(files.source.text)} ${sum(files.target.text)}`;
}

/**
 * The aligned units as XLIFF 1.2 or 2.0 (OASIS), a file for each article. Marks of Markdown are
 * placeholders, `ph`, which must be kept; all white space counts.
 *
 * @returns undefined if there is nothing to translate
 */
export function xliff(publication: PublicationUnits, version: XliffVersion): string | undefined {
  const { verso, recto } = publication.config.languages;
  const files = publication.articles.flatMap((article, index) => {
    const units = placedUnits(article);
    if (units.length === 0) return [];
    return version === '1.2' ? [file12(article, units)] : [file20(article, units, index)];
  });
  if (files.length === 0) return undefined;
  const namespace = `urn:oasis:names:tc:xliff:document:${version}`;
  const languages = version === '1.2' ? {} : { srcLang: verso, trgLang: recto };
  return document(element('xliff', { version, xmlns: namespace, ...languages }, files));
}

/** The author of the note that holds the fingerprint. */
export const NOTE_FROM = 'bifolio';

function file12(article: ArticleUnits, units: readonly PlacedUnit[]): Element {
  const { source, target } = article.languages;
  const attributes = {
    original: article.article,
    'source-language': source,
    'target-language': target,
    datatype: 'x-markdown',
  };
  const inline = (parts: readonly NumberedPart[]) =>
    parts.map((part) =>
      part.id === undefined ? part.value : element('ph', { id: part.id }, [part.value]),
    );
  return element('file', attributes, [
    element('header', {}, [element('note', { from: NOTE_FROM }, [fingerprint(article)])]),
    element(
      'body',
      {},
      units.map((unit) =>
        element('trans-unit', { id: unit.id, 'xml:space': 'preserve' }, [
          element('source', {}, inline(unit.source)),
          element('target', { state: 'translated' }, inline(unit.target)),
        ]),
      ),
    ),
  ]);
}

function file20(article: ArticleUnits, units: readonly PlacedUnit[], index: number): Element {
  const inline = (parts: readonly NumberedPart[]) =>
    parts.map((part) =>
      part.id === undefined ? part.value : element('ph', { id: part.id, dataRef: `d${part.id}` }),
    );
  const unit = ({ id, source, target }: PlacedUnit, order: number): Element => {
    const codes = new Map(
      [...source, ...target].flatMap((part) =>
        part.id === undefined ? [] : [[part.id, part.value]],
      ),
    );
    const data = [...codes].map(([code, value]) =>
      element('data', { id: `d${code}`, 'xml:space': 'preserve' }, [value]),
    );
    return element(
      'unit',
      { id: `u${String(order + 1)}`, name: id, canResegment: 'no', 'xml:space': 'preserve' },
      [
        ...(data.length === 0 ? [] : [element('originalData', {}, data)]),
        element('segment', { state: 'translated' }, [
          element('source', {}, inline(source)),
          element('target', {}, inline(target)),
        ]),
      ],
    );
  };
  return element('file', { id: `f${String(index + 1)}`, original: article.article }, [
    element('notes', {}, [element('note', { category: NOTE_FROM }, [fingerprint(article)])]),
    ...units.map(unit),
  ]);
}
