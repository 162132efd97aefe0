import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { atExit } from './at-exit.js';
import { browserArguments } from './browser-arguments.js';
import type { FoundBrowser } from './find-browser.js';
import { PipeTransport } from './pipe-transport.js';

const keptOutput = 64 * 1024;

/** A running browser with a folder of its own, both gone once it is ended. */
export class BrowserProcess {
  /** Settled when the process is gone and its folder removed; never rejects. */
  readonly ended: Promise<void>;
  readonly transport: PipeTransport;
  readonly #child: ChildProcess;
  #output = '';

  constructor(browser: FoundBrowser, sandboxed: boolean) {
    const folder = mkdtempSync(join(tmpdir(), 'bifolio-browser-'));
    const removeFolder = (): void => {
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      } catch {
        // What is left of an empty profile in the temporary folder is no reason to lose a book.
      }
    };
    this.#child = spawn(browser.executablePath, browserArguments(folder, sandboxed), {
      // HOME keeps what the browser and its libraries write beside the profile in the same folder.
      env: { ...browser.env, HOME: folder, TMPDIR: folder },
      // A process group of its own, so that the browser's helpers are ended with it; and an
      // interrupt typed at the terminal comes to us, who end it in order.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const forget = atExit(() => {
      this.kill();
      removeFolder();
    });
    this.ended = new Promise((resolve) => {
      const end = (): void => {
        forget();
        removeFolder();
        resolve();
      };
      this.#child.once('close', (code, killedBy) => {
        this.#output += `\n(It ended with ${killedBy ?? `exit code ${String(code)}`}.)`;
        end();
      });
      this.#child.once('error', (error) => {
        this.#output += error.message;
        if (this.#child.pid === undefined) end();
      });
    });
    const [, , errors, toBrowser, fromBrowser] = this.#child.stdio;
    errors?.on('data', (piece: Buffer) => {
      this.#output = (this.#output + piece.toString('utf8')).slice(-keptOutput);
    });
    this.transport = new PipeTransport(toBrowser as Writable, fromBrowser as Readable);
  }

  /** What the browser has said on its standard error, and how it ended. */
  get output(): string {
    return this.#output;
  }

  /** Ends the browser and its helpers at once; harmless if it is gone. */
  kill(): void {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      this.#child.kill('SIGKILL');
    }
  }
}
