// Bifolio against stock pagedjs-cli and Typst, on the same text, each as a whole process.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { CONTENDERS } from './contenders.mjs';
import { summarize, table } from './report.mjs';
import { runProcess } from './run-process.mjs';

const HELP = `npm run bench -- [options]

  --sizes 1,10,50   how many times over the sample issue is typeset
  --runs 3          how often each is run; medians are shown
  --json FILE       write every single measurement to a file as well`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,10,50' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const sizes = values.sizes.split(',').map((size) => count(size, '--sizes'));
  await bench(sizes, count(values.runs, '--runs'), values.json);
}

/**
 * @param {number[]} sizes
 * @param {number} runs
 * @param {string | undefined} jsonFile
 */
async function bench(sizes, runs, jsonFile) {
  const folder = await mkdtemp(join(tmpdir(), 'bifolio-bench-'));
  try {
    const measurements = [];
    for (const size of sizes) measurements.push(...(await measureSize(folder, size, runs)));
    const summary = summarize(measurements);
    console.log(
      [
        CONTENDERS.map(({ name, version }) => `${name} ${version}`).join(', '),
        `Medians of ${String(runs)} runs; peak: resident memory summed over the process tree\n`,
        table(summary),
      ].join('\n'),
    );
    if (jsonFile === undefined) return;
    const report = { machine: machine(), versions: versions(), runs, ...summary, measurements };
    await writeFile(jsonFile, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Run all contenders in turn, again and again, so that a machine that slows down slows all. */
async function measureSize(parent, size, runs) {
  const folder = join(parent, String(size));
  await mkdir(folder);
  const jobs = [];
  for (const { name, prepare } of CONTENDERS) {
    jobs.push({ name, job: await prepare(folder, size) });
  }
  const measurements = [];
  for (let run = 1; run <= runs; run++) {
    for (const { name, job } of jobs) {
      // What an earlier run left must not pass for this one's.
      await rm(job.pdf, { force: true });
      const cost = await runProcess(job.command);
      const pages = await countPages(job.pdf);
      console.error(
        `${String(size)}x, run ${String(run)}: ${name} ${cost.seconds.toFixed(2)} s, ${String(pages)} pages`,
      );
      measurements.push({ size, contender: name, run, pages, ...cost });
    }
  }
  return measurements;
}

/** @param {string} pdf */
async function countPages(pdf) {
  const document = await PDFDocument.load(await readFile(pdf), { updateMetadata: false });
  return document.getPageCount();
}

function machine() {
  return {
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model,
    cores: availableParallelism(),
    memoryMb: Math.round(totalmem() / 1e6),
    node: process.version,
  };
}

function versions() {
  return Object.fromEntries(CONTENDERS.map(({ name, version }) => [name, version]));
}

/**
 * @param {string} value
 * @param {string} option
 */
function count(value, option) {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`${option} takes whole numbers above 0, not “${value}”\n\n${HELP}`);
  process.exit(2);
}
