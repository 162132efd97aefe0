import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostics.js';
import type { AlignedArticle } from '../../src/model/bulletin.js';
import { align } from '../../src/stages/align.js';
import { parse } from '../../src/stages/parse.js';
import { read } from '../../src/stages/read.js';
import { CHINESE, ENGLISH } from '../align/translation.js';

const CONFIG = 'title: { zh-Hant: 題, en: Title }\ndate: 2026-01-01\n';

const without = (units: readonly string[], index: number): string[] =>
  units.filter((_, each) => each !== index);
const file = (title: string, paragraphs: readonly string[]): string =>
  [`# ${title}`, ...paragraphs].join('\n\n') + '\n';

describe('the alignment of an article', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The article, and what was said of it as `file:line code`, counterparts' places with it. */
  async function alignFiles(
    zh: string,
    en: string,
  ): Promise<{ article: AlignedArticle; says: string[] }> {
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'bulletin.yml'), CONFIG);
    await writeFile(join(folder, 'a/zh.md'), zh);
    await writeFile(join(folder, 'a/en.md'), en);
    const diagnostics = new Diagnostics();
    const { manuscript, folder: publication, writings } = await read(folder, diagnostics);
    const { articles } = await parse(manuscript, publication, writings, diagnostics);
    const [article] = await align(articles, manuscript.config.languages, diagnostics);
    return {
      article: article!,
      says: diagnostics.messages.map(({ file: path, line, ruleId, reason }) => {
        const counterpart = /a\/\w+\.md:\d+/.exec(reason)?.[0];
        const place = `${String(path)}:${String(line)} ${String(ruleId)}`;
        return counterpart === undefined ? place : `${place} ${counterpart}`;
      }),
    };
  }

  /** Groups as `1:2`, by the number of the paragraph in each file. */
  const groups = ({ article }: { article: AlignedArticle }): string[] =>
    article.groups.map(({ tops }) => [...tops.values()].map((each) => each.join('+')).join(':'));

  it('pairs by order what runs alike', async () => {
    const aligned = await alignFiles(file('題', CHINESE), file('Title', ENGLISH));
    expect(groups(aligned)).toEqual(['0:0', '1:1', '2:2', '3:3', '4:4', '5:5', '6:6', '7:7']);
    expect(aligned.says).toEqual([]);
  });

  it('finds the pairs and says where, if each side lacks another paragraph', async () => {
    const aligned = await alignFiles(
      file('題', without(CHINESE, 5)),
      file('Title', without(ENGLISH, 1)),
    );
    expect(groups(aligned)).toEqual(['0:0', '1:1', '2:', '3:2', '4:3', '5:4', ':5', '6:6']);
    expect(aligned.says).toEqual([
      'a/zh.md:5 pair/out-of-step a/en.md:5',
      'a/zh.md:5 pair/alone',
      'a/en.md:5 pair/out-of-step a/zh.md:5',
      'a/en.md:11 pair/alone',
    ]);
  });

  it('leaves the last word to pins', async () => {
    const pin = (paragraphs: readonly string[]): string[] =>
      paragraphs.flatMap((text, index) => [`::pin{#p${String(index)}}`, text]);
    const aligned = await alignFiles(
      file('題', pin(without(CHINESE, 5))),
      file('Title', pin(without(ENGLISH, 1))),
    );
    expect(groups(aligned)).toEqual(['0:0', '1:1', '2:2', '3:3', '4:4', '5:5', '6:6']);
    expect(aligned.says).not.toContain(expect.stringContaining('pair/out-of-step'));
  });

  it('names a doubtful pair at both its places', async () => {
    const aligned = await alignFiles(
      file('題', ['甲乙丙丁戊己庚辛。', '子丑寅卯辰巳午未。']),
      file('Title', [
        'Eenie meenie minie moe.',
        'Catch a tiger by his toe.',
        'If he hollers, let go.',
      ]),
    );
    expect(aligned.says[0]).toBe('a/zh.md:3 pair/order');
    const doubtful = aligned.says.filter((each) => each.includes('pair/doubtful'));
    expect(doubtful).not.toEqual([]);
    const mirrored = doubtful.map((each) => each.split(' ').reverse().join(' '));
    expect(mirrored.sort()).toEqual(doubtful.sort());
  });
});
