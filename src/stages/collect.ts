import { createHash } from 'node:crypto';
import type { BrowserSession } from '../browser/open-browser.js';
import { pagedJsVersion } from '../browser/paged-js.js';
import { FONT_FACES, FONT_NAMES, type FontFamily } from '../fonts/font-faces.js';
import { fontVersion } from '../fonts/font-library.js';
import { MANIFEST, type Artifact } from '../model/artifact.js';
import type { BulletinConfig } from '../model/config.js';
import type { OwnFont } from '../model/font.js';
import type { Proof } from '../model/proof.js';
import type { EpubPackage } from '../outputs/epub/package-epub.js';
import { ownPackage } from '../own-package.js';
import { epubName } from './package.js';

/** Everything a build has made, before it has names. */
export interface Results {
  readonly config: BulletinConfig;
  readonly browser: Pick<BrowserSession, 'kind' | 'version'>;
  readonly families: readonly FontFamily[];
  readonly proof: Proof;
  readonly pdf: Uint8Array | undefined;
  /** The PDF for the printer. */
  readonly press: Uint8Array | undefined;
  readonly epubs: readonly EpubPackage[];
  readonly html: string | undefined;
}

/** Name the files of `dist/` by the publication's slug, and list them in `manifest.json`. */
export function collect(results: Results): Artifact[] {
  const { config } = results;
  const artifacts: Artifact[] = [];
  const add = (path: string, mediaType: string, bytes: Uint8Array | undefined): void => {
    if (bytes !== undefined) artifacts.push({ path, mediaType, bytes });
  };
  add(`${config.slug}.pdf`, 'application/pdf', results.pdf);
  add(`${config.slug}-press.pdf`, 'application/pdf', results.press);
  for (const epub of results.epubs) {
    add(epubName(config.slug, epub), 'application/epub+zip', epub.bytes);
  }
  add(
    `${config.slug}.html`,
    'text/html',
    results.html === undefined ? undefined : new TextEncoder().encode(results.html),
  );
  artifacts.push(json('proof.json', results.proof));
  return [...artifacts, json(MANIFEST, manifest(results, artifacts))];
}

function manifest({ config, browser, families }: Results, artifacts: readonly Artifact[]): object {
  const fonts = families.map((family) => {
    const face = FONT_FACES.find((candidate) => candidate.family === family);
    return { name: FONT_NAMES[family], version: fontVersion(face?.packageName ?? '') };
  });
  return {
    publication: config.identifier,
    date: config.date,
    tool: { name: 'bifolio', version: ownPackage().version },
    browser: { kind: browser.kind, version: browser.version },
    pagedjs: pagedJsVersion(),
    fonts: [...(config.ownFonts ?? []).map(ownFont), ...fonts],
    files: artifacts.map(({ path, mediaType, bytes }) => ({
      path,
      mediaType,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
}

/** A typeface of the publication's, with the sums of its files. */
const ownFont = ({ name, version, cuts }: OwnFont): object => ({
  name,
  version,
  sha256: cuts.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')),
});

function json(path: string, value: unknown): Artifact {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
  return { path, mediaType: 'application/json', bytes };
}
