import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { BrowserError } from '../browser/browser-error.js';
import { openBrowser } from '../browser/open-browser.js';
import { FONT_FACES } from '../fonts/font-faces.js';
import { FontLibrary, fontVersion } from '../fonts/font-library.js';

export type Topic = 'node' | 'browser' | 'fonts' | 'memory' | 'disk' | 'java';

/** One thing that a build may need, and how this machine has it. */
export interface Finding {
  readonly topic: Topic;
  /** `bad`: no build can succeed; `doubtful`: some cannot, or something optional is missing. */
  readonly state: 'good' | 'doubtful' | 'bad';
  /** What was found, for example a version; empty for nothing. */
  readonly found: string;
  /** The same in Simplified Chinese, where it is a sentence of ours. */
  readonly chinese?: string;
}

/** A book of some hundred pages takes about as much, browser included. */
const MEMORY_NEEDED = 1024 ** 3;
/** The browser when it is unpacked (192 MB), its profile, and the files on their way. */
const DISK_NEEDED = 512 * 1024 ** 2;

/**
 * Look at everything that a build needs from the machine. The browser is really started.
 *
 * @param engines what `package.json` asks of Node.js, as `>=20.11`
 */
export async function examineMachine(engines: string): Promise<readonly Finding[]> {
  return [
    nodeVersion(process.versions.node, engines),
    await browser(),
    await fonts(),
    amount('memory', freemem(), MEMORY_NEEDED),
    amount('disk', await freeDisk(), DISK_NEEDED),
    await java(),
  ];
}

/** @param engines `>=` and a version, whose later numbers may be left out */
export function nodeVersion(version: string, engines: string): Finding {
  const [has, needs] = [version, engines].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  const differences = (needs ?? []).map((number, index) => (has?.[index] ?? 0) - number);
  const first = differences.find((difference) => difference !== 0) ?? 0;
  return { topic: 'node', state: first < 0 ? 'bad' : 'good', found: version };
}

async function browser(): Promise<Finding> {
  try {
    const session = await openBrowser();
    await session.close();
    const found = `${session.version}, ${session.kind}: ${session.executablePath}`;
    return { topic: 'browser', state: 'good', found };
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    const { reason, hint, chinese } = error.problem;
    return {
      topic: 'browser',
      state: 'bad',
      found: `${reason}. ${hint}`,
      chinese: `${chinese.reason}。${chinese.hint}`,
    };
  }
}

async function fonts(): Promise<Finding> {
  const library = new FontLibrary();
  try {
    for (const face of FONT_FACES) await library.read(face);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { topic: 'fonts', state: 'bad', found: why.split('\n')[0] ?? '' };
  }
  const packages = [...new Set(FONT_FACES.map(({ packageName }) => packageName))];
  const found = packages.map((name) => `${name} ${fontVersion(name)}`).join(', ');
  return { topic: 'fonts', state: 'good', found };
}

function amount(topic: Topic, bytes: number, needed: number): Finding {
  const found = `${(bytes / 1024 ** 3).toFixed(1)} GB`;
  return { topic, state: bytes < needed ? 'doubtful' : 'good', found };
}

async function freeDisk(): Promise<number> {
  const { bavail, bsize } = await statfs(tmpdir());
  return bavail * bsize;
}

async function java(): Promise<Finding> {
  try {
    // It says its version on standard error.
    const { stderr } = await promisify(execFile)('java', ['-version']);
    return { topic: 'java', state: 'good', found: stderr.split('\n')[0] ?? '' };
  } catch {
    return { topic: 'java', state: 'doubtful', found: '' };
  }
}
