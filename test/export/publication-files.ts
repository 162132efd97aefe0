import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readUnits } from '../../src/export/read-units.js';
import { putBack, type PutBack } from '../../src/export/put-back.js';
import { xliff, type XliffVersion } from '../../src/export/xliff.js';

export const SETTINGS = `slug: exchange
languages:
  verso: zh-Hant
  recto: en
title:
  zh-Hant: 交換
  en: Exchange
date: 2026-01-01
`;

/** Write a publication of one article into a folder of its own, for as long as the work takes. */
export async function withPublication<T>(
  texts: { readonly zh: string; readonly en: string },
  work: (folder: string) => Promise<T>,
  settings = SETTINGS,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bifolio-exchange-'));
  try {
    await mkdir(join(folder, '01-one'));
    await writeFile(join(folder, 'bulletin.yml'), settings);
    await writeFile(join(folder, '01-one', 'zh.md'), texts.zh);
    await writeFile(join(folder, '01-one', 'en.md'), texts.en);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function readTexts(folder: string): Promise<{ zh: string; en: string }> {
  return {
    zh: await readFile(join(folder, '01-one', 'zh.md'), 'utf8'),
    en: await readFile(join(folder, '01-one', 'en.md'), 'utf8'),
  };
}

export async function exportXliff(folder: string, version: XliffVersion): Promise<string> {
  const text = xliff(await readUnits(folder), version);
  if (text === undefined) throw new Error('nothing to export');
  return text;
}

/** Import XLIFF text into a publication. */
export async function importXliff(folder: string, text: string | Uint8Array): Promise<PutBack[]> {
  const file = join(folder, 'translated.xlf');
  await writeFile(file, text);
  return putBack(file, folder);
}
