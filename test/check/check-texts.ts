import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const BULLETIN = 'title: T\ndate: 2026-01-01\n';

/** Write a publication of some files, use it, and remove it. */
export async function withPublication<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'bifolio-check-'));
  try {
    for (const [path, text] of Object.entries({ 'bulletin.yml': BULLETIN, ...files })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files of a publication of one article. */
export function article(zh: readonly string[], en: readonly string[]): Record<string, string> {
  return {
    'a/zh.md': `# 題\n\n${zh.join('\n\n')}\n`,
    'a/en.md': `# T\n\n${en.join('\n\n')}\n`,
  };
}
