import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { packageEpub } from '../../../src/outputs/epub/package-epub.js';
import { readEpub } from '../../../src/outputs/epub/read-epub.js';
import { makeArticle, makeBulletin } from './make-bulletin.js';

/** An EPUB whose first chapter somebody has changed. */
async function tamperedEpub(change: (xhtml: string) => string): Promise<Uint8Array> {
  const bulletin = makeBulletin([makeArticle('a', { title: '題' }, { title: 'Title' })]);
  const files = unzipSync((await packageEpub(bulletin)).bytes);
  const path = 'OEBPS/chapter-001.xhtml';
  return zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path]!))) });
}

it('reads what stands in the file, not what was meant to', async () => {
  const [chapter] = readEpub(
    await tamperedEpub((xhtml) => xhtml.replace('>Title</h1>', '>Tit</h1>')),
  );
  expect(chapter?.path).toBe('OEBPS/chapter-001.xhtml');
  expect(chapter?.texts.get('a.en.0')).toEqual({ language: 'en', text: 'Tit' });
});

it('leaves out what the build has added', async () => {
  const added = '<span class="x generated">added<b>more</b></span><br/>';
  const [chapter] = readEpub(
    await tamperedEpub((xhtml) => xhtml.replace('Title</h1>', `${added}T</h1>`)),
  );
  expect(chapter?.texts.get('a.en.0')?.text).toBe('\nT');
});

it('refuses a block that stands twice', async () => {
  const twice = await tamperedEpub((xhtml) =>
    xhtml.replace('</body>', '<p id="b-a.en.0"/></body>'),
  );
  expect(() => readEpub(twice)).toThrow('“a.en.0” twice');
});

it('refuses XML that is not well-formed, and files that are missing', async () => {
  const broken = await tamperedEpub((xhtml) => xhtml.replace('</h1>', ''));
  expect(() => readEpub(broken)).toThrow();
  const files = unzipSync(broken);
  delete files['OEBPS/chapter-001.xhtml'];
  expect(() => readEpub(zipSync(files))).toThrow('OEBPS/chapter-001.xhtml');
});
