import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { userCacheFolder } from '../browser/user-cache-folder.js';

/** All entries together, in bytes; those that were not used for the longest time go first. */
const MOST_BYTES = 1024 ** 3;
/** A file that was not finished in this time, in ms, never will be. */
const ABANDONED = 3_600_000;
const SEAL = 32;
/** How often it is seen to that there is not too much, in ms; and what says when that was. */
const TIDY_EVERY = 600_000;
const TIDIED = '.tidied';

/** Whether who is given a value may change it, or shares it with all who are given it. */
type Use = 'own' | 'shared';

/** A value that is held in memory: as it is, or as it is written. */
type Recent = { readonly size: number } & (
  { readonly value: unknown } | { readonly content: Buffer }
);

/**
 * Work that has been done, by what it was made from. An entry is one file: the SHA-256 of its
 * content, then the content. What is damaged, or cannot be read, is as if it were not there; what
 * cannot be written is not kept. So a build with it is a build without it, only sooner.
 */
export class WorkCache {
  /** What was read or written, the latest last. */
  readonly #recent = new Map<string, Recent>();
  #recentBytes = 0;
  readonly #writing = new Set<Promise<void>>();

  private constructor(
    private readonly folder: string,
    private readonly tools: string,
    private readonly memory: number,
  ) {}

  /**
   * @param tools names all that everything is made with; it is part of every key
   * @param folder by default in the user's cache folder
   * @param memory so many bytes of what was last used are held in memory besides, for who asks again
   *   and again
   * @returns undefined where there can be no folder that belongs to the user alone: what others
   *   may write to is not to be believed
   */
  static async open(
    tools: string,
    folder = workFolder(),
    memory = 0,
  ): Promise<WorkCache | undefined> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const found = await lstat(folder);
      if (!found.isDirectory()) return undefined;
      if (process.getuid !== undefined) {
        if (found.uid !== process.getuid()) return undefined;
        if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700);
      }
      return new WorkCache(folder, tools, memory);
    } catch {
      return undefined;
    }
  }

  /** A key for what is made with the tools from these parts alone; the first says what it is. */
  key(...parts: readonly (string | Uint8Array)[]): string {
    const hash = createHash('sha256').update(this.tools);
    // With its length before it, no part can pass for the end of another.
    for (const part of parts) hash.update(` ${String(part.length)} `).update(part);
    return hash.digest('hex');
  }

  /**
   * What was kept under a key; the key says of what type it is.
   *
   * @param use `shared` for a value that nobody changes, and that others may have been given too
   */
  recall(key: string, use: Use = 'own'): Promise<unknown> {
    return Promise.resolve(this.#read(key, use));
  }

  #read(key: string, use: Use): unknown {
    const path = join(this.folder, key);
    const recent = this.#recent.get(key);
    if (recent !== undefined) {
      this.#hold(key, recent);
      if ('value' in recent) return recent.value;
      // A value of one's own each time, bytes too, which lie in what they are read from.
      return deserialize(Buffer.from(recent.content)) as unknown;
    }
    try {
      // Entries are small and many: to wait for each takes ten times as long as to read it.
      const bytes = readFileSync(path);
      const content = bytes.subarray(SEAL);
      if (!sealOf(content).equals(bytes.subarray(0, SEAL))) return undefined;
      const value: unknown = deserialize(content);
      const { length: size } = content;
      this.#hold(key, use === 'shared' ? { value, size } : { content: Buffer.from(content), size });
      const now = new Date();
      utimesSync(path, now, now);
      return value;
    } catch {
      return undefined;
    }
  }

  /** What was kept under a key, or what is made now and kept. */
  async remember<T>(key: string, make: () => Promise<T>, use: Use = 'own'): Promise<T> {
    const known = (await this.recall(key, use)) as T | undefined;
    if (known !== undefined) return known;
    const made = await make();
    void this.keep(key, made, use);
    return made;
  }

  /**
   * Keep a value of plain objects, arrays, maps, texts, numbers and bytes. It is written down at once;
   * nobody need wait for its file, if `settled` is asked for at last. Never rejects.
   */
  keep(key: string, value: unknown, use: Use = 'own'): Promise<void> {
    const content = written(value);
    if (content === undefined) return Promise.resolve();
    const { length: size } = content;
    this.#hold(key, use === 'shared' ? { value, size } : { content, size });
    const writing = this.#writeFile(key, content).finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
    return writing;
  }

  /** What is kept has its file, or will have none. */
  async settled(): Promise<void> {
    await Promise.all(this.#writing);
  }

  async #writeFile(key: string, content: Buffer): Promise<void> {
    const temporary = join(this.folder, `${key}.${randomUUID()}`);
    try {
      // A fresh file each time: no other name of it can lead elsewhere.
      await writeFile(temporary, [sealOf(content), content], { mode: 0o600, flag: 'wx' });
      await rename(temporary, join(this.folder, key));
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  #hold(key: string, recent: Recent): void {
    if (this.memory === 0) return;
    this.#drop(key);
    this.#recent.set(key, recent);
    this.#recentBytes += recent.size;
    for (const [oldest] of this.#recent) {
      if (this.#recentBytes <= this.memory) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#recentBytes -= this.#recent.get(key)?.size ?? 0;
    this.#recent.delete(key);
  }

  /** Remove what is too much, if nobody has done so for a while: to look at all of it takes time. */
  async tidy(): Promise<void> {
    const mark = join(this.folder, TIDIED);
    const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - last < TIDY_EVERY) return;
    await writeFile(mark, '', { mode: 0o600 }).catch(() => undefined);
    await this.trim();
  }

  /** Remove what is too much. */
  async trim(mostBytes = MOST_BYTES): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    const files = names.map((name) => {
      const path = join(this.folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return { path, size: found?.size ?? 0, used: found?.mtimeMs ?? 0, isPart: /\./.test(name) };
    });
    let room = mostBytes;
    for (const { path, size, used, isPart } of files.sort((a, b) => b.used - a.used)) {
      room -= size;
      const isAbandoned = isPart && Date.now() - used > ABANDONED;
      if (isAbandoned || (room < 0 && !isPart))
        await rm(path, { force: true }).catch(() => undefined);
    }
  }
}

/** Where finished work is kept: beside the browser, in the user's cache folder. */
export const workFolder = (): string => join(userCacheFolder(), 'work');

/** @returns undefined for what cannot be written down, such as a function */
function written(value: unknown): Buffer | undefined {
  try {
    return serialize(value);
  } catch {
    return undefined;
  }
}

const sealOf = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest();
