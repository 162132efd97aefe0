import type { ProgressEvent } from '../build-options.js';

/** Shows how far a build has come: in place on a terminal, a line for each stage elsewhere. */
export class Progress {
  readonly #terminal = process.stderr.isTTY;
  #stage = '';
  #since = 0;

  constructor(private readonly silent: boolean) {}

  show({ stage, pages }: ProgressEvent): void {
    if (stage !== this.#stage && pages === undefined) {
      this.#stage = stage;
      this.#since = performance.now();
      this.#write(this.#terminal ? `${stage} …` : stage);
    } else if (pages !== undefined && this.#terminal && stage === this.#stage) {
      // As long for each of the other pages as for those that are done.
      const { done, total } = pages;
      const left = ((performance.now() - this.#since) / done) * (total - done);
      const time = done < total ? `, about ${String(Math.ceil(left / 1000))} s` : '';
      this.#write(`${stage} ${String(done)} of ${String(total)} pages${time} …`);
    }
  }

  /** Publications that are finished. */
  count(done: number, total: number): void {
    if (this.#terminal && done < total) this.#write(`${String(done)} of ${String(total)} …`);
  }

  clear(): void {
    if (!this.silent && this.#terminal) process.stderr.write('\r\u001B[2K');
  }

  #write(text: string): void {
    if (this.silent) return;
    process.stderr.write(this.#terminal ? `\r\u001B[2K${text}` : `${text}\n`);
  }
}
