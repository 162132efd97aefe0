import type { PackedObjects } from './packed-objects.js';

/**
 * A run of a book's pages as they will stand in its file, and what the file has to know of them. It
 * is of plain values, so that it can be kept.
 */
export interface FinishedPart {
  readonly packed: PackedObjects;
  readonly pages: {
    /** The number of the root of the part's page tree. */
    readonly root: number;
    readonly count: number;
  };
  /** The numbers of the structure elements at the top, in reading order. */
  readonly elements: readonly number[];
  /** The numbers of what stands in the parent tree, by key. */
  readonly parents: readonly number[];
  /** The names of structure elements, and their numbers. */
  readonly ids: readonly (readonly [id: string, element: number])[];
  /** Named places that links lead to, and which of the values each is. */
  readonly places: readonly (readonly [name: string, value: number])[];
  readonly bookmarks: readonly PartBookmark[];
}

/** A heading among the bookmarks of a viewer. */
export interface PartBookmark {
  readonly title: string;
  /** Which of the values its place is. */
  readonly place: number;
  readonly kids: readonly PartBookmark[];
}
