import { execFile } from 'node:child_process';
import {
  appendFile,
  cp,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bifolio, type Finished } from './bifolio.js';

const SMALL = new URL('../publications/small/', import.meta.url).pathname;

describe('bifolio release', () => {
  let folder: string;
  let out: string;
  let first: Finished;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
    await cp(SMALL, join(folder, 'one'), { recursive: true });
    await cp(SMALL, join(folder, 'two'), { recursive: true });
    out = join(folder, 'out');
    first = await bifolio(['release', join(folder, 'one'), '--out', out]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('leaves all that is published, with sums that are right', async () => {
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(/^verify$/m);
    expect((await readdir(out)).sort()).toEqual([
      ...['SHA256SUMS', 'manifest.json', 'proof.html', 'proof.json', 'release-notes.md'],
      ...['sbom.cdx.json', 'small.epub', 'small.html', 'small.pdf'],
    ]);
    const { stdout } = await promisify(execFile)('sha256sum', ['--check', 'SHA256SUMS'], {
      cwd: out,
    });
    expect(stdout.match(/: OK$/gm)).toHaveLength(8);
  });

  it('shows every page as it was printed', async () => {
    const page = await readFile(join(out, 'proof.html'), 'utf8');
    const pages = Number(/^(\d+) pages/m.exec(first.stdout)?.[1]);
    expect(page.match(/<img src="data:image\/png;base64,iVBOR/g)).toHaveLength(pages);
  });

  /** The small publication with one more paragraph on both sides. */
  const withParagraph = async (name: string, chinese: string, english: string): Promise<string> => {
    const target = join(folder, name);
    await cp(SMALL, target, { recursive: true });
    await appendFile(join(target, '01-one/zh.md'), `\n\n${chinese}\n`);
    await appendFile(join(target, '01-one/en.md'), `\n\n${english}\n`);
    return target;
  };

  it('tells what the check found, in the readable proof too', async () => {
    const dated = await withParagraph('dated', '工作于今年6月开始。', 'It began in June 2020.');
    const args = ['release', dated, '--out', join(folder, 'dated-out'), '--only', 'html'];
    const { code, stderr } = await bifolio([...args, '--no-verify']);
    expect(code).toBe(0);
    expect(stderr).toContain('pair/date-agree');
    expect(await readFile(join(folder, 'dated-out/proof.html'), 'utf8')).toContain(
      '<code>pair/date-agree</code>',
    );
  });

  it('fails where the two languages contradict each other', async () => {
    const wrong = await withParagraph('wrong', '花了130元。', 'It cost 120 yuan.');
    const { code, stderr } = await bifolio(['release', wrong, '--out', join(folder, 'none')]);
    expect(code).toBe(1);
    expect(stderr).toContain('pair/number-agree');
    expect(stderr).not.toMatch(/^measure$/m);
  });

  it('gives the same sums from another folder', async () => {
    const again = join(folder, 'again');
    const args = ['release', join(folder, 'two'), '--out', again, '--no-verify'];
    const { code, stderr } = await bifolio(args, { env: { TZ: 'America/Anchorage' } });
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/^verify$/m);
    expect(await readFile(join(again, 'SHA256SUMS'), 'utf8')).toBe(
      await readFile(join(out, 'SHA256SUMS'), 'utf8'),
    );
  });

  it('leaves the last release as it was where it fails', async () => {
    const before = await readFile(join(out, 'SHA256SUMS'), 'utf8');
    await writeFile(join(folder, 'one/01-one/zh.md'), '# 題\n\n![圖](no.png)\n');
    const { code, stderr } = await bifolio(['release', join(folder, 'one'), '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toContain('image/missing');
    expect(await readFile(join(out, 'SHA256SUMS'), 'utf8')).toBe(before);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('fails where the second build comes out otherwise', async () => {
    // A link within the folder by its full path: a copy elsewhere has it lead outside.
    const linked = join(folder, 'linked');
    await cp(SMALL, linked, { recursive: true });
    await cp(join(linked, '01-one/en.md'), join(linked, 'text.md'));
    await rm(join(linked, '01-one/en.md'));
    await symlink(join(linked, 'text.md'), join(linked, '01-one/en.md'));
    const args = ['release', linked, '--out', join(folder, 'none'), '--only', 'html', '--json'];
    const { code, stdout } = await bifolio(args);
    expect(code).toBe(1);
    expect(stdout).toContain('release/rebuild');
    await expect(readdir(join(folder, 'none'))).rejects.toThrow();
  });
});
