import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostics.js';
import type { Proof } from '../../src/model/proof.js';
import { billOfMaterials } from '../../src/release/bill-of-materials.js';
import { changesIn } from '../../src/release/changes.js';
import { installedPackages, packageUrl } from '../../src/release/installed-packages.js';
import { pairsInWords, proofPage } from '../../src/release/proof-page.js';
import { releaseNotes } from '../../src/release/release-notes.js';
import { sumsOf } from '../../src/release/sha256.js';
import { spreadsShown } from '../../src/release/spreads-shown.js';
import { read } from '../../src/stages/read.js';

const SMALL = new URL('../publications/small/', import.meta.url).pathname;
const SCHEMAS = join(
  createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'),
  '../res/schema',
);

const { manuscript } = await read(SMALL, new Diagnostics());
const { config } = manuscript;
const proof: Proof = {
  spreads: [
    {
      article: '01-one',
      verso: { page: 2, beads: ['01-one/1', '01-one/2'], fill: 0.5 },
      recto: { page: 3, beads: ['01-one/1', '01-one/2'], fill: 0.456 },
    },
  ],
  completeness: {
    'zh-Hans': { manuscript: 20, html: 20, epub: 20 },
    en: { manuscript: 44, html: 44 },
  },
  alone: [],
  violations: [],
};
const file = (path: string, text: string) => ({
  path,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
});

describe('the bill of materials', () => {
  const packages = installedPackages();

  it('keeps to the schema of CycloneDX', async () => {
    const schema = async (name: string): Promise<object> =>
      JSON.parse(await readFile(join(SCHEMAS, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
      ajv.addSchema(await schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    }
    const check = ajv.compile(await schema('bom-1.6'));
    expect(check(billOfMaterials(config, [file('a.pdf', 'A')], packages))).toBe(true);
    expect(check({ ...billOfMaterials(config, [], packages), components: [{}] })).toBe(false);
  });

  it('begins with Bifolio and names what it needs, each once', () => {
    expect(packages[0]?.name).toBe('bifolio');
    expect(packages[0]?.needs).toContainEqual(expect.stringMatching(/^pkg:npm\/%40sparticuz\//));
    const urls = packages.map(packageUrl);
    expect(new Set(urls).size).toBe(urls.length);
    for (const { needs } of packages) expect(urls).toEqual(expect.arrayContaining([...needs]));
    expect(packages.map(({ name }) => name)).not.toContain('vitest');
  });

  it('is another for other files, and the same for the same', () => {
    const serial = (text: string): unknown =>
      Object.entries(billOfMaterials(config, [file('a.pdf', text)], packages));
    expect(serial('A')).toEqual(serial('A'));
    expect(serial('A')).not.toEqual(serial('B'));
  });
});

describe('the sums', () => {
  it('are by name, as sha256sum writes them', () => {
    expect(sumsOf([file('b', ''), file('a', 'abc')])).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n' +
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\n',
    );
  });
});

describe('the readable proof', () => {
  it('says what is in the proof, and takes no markup from a manuscript', () => {
    const diagnostics = new Diagnostics();
    diagnostics.report('01-one/en.md', {
      code: 'link/nowhere',
      severity: 'warning',
      reason: 'The link “<script>alert(1)</script>” leads nowhere',
      hint: 'Correct it',
      chinese: { reason: '链接“<script>alert(1)</script>”没有去处', hint: '请改正' },
    });
    const page = proofPage(config, proof, diagnostics.messages, [
      new Uint8Array(),
      new Uint8Array([1]),
    ]);
    expect(page).toContain('<strong>01-one</strong>, pages 2 and 3');
    expect(page).toContain('pairs 1–2');
    expect(page).toContain('full to 50.0 % and 45.6 %');
    expect(page.match(/<img /g)).toHaveLength(2);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
  });

  it('puts every count under the name of its output', () => {
    const columns: Proof = {
      ...proof,
      completeness: {
        en: { manuscript: 44, 'epub.popup': 44 },
        'zh-Hans': { manuscript: 20, html: 20, 'epub.popup': 20 },
      },
    };
    const page = proofPage(config, columns, [], []);
    expect(page).toContain('<th>epub.popup</th><th>html</th>');
    expect(page).toContain('<td>en</td><td>44</td><td>44</td><td>–</td>');
  });

  it('shows the pages between the articles too, a verso with its recto', () => {
    const shown = (given: Proof, count: number): (readonly number[])[] =>
      spreadsShown(given, count).map(({ pages }) => pages);
    const later: Proof = {
      ...proof,
      spreads: proof.spreads.map((spread) => ({
        ...spread,
        verso: { ...spread.verso, page: 4 },
        recto: { ...spread.recto, page: 5 },
      })),
    };
    expect(shown(later, 8)).toEqual([[1], [2, 3], [4, 5], [6, 7], [8]]);
    expect(shown(later, 0)).toEqual([[4, 5]]);
    expect(shown({ ...proof, spreads: [], pages: [] }, 3)).toEqual([[1], [2], [3]]);
  });

  it.each([
    [['a/1'], '1'],
    [['a/1', 'a/2', 'a/3', 'a/7', 'a/9', 'a/10'], '1–3, 7, 9–10'],
    [[], ''],
  ])('writes the pairs %j as “%s”', (beads, words) => {
    expect(pairsInWords(beads)).toBe(words);
  });
});

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)(
  'the changes since the last release (skipped where there is no Git)',
  () => {
    let folder: string;
    const git = (...args: string[]): void => {
      const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
      execFileSync('git', [...who, '-c', 'commit.gpgSign=false', ...args], { cwd: folder });
    };
    const commit = async (path: string, subject: string): Promise<void> => {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), subject);
      git('add', '.');
      git('commit', '-q', '-m', subject);
    };
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it('are unknown outside a repository and before its first commit', async () => {
      expect(await changesIn(folder)).toBeUndefined();
      git('init', '-q');
      expect(await changesIn(folder)).toBeUndefined();
    });

    it('are those of the publication’s folder since the tag before this state’s own', async () => {
      git('init', '-q');
      await commit('manuscript/a.md', 'Begin');
      expect(await changesIn(join(folder, 'manuscript'))).toEqual({
        since: undefined,
        subjects: ['Begin'],
      });
      git('tag', 'v1');
      await commit('manuscript/a.md', 'Correct *a name*');
      await commit('other.txt', 'Elsewhere');
      await commit('manuscript/b.md', 'Add an article');
      git('tag', 'v2');
      const changes = await changesIn(join(folder, 'manuscript'));
      expect(changes).toEqual({ since: 'v1', subjects: ['Add an article', 'Correct *a name*'] });
      const notes = releaseNotes(config, [], proof, changes);
      expect(notes).toContain('# 小册子 · A small booklet\n');
      expect(notes).toContain(
        '## Changes since v1 · v1 以来的改动\n\n- Add an article\n- Correct \\*a name\\*\n',
      );
      expect(notes).toContain('- en: manuscript · 稿件 44, html 44\n');
    });
  },
);
