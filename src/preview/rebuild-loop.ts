/**
 * Runs one build at a time. A request made during a build stops it: what it would show is already
 * out of date.
 */
export class RebuildLoop {
  readonly #build: (signal: AbortSignal) => Promise<void>;
  #current: AbortController | undefined;
  #wanted = false;
  #stopped = false;
  #idle: Promise<void> = Promise.resolve();

  /** @param build must not reject; it may leave off at any place once its signal is aborted */
  constructor(build: (signal: AbortSignal) => Promise<void>) {
    this.#build = build;
  }

  /** Build anew, now or as soon as the build at work has let go. */
  request(): void {
    if (this.#stopped) return;
    this.#wanted = true;
    if (this.#current === undefined) this.#idle = this.#run();
    else this.#current.abort();
  }

  /** Let the build at work leave off, and begin no other. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wanted = false;
    this.#current?.abort();
    await this.#idle;
  }

  async #run(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      this.#current = new AbortController();
      await this.#build(this.#current.signal);
    }
    this.#current = undefined;
  }
}
