import type { ProgressEvent } from '../build-options.js';
import type { Say } from './words/words.js';

/** The stages of a build, in Chinese. */
const STAGES: Readonly<Record<string, string>> = {
  read: '读取',
  parse: '解析',
  align: '对齐',
  check: '检查',
  typeset: '排字',
  measure: '测量',
  plan: '配页',
  paginate: '分页',
  print: '印制',
  package: '打包',
  prove: '核对',
  write: '写入',
  verify: '复核',
  release: '发布',
};

/** Shows how far a build has come: in place on a terminal, a line for each stage elsewhere. */
export class Progress {
  readonly #terminal = process.stderr.isTTY;
  #stage = '';
  #since = 0;

  constructor(
    private readonly silent: boolean,
    private readonly say: Say,
  ) {}

  show({ stage, pages }: ProgressEvent): void {
    if (stage !== this.#stage && pages === undefined) {
      this.#stage = stage;
      this.#since = performance.now();
      this.#write(this.#terminal ? `${this.#name(stage)} …` : this.#name(stage));
    } else if (pages !== undefined && this.#terminal && stage === this.#stage) {
      // As long for each of the other pages as for those that are done.
      const { done, total } = pages;
      const left = ((performance.now() - this.#since) / done) * (total - done);
      const seconds = Math.ceil(left / 1000);
      const time = done < total ? this.say('timeLeft', { seconds }) : '';
      const name = this.#name(stage);
      this.#write(`${this.say('stagePages', { stage: name, done, total })}${time} …`);
    }
  }

  /** Publications that are finished. */
  count(done: number, total: number): void {
    if (this.#terminal && done < total) {
      this.#write(`${this.say('countedOff', { done, total })} …`);
    }
  }

  clear(): void {
    if (!this.silent && this.#terminal) process.stderr.write('\r\u001B[2K');
  }

  #name(stage: string): string {
    return this.say.wording({ english: stage, chinese: STAGES[stage] ?? stage });
  }

  #write(text: string): void {
    if (this.silent) return;
    process.stderr.write(this.#terminal ? `\r\u001B[2K${text}` : `${text}\n`);
  }
}
