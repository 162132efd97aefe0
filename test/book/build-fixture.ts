import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildResult } from '../../src/build-options.js';
import type { Proof } from '../../src/model/proof.js';
import { readPdf, type PdfPageText } from '../../src/outputs/pdf/read-pdf.js';
import { build } from '../../src/build.js';

export const PUBLICATIONS = new URL('../publications/', import.meta.url).pathname;

/** A fixture publication, built and read back from its files. */
export interface BuiltFixture {
  readonly result: BuildResult;
  readonly out: string;
  readonly slug: string;
  readonly pdf: readonly PdfPageText[];
  readonly proof: Proof;
  readonly remove: () => Promise<void>;
}

export async function buildFixture(name: string): Promise<BuiltFixture> {
  const out = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
  const result = await build({ folder: join(PUBLICATIONS, decodeURI(name)), out });
  const slug = result.artifacts[0]?.path.replace(/\.pdf$/, '') ?? '';
  const pdf = await readPdf(await readFile(join(out, `${slug}.pdf`)));
  const proof = JSON.parse(await readFile(join(out, 'proof.json'), 'utf8')) as Proof;
  return { result, out, slug, pdf, proof, remove: () => rm(out, { recursive: true, force: true }) };
}
