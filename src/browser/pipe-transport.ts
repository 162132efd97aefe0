import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * Carries DevTools messages over the two pipes of `--remote-debugging-pipe`: JSON texts, each ended
 * by a NUL. Unlike a port, a pipe cannot be reached by others on the machine, and the browser ends
 * itself when it breaks.
 */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #toBrowser: Writable;
  readonly #pieces: Buffer[] = [];

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#toBrowser = toBrowser;
    fromBrowser.on('data', (piece: Buffer) => {
      this.#receive(piece);
    });
    fromBrowser.once('close', () => this.onclose?.());
    // A broken pipe means that the browser is gone, which `close` tells as well.
    const ignore = (): void => undefined;
    fromBrowser.on('error', ignore);
    toBrowser.on('error', ignore);
  }

  send(message: string): void {
    this.#toBrowser.write(`${message}\0`);
  }

  close(): void {
    this.#toBrowser.end();
  }

  #receive(piece: Buffer): void {
    let start = 0;
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      this.#pieces.push(piece.subarray(start, end));
      // Decoded only when whole: a character may lie across two pieces.
      const message = Buffer.concat(this.#pieces.splice(0)).toString('utf8');
      start = end + 1;
      this.onmessage?.(message);
    }
    if (start < piece.length) this.#pieces.push(piece.subarray(start));
  }
}
