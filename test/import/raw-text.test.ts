import { describe, expect, it } from 'vitest';
import { importFiles } from './import-files.js';

const MIXED = `海港新聞
王小明/文 李四/攝
2026年3月1日
海港在五點醒(xǐng)來。漁船先到,渡輪後到。"潮水很大。"
渡輪(SCO)每小時一班,票價3.50元。■
Harbour News
By Wang Xiaoming
The harbour wakes at five. The fishing boats come first. "The tide is high."
The ferry runs once an hour (SCO); the fare is 3.50.
* * *
圖書館重開
市圖書館於3月5日重新開放。誤(duì)字?在此。
The Library Reopens
The city library reopened on March 5, with one wrong letter. (Translated by Agnes)
`;

const ZH = [
  '海港在1905年建成，當時有12艘漁船和3艘渡輪，由王先生管理。',
  '渡輪從1920年起每天開往Macau，票價是3.50元。',
  '1931年的大火燒毀了47座房屋，損失達9000元，重建花了6年，全城的人都來幫忙。',
  '今天有300名工人在碼頭工作，每天從5點做到18點。',
];
const EN = [
  'The harbour was built in 1905, when it had 12 fishing boats and 3 ferries under Mr Wang.',
  'From 1920 on the ferry went to Macau every day, and the fare was 3.50.',
  'Today 300 workers are busy on the quay, every day from 5 to 18 hours.',
];

describe('importing raw text', () => {
  it('takes it apart, and says what it did', async () => {
    const { files, result } = await importFiles({ 'news.txt': MIXED });
    expect(files['01-harbour-news/zh.md']).toBe(
      `---
title:
  - 海港新聞
author: 王小明
photo: 李四
date: 2026-03-01
---

海港在五點醒來。漁船先到，渡輪後到。“潮水很大。”

渡輪（SCO）每小時一班，票價3.50元。
`,
    );
    expect(files['02-library-reopens/en.md']).toBe(
      `---
title:
  - The Library Reopens
translator: Agnes
---

The city library reopened on March 5, with one wrong letter.
`,
    );
    const places = result?.log.changes.map(({ line, code, before, after }) => ({
      line,
      code,
      before,
      after,
    }));
    expect(places).toContainEqual({
      line: 4,
      code: 'reading/removed',
      before: '醒(xǐng)',
      after: '醒',
    });
    expect(places).toContainEqual({
      line: 3,
      code: 'date/moved',
      before: '2026年3月1日',
      after: 'date: 2026-03-01',
    });
    expect(places).toContainEqual({ line: 5, code: 'end-mark/removed', before: '■', after: '' });
    expect(places).toContainEqual({ line: 10, code: 'break/removed', before: '* * *', after: '' });
    // Each change is in both reports.
    const json = JSON.parse(files['import-report.json'] ?? '') as { changes: unknown[] };
    expect(json.changes).toHaveLength(places?.length ?? 0);
    expect(files['import-report.md']).toContain('`醒(xǐng)`');
  });

  it('leaves what it cannot know as it was, and asks', async () => {
    const { files, result } = await importFiles({ 'news.txt': MIXED });
    expect(files['02-library-reopens/zh.md']).toContain('誤(duì)字?在此。');
    expect(result?.log.questions.map(({ line, code }) => `${String(line)} ${code}`).sort()).toEqual(
      ['1 import/settings', '12 import/broken', '12 import/reading'],
    );
  });

  it('makes readings ruby if it is told to', async () => {
    const { files } = await importFiles({ 'news.txt': MIXED }, { readings: 'ruby' });
    expect(files['01-harbour-news/zh.md']).toContain('海港在五點{醒|xǐng}來。');
  });

  it('takes a pair of files, in any order', async () => {
    const zh = '海港的早晨\n\n海港在五點醒來。\n\n漁船先到。\n';
    const en =
      'The Harbour in the Morning\n\nThe harbour wakes at five.\n\nThe boats come first.\n';
    const one = await importFiles({ 'a.txt': zh, 'b.txt': en });
    const two = await importFiles({ 'a.txt': en, 'b.txt': zh });
    const articles = ({ files }: typeof one): string[] =>
      ['zh.md', 'en.md'].map((name) => files[`01-harbour-morning/${name}`] ?? '');
    expect(articles(one)).toEqual(articles(two));
    expect(articles(one)[1]).toContain('The boats come first.');
  });

  it('finds Simplified Chinese, and joins the lines of wrapped text', async () => {
    const { files, result } = await importFiles({
      'a.txt': `港口新闻\n\n　　海港在五点醒来，渔船先到，渡轮后到，码头上的工人说今天的潮水很大他们从三点就\n开始工作。\n\nHarbour News\n\nThe harbour wakes at five and the boats come first, the ferry after\nthem; the workers on the quay say that the tide is high today and that they\nwork from three\nuntil noon.\n`,
    });
    expect(files['bulletin.yml']).toContain('verso: zh-Hans');
    expect(files['01-harbour-news/zh.md']).toContain('他们从三点就开始工作。');
    expect(files['01-harbour-news/en.md']).toContain('the ferry after them; the workers');
    expect(result?.log.changes.filter(({ code }) => code === 'line/joined')).toHaveLength(2);
  });

  it('holds uneven paragraphs with pins, and sets alone what has no counterpart', async () => {
    const { files, result } = await importFiles({
      'a.txt': `海港\n${ZH.join('\n')}\nHarbour\n${EN.join('\n')}\n`,
    });
    const zh = files['01-harbour/zh.md'] ?? '';
    expect(zh).toContain(`:::only\n\n${ZH[2] ?? ''}\n\n:::\n\n::pin{#p1}\n\n${ZH[3] ?? ''}`);
    expect(files['01-harbour/en.md']).toContain(`::pin{#p1}\n\n${EN[2] ?? ''}`);
    expect(result?.log.questions.map(({ code }) => code)).toContain('import/alone');
  });

  it('keeps marks of Markdown that are only text', async () => {
    const { files } = await importFiles({
      'a.txt':
        '海港\n價格 *未定*，見 [1] 與 <b>。\nHarbour\nThe price is *open*, see [1] and a_b_c <b> at 12:30.\n',
    });
    expect(files['01-harbour/en.md']).toContain('\\*open\\*, see \\[1] and a_b_c \\<b> at 12:30.');
  });
});

describe('what cannot be imported', () => {
  it.each([
    ['an empty file', { 'a.txt': '' }, 'import/empty'],
    ['blanks', { 'a.txt': ' \n\t\n' }, 'import/empty'],
    [
      'bytes that are no text',
      { 'a.txt': new Uint8Array(2000).map((_, at) => (at * 7919) % 256) },
      'import/binary',
    ],
    ['a PDF', { 'a.pdf': '%PDF-1.4\n\u0000\u0001\u0002' }, 'import/binary'],
    ['nesting without end', { 'a.md': `${'> '.repeat(20_000)}一` }, 'text/too-deep'],
    ['elements without end', { 'a.html': `${'<div>'.repeat(50_000)}一` }, 'text/too-deep'],
    ['a paragraph without end', { 'a.txt': '一'.repeat(250_001) }, 'import/too-long'],
    ['one language twice', { 'a.txt': 'One.', 'b.txt': 'Two.' }, 'import/same-language'],
    ['one language only', { 'a.txt': 'One.' }, 'import/one-language'],
    ['three files', { 'a.txt': 'One.', 'b.txt': '一。', 'c.txt': 'Two.' }, 'import/files'],
  ])('%s', async (_, inputs, code) => {
    const { problems, beside } = await importFiles(inputs);
    expect(problems).toEqual([code]);
    // Nothing is left half-written.
    expect(beside).toEqual(Object.keys(inputs));
  });

  it('touches no manuscript that is there, unless told to; then it keeps it', async () => {
    const text = '海港\n海港在五點醒來。\nHarbour\nThe harbour wakes at five.\n';
    const older = { 'manuscript/bulletin.yml': 'title: Older\n' };
    const refused = await importFiles({ 'a.txt': text, ...older });
    expect(refused.problems).toEqual(['import/exists']);
    expect(refused.files).toEqual({ 'bulletin.yml': 'title: Older\n' });
    const forced = await importFiles({ 'a.txt': text, ...older }, { force: true });
    expect(forced.beside).toEqual(['a.txt', 'manuscript', 'manuscript.before-1']);
    expect(forced.files['bulletin.yml']).not.toContain('Older');
    const foreign = await importFiles(
      { 'a.txt': text, 'manuscript/letters.doc': 'x' },
      { force: true },
    );
    expect(foreign.problems).toEqual(['import/folder']);
  });
});
