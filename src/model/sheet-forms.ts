/** A sheet as Paged.js makes it, as HTML before and after the page that is to stand on it. */
export interface SheetForm {
  readonly before: string;
  readonly after: string;
}

/** What the pages of a book are set on. */
export interface SheetForms {
  /** The style rules as Paged.js has rewritten them, its own among them; not the fonts'. */
  readonly css: string;
  /** By the classes of the page. */
  readonly sheets: Readonly<Record<string, SheetForm>>;
}

/** Stands in a form for the running head that was last named. */
export const RUNNING = 'BIFOLIO-RUNNING-HEAD';
