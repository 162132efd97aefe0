/** The preview cannot be served. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError';

  /** @param hint What the reader can do about it. */
  constructor(
    readonly code: 'preview/port' | 'preview/folder',
    reason: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
