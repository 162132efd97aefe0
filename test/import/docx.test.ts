import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bold,
  heading,
  italic,
  makeDocx,
  note,
  paragraph,
  picture,
  run,
  table,
} from './make-docx.js';
import { importFiles } from './import-files.js';

const PICTURE = new URL('../publications/everything/01-elements/圖 一.png', import.meta.url);

describe('importing DOCX', () => {
  it('keeps bold, italics, footnotes, tables and pictures', async () => {
    const image = new Uint8Array(await readFile(PICTURE));
    const zh = makeDocx({
      body: [
        heading(1, '海港的早晨'),
        paragraph(
          run('海港在五點'),
          bold('醒來'),
          run('。'),
          italic('漁船'),
          run('先到,渡輪後到。'),
          note(2),
        ),
        table([
          ['時刻', '水位'],
          ['05:40', '1.2 米'],
        ]),
        paragraph(picture('燈塔')),
      ],
      notes: new Map([[2, '渡輪每小時一班。']]),
      image,
    });
    const en = makeDocx({
      body: [
        heading(1, 'The Harbour in the Morning'),
        paragraph(
          run('The harbour '),
          bold('wakes'),
          run(' at five. The '),
          italic('fishing boats'),
          run(' come first, the ferry after them.'),
          note(2),
        ),
        table([
          ['Time', 'Level'],
          ['05:40', '1.2 m'],
        ]),
        paragraph(picture('The lighthouse')),
      ],
      notes: new Map([[2, 'The ferry runs once an hour.']]),
      image,
    });
    const { files, result } = await importFiles({ 'zh.docx': zh, 'en.docx': en });
    expect(files['01-harbour-morning/zh.md']).toBe(
      [
        '---',
        'title:',
        '  - 海港的早晨',
        '---',
        '',
        '海港在五點**醒來**。*漁船*先到，渡輪後到。[^1]',
        '',
        '| 時刻 | 水位 |',
        '| - | - |',
        '| 05:40 | 1.2 米 |',
        '',
        '![燈塔](picture-1.png)',
        '',
        '[^1]: 渡輪每小時一班。',
        '',
      ].join('\n'),
    );
    expect(files['01-harbour-morning/en.md']).toContain(
      'The harbour **wakes** at five. The *fishing boats* come first, the ferry after them.[^1]',
    );
    expect(Object.keys(files)).toContain(join('01-harbour-morning', 'picture-1.png'));
    expect(result?.log.questions.map(({ code }) => code)).toEqual(['import/settings']);
  });

  it('refuses what was packed to do harm, whatever it says of its size', async () => {
    const bomb = makeDocx({ body: [paragraph(run('a'))], image: new Uint8Array(130 << 20) });
    const { problems, beside } = await importFiles({ 'bomb.docx': bomb });
    expect(problems).toEqual(['import/docx-size']);
    expect(beside).toEqual(['bomb.docx']);
  });

  it('refuses entities, which may name other files or grow without end', async () => {
    const evil = makeDocx({
      body: [],
      parts: {
        'word/document.xml':
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body>&x;</w:body></w:document>',
      },
    });
    expect((await importFiles({ 'evil.docx': evil })).problems).toEqual(['import/docx-entities']);
  });

  it('says what is wrong with an archive that is no DOCX, or is cut off', async () => {
    const whole = makeDocx({ body: [paragraph(run('海港在五點醒來。'))] });
    const cut = whole.slice(0, whole.length / 2);
    expect((await importFiles({ 'cut.docx': cut })).problems).toEqual(['import/docx']);
    const other = makeDocx({ body: [], parts: { 'word/document.xml': '<a><b></a>' } });
    expect((await importFiles({ 'other.docx': other })).problems).toEqual(['import/docx']);
  });

  it('asks about what it leaves out', async () => {
    const body = [
      heading(1, '海港'),
      paragraph(
        run('海港在五點醒來。'),
        '<w:del w:id="1"><w:r><w:delText>昨日</w:delText></w:r></w:del>',
      ),
      heading(1, 'The Harbour'),
      paragraph(run('The harbour wakes at five.')),
    ];
    const parts = {
      'word/header1.xml': '<w:hdr><w:p><w:r><w:t>Secret head</w:t></w:r></w:p></w:hdr>',
    };
    const { result } = await importFiles({ 'both.docx': makeDocx({ body, parts }) });
    const asked = result?.log.questions.map(({ reason }) => reason).join('\n');
    expect(asked).toContain('tracked changes');
    expect(asked).toContain('Secret head');
  });
});
