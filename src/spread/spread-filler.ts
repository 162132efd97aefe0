import type { MeasuredBead } from '../model/spread.js';
import type { SpreadFacts } from './costs.js';
import type { PageFiller } from './page-filler.js';

/** Tops that differ by less, in pt, are level: nobody sees it, and sums of heights are rounded. */
const LEVEL_TOLERANCE = 0.01;

/** Two facing pages while they are filled from the top, a bead at a time. */
export class SpreadFiller implements SpreadFacts {
  /** Both pages must be empty. */
  constructor(
    readonly verso: PageFiller,
    readonly recto: PageFiller,
  ) {}

  /** Takes the next bead, after padding the side that stands higher if the bead starts level. */
  add(bead: MeasuredBead): void {
    if (bead.level && bead.verso > 0 && bead.recto > 0) this.#level();
    this.verso.add(bead.verso);
    this.recto.add(bead.recto);
  }

  #level(): void {
    const versoTop = this.verso.nextBlockTop;
    const rectoTop = this.recto.nextBlockTop;
    if (versoTop === undefined || rectoTop === undefined) return;
    if (Math.abs(versoTop - rectoTop) < LEVEL_TOLERANCE) return;
    if (versoTop < rectoTop) this.verso.padNextBlock(rectoTop - versoTop);
    else this.recto.padNextBlock(versoTop - rectoTop);
  }
}
