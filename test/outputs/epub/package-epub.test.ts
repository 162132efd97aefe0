import fc from 'fast-check';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { afterEach, describe, expect, it } from 'vitest';
import { editionOf } from '../../../src/outputs/epub/edition.js';
import type { ReadingMode } from '../../../src/model/epub.js';
import { packageEpub } from '../../../src/outputs/epub/package-epub.js';
import { readEpub } from '../../../src/outputs/epub/read-epub.js';
import { faults, fileOf, manuscriptTexts, packedTexts } from './inspect-epub.js';
import { both, makeArticle, makeBulletin, pixel } from './make-bulletin.js';
import { richArticle } from './rich-article.js';

const HOSTILE = `& < > " ' ]]> --> <%- process.exit(1) %> &nbsp; 😀`;

async function chapterOf(...body: Element[]): Promise<string> {
  const bulletin = makeBulletin([makeArticle('a', { title: '題', body }, { title: 'T' })], {}, [
    pixel,
  ]);
  const { bytes } = await packageEpub(bulletin);
  expect(await faults(bytes)).toEqual([]);
  return fileOf(bytes, 'chapter-001.xhtml');
}

describe('packageEpub', () => {
  it('packs everything that a book may hold, and a reader finds all of it', async () => {
    const bulletin = makeBulletin([richArticle('01-rich')], {}, [pixel]);
    const { bytes, problems } = await packageEpub(bulletin);
    expect(problems).toEqual([]);
    expect(await faults(bytes)).toEqual([]);
    expect(packedTexts(bytes)).toEqual(manuscriptTexts(bulletin));
  });

  it('sets the passages of the two languages in turn', async () => {
    const { bytes } = await packageEpub(
      makeBulletin([
        makeArticle(
          'a',
          { title: '題', body: [h('p', '一'), h('p', '二')] },
          { title: 'T', body: [h('p', 'one'), h('p', 'two')] },
        ),
      ]),
    );
    const [chapter] = readEpub(bytes);
    expect([...chapter!.texts.values()].map(({ language, text }) => [language, text])).toEqual([
      ['zh-Hant', '題'],
      ['en', 'T'],
      ['zh-Hant', '一'],
      ['en', 'one'],
      ['zh-Hant', '二'],
      ['en', 'two'],
    ]);
  });

  it('shows a picture of both languages once where they stand in turn', async () => {
    const figure = (alt: string, caption: string): Element =>
      h('figure', [h('img', { src: `asset:${pixel.hash}`, alt }), h('figcaption', caption)]);
    const bulletin = makeBulletin(
      [
        makeArticle(
          'a',
          { title: '題', body: [figure('海港', '圖一')] },
          { title: 'T', body: [figure('The harbour', 'Fig. 1')] },
        ),
      ],
      {},
      [pixel],
    );
    const pictures = async (mode: ReadingMode): Promise<unknown[]> => {
      const { bytes } = await packageEpub(bulletin, editionOf(mode, bulletin.config));
      expect(await faults(bytes)).toEqual([]);
      const chapter = fileOf(bytes, 'chapter-001.xhtml');
      expect(chapter).toContain('Fig. 1');
      return [...chapter.matchAll(/<img [^>]*alt="([^"]*)"/g)].map(([, alt]) => alt);
    };
    expect(await pictures('interleaved')).toEqual(['海港 · The harbour']);
    expect(await pictures('grid')).toEqual(['海港', 'The harbour']);
    expect(await pictures('en')).toEqual(['The harbour']);
  });

  it('keeps what a converter easily loses', async () => {
    const xhtml = await chapterOf(
      h('ol', { start: 5, type: 'a', reversed: true }, [h('li', { value: 7 }, [h('p', 'x')])]),
      h('table', [h('tr', [h('th', { scope: 'row', align: 'right' }, 'x')])]),
      h('p', { lang: 'fr' }, 'x'),
      h('figure', [h('img', { src: `asset:${pixel.hash}`, alt: '', width: 3, height: 4 })]),
    );
    expect(xhtml).toMatch(/<ol [^>]*start="5" type="a" reversed=""/);
    expect(xhtml).toContain('<li value="7">');
    expect(xhtml).toContain('<th scope="row" class="align-right">');
    expect(xhtml).toMatch(/<p [^>]*lang="fr" xml:lang="fr"/);
    expect(xhtml).toContain(
      `<img alt="" width="3" height="4" src="images/${pixel.hash}.png"></img>`,
    );
  });

  it('says to those who hear it what others see', async () => {
    const xhtml = await chapterOf(
      h('h4', 'Far down'),
      h('table', [h('tr', [h('th', { scope: 'col' }), h('th', { scope: 'col' }, 'x')])]),
      h('p', [h('a', { href: 'https://example.org/' }), 'x']),
    );
    expect(xhtml).toMatch(/<h4 [^>]*aria-level="2"[^>]*>Far down/);
    expect(xhtml).toContain('<tr><td></td><th scope="col">x</th></tr>');
    expect(xhtml).toContain('<a href="https://example.org/" aria-label="https://example.org/">');
  });

  it('gives every line of verse a box of its own, with what closes the last in it', async () => {
    const bulletin = makeBulletin([
      makeArticle(
        'a',
        {
          title: '詩',
          body: [h('p', ['床前', h('b', ['明月光，', h('br'), '疑是']), '地上霜。'])],
        },
        { title: 'Verse', body: [h('p', { className: ['end'] }, ['One', h('br'), 'two'])] },
      ),
    ]);
    const { bytes } = await packageEpub(bulletin, editionOf('popup', bulletin.config));
    expect(await faults(bytes)).toEqual([]);
    const xhtml = fileOf(bytes, 'chapter-001.xhtml');
    expect(xhtml).toMatch(/<p [^>]*class="verso hant verse">/);
    expect(xhtml).toContain('<span class="line">床前<b>明月光，<br></br></b></span>');
    expect(xhtml).toMatch(/<span class="line"><b>疑是<\/b>地上霜。 <sup class="generated">/);
    expect(xhtml).toMatch(/<span class="line end">two <a class="generated counterpart"/);
  });

  it('leads from a footnote’s call to the note and from the note to its first call', async () => {
    const { bytes } = await packageEpub(makeBulletin([richArticle('01-rich')], {}, [pixel]));
    const xhtml = fileOf(bytes, 'chapter-001.xhtml');
    const calls = [...xhtml.matchAll(/<a href="#([^"]+)" epub:type="noteref"[^>]*>1<\/a>/g)];
    expect(calls).toHaveLength(4);
    for (const [, id] of calls) {
      expect(xhtml).toMatch(new RegExp(`<aside id="${id!}"[^>]*epub:type="footnote"`));
    }
    const backs = [...xhtml.matchAll(/<a href="#([^"]+)" role="doc-backlink">1<\/a>/g)];
    expect(backs).toHaveLength(2);
    for (const [, id] of backs) expect(xhtml.split(`id="${id!}"`)).toHaveLength(2);
  });

  it('bears every hostile text wherever a text can stand', async () => {
    const local = both(HOSTILE, `${HOSTILE} en`);
    const people = { author: [HOSTILE], photo: ['x&y'], translator: ['<b>'] };
    const flow = () => ({ title: HOSTILE, body: [h('h2', HOSTILE), h('p', HOSTILE)], people });
    const bulletin = makeBulletin([makeArticle('"<&', flow(), flow())], {
      title: local,
      subtitle: local,
      number: local,
      publisher: local,
      rights: local,
      credits: [{ role: local, names: both([HOSTILE], [HOSTILE]) }],
      identifier: HOSTILE,
    });
    const { bytes, problems } = await packageEpub(bulletin);
    expect(problems).toEqual([]);
    expect(await faults(bytes)).toEqual([]);
    expect(packedTexts(bytes)).toEqual(manuscriptTexts(bulletin));
    expect(fileOf(bytes, 'toc.xhtml')).toContain('&lt;%- process.exit(1) %&gt;');
  });

  it('packs articles without a body, and folders of any name', async () => {
    const ids = ['toc', 'nav', 'cover', '中文', '中文 二', '01', 'a_b', 'a.b', '../x', '😀'];
    const bulletin = makeBulletin(ids.map((id) => makeArticle(id, { title: id }, { title: id })));
    const { bytes } = await packageEpub(bulletin);
    expect(await faults(bytes)).toEqual([]);
    expect(packedTexts(bytes)).toEqual(manuscriptTexts(bulletin));
    expect(packedTexts(bytes).size).toBe(20);
  });

  it('loses none of 200 articles', async () => {
    const names = Array.from({ length: 200 }, (_value, index) => `article-${String(index)}`);
    const bulletin = makeBulletin(
      names.map((id) =>
        makeArticle(id, { title: '題', body: [h('p', id)] }, { title: 'T', body: [h('p', id)] }),
      ),
    );
    const { bytes } = await packageEpub(bulletin);
    const chapters = readEpub(bytes);
    expect(chapters.map(({ texts }) => [...texts.values()][2]?.text)).toEqual(names);
    expect(fileOf(bytes, 'toc.xhtml').match(/<li><a href="chapter-/g)).toHaveLength(200);
    expect(await faults(bytes)).toEqual([]);
  });

  it('holds any text that a manuscript can', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/\r/.test(value));
    await fc.assert(
      fc.asyncProperty(text, text, async (verso, recto) => {
        const bulletin = makeBulletin([
          makeArticle(
            verso,
            { title: verso, body: [h('p', { id: recto, title: recto }, verso)] },
            { title: recto, body: [h('pre', recto)] },
          ),
        ]);
        const { bytes, problems } = await packageEpub(bulletin);
        if (problems.length === 0) {
          expect(packedTexts(bytes)).toEqual(manuscriptTexts(bulletin));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('links articles to each other and drops links that lead nowhere', async () => {
    const links = [
      h('a', { href: '../02-b/en.md' }, 'file'),
      h('a', { href: '../02-%62/zh.md#x' }, 'encoded'),
      h('a', { href: '#02-b.en.id-here' }, 'id'),
      h('a', { href: '../03/en.md' }, 'lost'),
      h('a', { href: 'http://[' }, 'broken'),
    ];
    const { bytes, problems } = await packageEpub(
      makeBulletin([
        makeArticle('01-a', { title: '甲' }, { title: 'A', body: [h('p', links)] }),
        makeArticle(
          '02-b',
          { title: '乙' },
          { title: 'B', body: [h('p', [h('b', { id: '02-b.en.id-here' }, 'here')])] },
        ),
      ]),
    );
    expect(await faults(bytes)).toEqual([]);
    const xhtml = fileOf(bytes, 'chapter-001.xhtml');
    expect([...xhtml.matchAll(/<a([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
      ' href="chapter-002.xhtml#b-02-b.en.0"',
      ' href="chapter-002.xhtml#b-02-b.zh-Hant.0"',
      ' href="chapter-002.xhtml#a-02-b.en.id-here"',
      '',
      '',
    ]);
    expect(packedTexts(bytes).get('01-a.en.1')).toBe('fileencodedidlostbroken');
    expect(problems.map(({ path, problem }) => [path, problem.code])).toEqual([
      ['01-a/en.md', 'link/broken'],
      ['01-a/en.md', 'link/broken'],
    ]);
  });

  it('takes out and reports attributes that HTML refuses', async () => {
    const bulletin = makeBulletin([
      makeArticle(
        'a',
        { title: '題', body: [h('ol', { start: 2 }, [h('li', [h('p', 'x')])])] },
        {
          title: 'T',
          body: [
            { ...h('p', 'x'), properties: { lang: 'not a tag', onClick: 'x()', dataOnly: 'true' } },
            { ...h('p', [h('time', 'x')]), properties: { dir: 'up', className: ['kept'] } },
            h('ul', [h('li', { value: 3 }, [h('p', 'x')])]),
            h('p', [h('q', { cite: 'http://example.org/' }, 'x')]),
          ],
        },
      ),
    ]);
    const { bytes, problems } = await packageEpub(bulletin);
    expect(await faults(bytes)).toEqual([]);
    expect(fileOf(bytes, 'chapter-001.xhtml')).toContain('class="recto latn kept"');
    expect(problems.map(({ problem }) => problem.reason)).toEqual([
      expect.stringContaining('lang="not a tag"'),
      expect.stringContaining('onClick="x()"'),
      expect.stringContaining('dir="up"'),
      expect.stringContaining('value="3"'),
      expect.stringContaining('cite="http'),
    ]);
  });

  it('fails where the bulletin is empty or contradicts itself', async () => {
    await expect(packageEpub(makeBulletin([]))).rejects.toThrow('at least one article');
    const picture = h('figure', [h('img', { src: 'asset:feed', alt: '' })]);
    const article = makeArticle('a', { title: '題', body: [picture] }, { title: 'T' });
    await expect(packageEpub(makeBulletin([article]))).rejects.toThrow('asset:feed');
    const groups = [{ tops: both([0, 7], [0]) }];
    await expect(packageEpub(makeBulletin([{ ...article, groups }]))).rejects.toThrow('block 7');
  });
});

describe('reproducibility', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('gives the same bytes in every time zone', async () => {
    const pack = async (timeZone: string): Promise<string> => {
      process.env['TZ'] = timeZone;
      expect(new Date(2020, 0, 1).getTimezoneOffset()).toBe(
        timeZone === 'UTC' ? 0 : timeZone === 'Asia/Tokyo' ? -540 : 600,
      );
      const { bytes } = await packageEpub(makeBulletin([richArticle('01')], {}, [pixel]));
      return Buffer.from(bytes).toString('base64');
    };
    const expected = await pack('UTC');
    expect(await pack('Asia/Tokyo')).toBe(expected);
    expect(await pack('Pacific/Honolulu')).toBe(expected);
  });

  it('gives every identifier its own name', async () => {
    const opf = async (identifier: string): Promise<string> =>
      fileOf(
        (await packageEpub(makeBulletin([richArticle('01')], { identifier }, [pixel]))).bytes,
        'content.opf',
      );
    expect(await opf('a')).toBe(await opf('a'));
    expect(await opf('a')).not.toBe(await opf('b'));
  });
});
