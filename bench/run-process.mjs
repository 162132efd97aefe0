import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** ms between two looks at the memory; a peak that comes and goes between them is not seen. */
const SAMPLING = 25;

/**
 * @typedef {object} Command
 * @property {string} file
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 *
 * @typedef {object} Cost
 * @property {number} seconds from start to exit, on the clock
 * @property {number | undefined} peakMb highest sum of resident memory over the process and all
 *   its descendants, MB of 10^6 bytes. Pages that processes share count in each of them. Known on
 *   Linux only.
 */

/**
 * Run a command from start to exit.
 *
 * @param {Command} command
 * @returns {Promise<Cost>}
 * @throws {Error} with the end of what it said, if it fails
 */
export function runProcess({ file, args, env }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(file, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let peakKb = 0;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece) => {
        output = (output + piece).slice(-2000);
      });
    }
    const timer = setInterval(() => {
      peakKb = Math.max(peakKb, treeMemory(child.pid ?? 0));
    }, SAMPLING);
    child.once('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.once('exit', (code, signal) => {
      const seconds = (performance.now() - started) / 1000;
      clearInterval(timer);
      if (code === 0) resolve({ seconds, peakMb: peakKb ? (peakKb * 1024) / 1e6 : undefined });
      else reject(new Error(`${args.join(' ')} ended with ${String(signal ?? code)}:\n${output}`));
    });
  });
}

/**
 * Resident memory in kB of a process and all its descendants, from /proc; 0 where there is none.
 *
 * @param {number} root
 */
function treeMemory(root) {
  if (process.platform !== 'linux') return 0;
  const processes = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      const memory = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
      processes.set(Number(name), { parent, memory });
    } catch {
      // It ended while we looked.
    }
  }
  let sum = 0;
  for (const [id, { memory }] of processes) {
    let ancestor = id;
    while (ancestor !== root && processes.has(ancestor)) ancestor = processes.get(ancestor).parent;
    if (ancestor === root) sum += memory;
  }
  return sum;
}
