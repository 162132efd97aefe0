import type { Epub } from './epub.js';
import type { Keys } from './keyboard.js';
import type { Spreads } from './spreads.js';

/** How far an arrow moves the pages, in px. */
const LINE = 60;

/** The keys that move through whichever of the two is shown. */
export function movingKeys(spreads: Spreads, epub: Epub): Keys {
  const turn =
    (by: 1 | -1): (() => void) =>
    () => {
      (epub.isOpen ? epub : spreads).turn(by);
    };
  const scroll =
    (by: number): (() => void) =>
    () => {
      (epub.isOpen ? epub : spreads).scrollBy(by);
    };
  const zoom =
    (factor: number): (() => void) =>
    () => {
      spreads.zoom(factor);
    };
  return {
    ArrowRight: turn(1),
    PageDown: turn(1),
    ArrowLeft: turn(-1),
    PageUp: turn(-1),
    ArrowDown: scroll(LINE),
    ArrowUp: scroll(-LINE),
    Home: () => {
      (epub.isOpen ? epub : spreads).goTo(0);
    },
    End: () => {
      (epub.isOpen ? epub : spreads).goTo(Infinity);
    },
    '+': zoom(1.2),
    '=': zoom(1.2),
    '-': zoom(1 / 1.2),
    '0': zoom(0),
  };
}
