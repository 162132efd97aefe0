/** Why no browser could be had. */
export type BrowserErrorCode =
  'browser/none' | 'browser/setting' | 'browser/cache' | 'browser/package' | 'browser/launch';

/** Bifolio cannot print: there is no browser, or it does not start. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';

  /** @param hint What the reader can do about it. */
  constructor(
    readonly code: BrowserErrorCode,
    reason: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
