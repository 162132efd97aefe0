/** Shows the stage at hand: in place on a terminal, a line each elsewhere. */
export class Progress {
  readonly #terminal = process.stderr.isTTY;

  constructor(private readonly silent: boolean) {}

  show(stage: string): void {
    if (this.silent) return;
    if (this.#terminal) process.stderr.write(`\r\u001B[2K${stage} …`);
    else process.stderr.write(`${stage}\n`);
  }

  clear(): void {
    if (!this.silent && this.#terminal) process.stderr.write('\r\u001B[2K');
  }
}
