import type { Element, Properties } from 'hast';
import { isElement } from './chapter-flow.js';

/**
 * A pair's blocks for reading one after the other: a picture that both languages show is shown once,
 * described in both, and the captions follow each other below it.
 *
 * @param first in the language that is read first; changed in place, as `second` is
 */
export function pictureOnce(first: readonly Element[], second: readonly Element[]): Element[] {
  const shown = first.map(pictureOf).filter((picture) => picture !== undefined);
  for (const figure of second) {
    const again = pictureOf(figure);
    const picture = shown.find(({ properties }) => properties['src'] === again?.properties['src']);
    if (again === undefined || picture === undefined) continue;
    const alts = [picture, again].map(({ properties }) => properties['alt'] ?? '');
    picture.properties['alt'] = [...new Set(alts)].filter((alt) => alt !== '').join(' · ');
    figure.children = figure.children.filter((child) => child !== again);
    figure.properties['className'] = [...classesOf(figure.properties), 'repeated'];
  }
  return [...first, ...second];
}

/** The picture that a figure shows by itself; one in a link is left where it is. */
const pictureOf = (block: Element): Element | undefined =>
  block.tagName === 'figure'
    ? block.children.filter(isElement).find(({ tagName }) => tagName === 'img')
    : undefined;

const classesOf = ({ className }: Properties): string[] =>
  Array.isArray(className) ? className.map(String) : [];
