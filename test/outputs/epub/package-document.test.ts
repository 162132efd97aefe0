import { unzipSync } from 'fflate';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { packageEpub } from '../../../src/outputs/epub/package-epub.js';
import { faults, fileOf } from './inspect-epub.js';
import { both, call, makeArticle, makeBulletin, pixel } from './make-bulletin.js';

describe('the package document', () => {
  const article = (people: object) =>
    makeArticle('a', { title: '題', people }, { title: 'T', people: {} });

  it('names the publication in both languages, and its people once each', async () => {
    const { bytes } = await packageEpub(
      makeBulletin([article({ photo: ['滿博'], translator: ['Agnes'] })], {
        credits: [
          { role: both('攝影', 'Photography'), names: both(['滿博'], ['Man Bo']) },
          { role: both('編輯', 'Editors'), names: both(['甲', '乙'], ['Only One']) },
        ],
      }),
    );
    const opf = fileOf(bytes, 'content.opf');
    expect([...opf.matchAll(/<dc:language>([^<]+)/g)].map(([, tag]) => tag)).toEqual([
      'zh-Hant',
      'en',
    ]);
    expect(opf).toContain('<dc:title id="title-main" xml:lang="zh-Hant">簡報</dc:title>');
    expect(opf).toContain(
      '<meta refines="#title-main" property="alternate-script" xml:lang="en">The Bulletin</meta>',
    );
    const people = [...opf.matchAll(/<dc:(creator|contributor)[^>]*>([^<]+)/g)];
    expect(people.map(([, element, name]) => [element, name])).toEqual([
      ['contributor', 'Agnes'],
      ['creator', '滿博'],
      ['creator', '甲'],
      ['creator', '乙'],
      ['creator', 'Only One'],
    ]);
    expect(opf).toMatch(/refines="#person-2" property="role" scheme="marc:relators">pht</);
    expect(opf).toMatch(/refines="#person-2" property="role">攝影</);
    expect(opf).toMatch(/refines="#person-2" property="alternate-script" xml:lang="en">Man Bo</);
    expect(opf).toContain('<meta property="dcterms:modified">2020-09-30T00:00:00Z</meta>');
    expect(await faults(bytes)).toEqual([]);
  });

  it('claims alternative texts only where all pictures have one', async () => {
    const features = async (...alternatives: string[]): Promise<string[]> => {
      const body = alternatives.map((alt) =>
        h('figure', [h('img', { src: `asset:${pixel.hash}`, alt })]),
      );
      const bulletin = makeBulletin([makeArticle('a', { title: '題', body }, { title: 'T' })], {}, [
        pixel,
      ]);
      const { bytes } = await packageEpub(bulletin);
      expect(await faults(bytes)).toEqual([]);
      const opf = fileOf(bytes, 'content.opf');
      return [...opf.matchAll(/schema:access(?!ibilityS)[^>]*>([^<]+)/g)].map(
        ([, value]) => value!,
      );
    };
    const always = [
      ...['structuralNavigation', 'tableOfContents', 'readingOrder'],
      'displayTransformability',
    ];
    expect(await features()).toEqual(['textual', 'textual', ...always, 'none']);
    expect(await features('x')).toEqual([
      'textual',
      'visual',
      'textual',
      ...always,
      'alternativeText',
      'none',
    ]);
    expect(await features('x', '')).toEqual([
      'textual',
      'visual',
      'textual,visual',
      ...always,
      'none',
    ]);
  });

  it('packs only the pictures that are shown', async () => {
    const other = { ...pixel, hash: 'fedcba9876543210' };
    const body = [h('figure', [h('img', { src: `asset:${pixel.hash}`, alt: 'x' })])];
    const { bytes } = await packageEpub(
      makeBulletin([makeArticle('a', { title: '題', body }, { title: 'T', body })], {}, [
        pixel,
        other,
      ]),
    );
    const images = Object.entries(unzipSync(bytes)).filter(([path]) => path.includes('images/'));
    expect(images).toEqual([[`OEBPS/images/${pixel.hash}.png`, Uint8Array.from(pixel.bytes)]]);
  });

  it('nests headings in the contents, paired where they stand for each other', async () => {
    const { bytes } = await packageEpub(
      makeBulletin([
        makeArticle(
          'a',
          {
            title: '題',
            body: [h('h2', '一'), h('h3', ['甲', call('a', 'zh-Hant', 1)])],
            notes: [[1, []]],
          },
          { title: 'T', body: [h('h2', 'One'), h('h2', 'Two')] },
        ),
      ]),
    );
    expect(await faults(bytes)).toEqual([]);
    const toc = fileOf(bytes, 'toc.xhtml').split('epub:type="landmarks"')[0]!;
    const lines = toc.replace(/<\/?span[^>]*>/g, '').replace(/\n/g, '');
    expect(lines).toContain(
      '<li><a href="chapter-001.xhtml">題 · T</a><ol>' +
        '<li><a href="chapter-001.xhtml#b-a.zh-Hant.1">一 · One</a>' +
        '<ol><li><a href="chapter-001.xhtml#b-a.zh-Hant.2">甲</a></li></ol></li>' +
        '<li><a href="chapter-001.xhtml#b-a.en.2">Two</a></li></ol></li>',
    );
  });
});
