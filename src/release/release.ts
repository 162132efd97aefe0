import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BuildOptions, BuildResult } from '../build-options.js';
import { Diagnostics } from '../diagnostics/diagnostics.js';
import { failedRebuild, noHistory, unlikeBuilds } from '../diagnostics/problems/release.js';
import type { Artifact } from '../model/artifact.js';
import { drawThumbnails } from '../outputs/pdf/draw-thumbnails.js';
import { build } from '../build.js';
import { parse } from '../stages/parse.js';
import { read } from '../stages/read.js';
import { checkOutput, reportOlder, write } from '../stages/write.js';
import { billOfMaterials } from './bill-of-materials.js';
import { changesIn } from './changes.js';
import { addMessages, checkFirst } from './check-first.js';
import { installedPackages } from './installed-packages.js';
import { proofPage } from './proof-page.js';
import { rebuildElsewhere } from './rebuild-elsewhere.js';
import { releaseNotes } from './release-notes.js';
import { loadPlugins } from '../plugins/load-plugins.js';
import { sha256, sumsOf } from './sha256.js';

export interface ReleaseOptions extends BuildOptions {
  /** Build a second time elsewhere, and compare; so if left out. */
  readonly verify?: boolean;
}

/** Of each page in the readable proof, in px: twice as fine as it is shown. */
const THUMBNAIL_WIDTH = 352;

/**
 * Check and build a publication, and add what a release needs: the readable proof, the bill of materials, the
 * release notes and the sums. The output folder changes at the very end, when everything stands.
 *
 * @throws as `build`; BuildFailure too if the check finds errors or a second build comes out otherwise
 */
export async function release(options: ReleaseOptions = {}): Promise<BuildResult> {
  const source = resolve(options.folder ?? 'manuscript');
  const out = resolve(options.out ?? 'dist');
  const before = new Diagnostics();
  await checkOutput(out, source, before);
  before.stopOnErrors();
  options.onProgress?.({ stage: 'check' });
  const messages = await checkFirst(source, options.plugins);
  const work = await mkdtemp(join(tmpdir(), 'bifolio-release-'));
  try {
    const result = await build({
      ...options,
      check: false,
      folder: source,
      out: join(work, 'first'),
    });
    if (options.verify !== false) {
      options.onProgress?.({ stage: 'verify' });
      await compare(result, source, join(work, 'second'), options);
    }
    options.onProgress?.({ stage: 'release' });
    addMessages(messages, result.diagnostics);
    const artifacts = [
      ...result.artifacts,
      ...(await accompanying(result, source, options.plugins)),
    ];
    const sums = text('SHA256SUMS', 'text/plain', sumsOf(artifacts));
    options.signal?.throwIfAborted();
    await reportOlder(out, artifacts, result.diagnostics);
    await write(out, [...artifacts, sums]);
    return { ...result, artifacts: [...artifacts, sums] };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @throws BuildFailure if the second build has other files, or none */
async function compare(
  { artifacts, diagnostics }: BuildResult,
  source: string,
  work: string,
  options: ReleaseOptions,
): Promise<void> {
  const rebuilding = await rebuildElsewhere(source, work, options);
  if ('failure' in rebuilding) {
    diagnostics.report(source, failedRebuild(rebuilding.failure));
  } else {
    const second = new Map(rebuilding.sums);
    for (const { path, bytes } of artifacts) {
      if (second.get(path) !== sha256(bytes)) diagnostics.report(path, unlikeBuilds(path));
    }
  }
  diagnostics.stopOnErrors();
}

/** What a release has beyond a build. */
async function accompanying(
  result: BuildResult,
  source: string,
  module: string | undefined,
): Promise<Artifact[]> {
  const { artifacts, proof, diagnostics } = result;
  // Read once more: what the build knows of the texts it does not keep. Its messages stand already.
  const aside = new Diagnostics();
  const plugins = module === undefined ? undefined : await loadPlugins(module);
  const { manuscript, folder, writings } = await read(source, aside, plugins);
  const { articles } = await parse(manuscript, folder, writings, aside);
  const { config } = manuscript;
  const changes = await changesIn(source);
  if (changes === undefined) diagnostics.report('bulletin.yml', noHistory());
  const pdf = artifacts.find(({ path }) => path === `${config.slug}.pdf`);
  const thumbnails = pdf === undefined ? [] : await drawThumbnails(pdf.bytes, THUMBNAIL_WIDTH);
  const bill = billOfMaterials(config, artifacts, installedPackages());
  return [
    text('proof.html', 'text/html', proofPage(config, proof, diagnostics.messages, thumbnails)),
    text('release-notes.md', 'text/markdown', releaseNotes(config, articles, proof, changes)),
    text('sbom.cdx.json', 'application/vnd.cyclonedx+json', `${JSON.stringify(bill, null, 2)}\n`),
  ];
}

function text(path: string, mediaType: string, content: string): Artifact {
  return { path, mediaType, bytes: new TextEncoder().encode(content) };
}
