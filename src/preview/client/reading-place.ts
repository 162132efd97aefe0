/** The passage that the reader has before the eyes, to be found again when the pages have changed. */
export interface ReadingPlace {
  /** Index of the spread, and how far its top is from that of the desk, in px. */
  readonly spread: number;
  readonly top: number;
  readonly bead: string;
  readonly text: string;
  readonly side: string;
}

/** The first passage that is whole on the desk, in the spread that takes most of it. */
export function readingPlace(
  desk: HTMLElement,
  spreads: readonly HTMLElement[],
  current: number,
): ReadingPlace | undefined {
  const spread = spreads[current];
  if (spread === undefined) return undefined;
  const top = desk.getBoundingClientRect().top;
  const passages = [...spread.querySelectorAll<HTMLElement>('[data-bead]')];
  const passage =
    passages.find((each) => each.getBoundingClientRect().top >= top) ?? passages.at(-1);
  return {
    spread: current,
    top: spread.getBoundingClientRect().top - top,
    bead: passage?.dataset['bead'] ?? '',
    text: passage?.textContent ?? '',
    side: passage === undefined ? '' : sideOf(passage),
  };
}

/**
 * The spread on which a passage stands now: the same words in the same article, or, where those
 * have been changed, the passage of the same number.
 */
export function spreadOf(place: ReadingPlace, spreads: readonly HTMLElement[]): number {
  const [article = '', number = ''] = splitId(place.bead);
  const isThere = (spread: HTMLElement): boolean =>
    [...spread.querySelectorAll<HTMLElement>(`[data-bead^="${CSS.escape(article)}/"]`)].some(
      (each) => each.textContent === place.text && sideOf(each) === place.side,
    );
  const found = spreads.flatMap((spread, index) => (isThere(spread) ? [index] : []));
  // The same words may stand in several places: the nearest is meant.
  const [nearest] = found.sort((a, b) => Math.abs(a - place.spread) - Math.abs(b - place.spread));
  if (nearest !== undefined) return nearest;
  const same = spreads.findIndex(
    (spread) =>
      spread.querySelector(`[data-bead="${CSS.escape(`${article}/${number}`)}"]`) !== null,
  );
  return same === -1 ? Math.min(place.spread, spreads.length - 1) : same;
}

const splitId = (bead: string): string[] => {
  const slash = bead.lastIndexOf('/');
  return [bead.slice(0, slash), bead.slice(slash + 1)];
};

const sideOf = (passage: Element): string => passage.closest<HTMLElement>('.leaf')?.lang ?? '';
