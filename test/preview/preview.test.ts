import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/outputs/pdf/read-pdf.js';
import { comparable } from '../../src/prove/comparable.js';
import {
  openPreview,
  previewFixture,
  readersBrowser,
  untilNewBook,
  type PreviewedFixture,
} from './open-preview.js';

const EN = '01-elements/en.md';

let fixture: PreviewedFixture;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  fixture = await previewFixture('everything');
  browser = await readersBrowser();
  page = await openPreview(browser, fixture.preview.url);
  page.on('pageerror', (error) => faults.push(String(error)));
});

afterAll(async () => {
  await browser.close();
  await fixture.close();
});

/** What a reader finds on each leaf, what the style adds included. */
function visibleText(): string[] {
  const root = document.querySelector('#spreads')!.shadowRoot!;
  return [...root.querySelectorAll<HTMLElement>('.leaf')].map((leaf, index) => {
    const added = (element: Element): string =>
      [
        ...getComputedStyle(element, '::after').content.matchAll(
          /"((?:[^"\\]|\\.)*)"|counter\(page\)/gs,
        ),
      ]
        .map(([, text]) => text?.replace(/\\(["\\])/g, '$1') ?? String(index + 1))
        .join('');
    const boxes = leaf.querySelectorAll('.hasContent > .pagedjs_margin-content, .end');
    const ordinals = [...leaf.querySelectorAll<HTMLLIElement>('ol > li:not(.continued)')].map(
      (item) => `${String(item.value)}.`,
    );
    const numbers = [...leaf.querySelectorAll<HTMLElement>('[data-pair]')].map(
      ({ dataset }) => dataset['pair'] ?? '',
    );
    const text = leaf.querySelector('.page')?.textContent;
    return [text, ...[...boxes].map(added), ...ordinals, ...numbers].join('\n');
  });
}

const characters = (text: string): string =>
  Array.from(comparable(text.replaceAll('•', '')))
    .sort()
    .join('');

/** The words of the pair that is lit up on each side. */
function litWords(): { verso: string; recto: string } {
  const root = document.querySelector('#spreads')!.shadowRoot!;
  const on = (side: string): string =>
    [...root.querySelectorAll(`.leaf.${side} .lit`)]
      .map((each) => each.textContent.replaceAll('\u00AD', ''))
      .join('');
  return { verso: on('verso'), recto: on('recto') };
}

/** Put the pointer on the passage of the recto that holds some words. */
async function pointAt(words: string): Promise<void> {
  const handle = await page.evaluateHandle((text): Element | null => {
    const root = document.querySelector('#spreads')!.shadowRoot!;
    const found = [...root.querySelectorAll('.recto [data-bead], .recto .note')].find((each) =>
      each.textContent.replaceAll('\u00AD', '').includes(text),
    );
    found?.scrollIntoView({ block: 'center' });
    return found ?? null;
  }, words);
  await (handle as ElementHandle).hover();
}

const place = (): Promise<string> =>
  page.$eval('#place', ({ textContent }) => textContent.replace(/^Pages? /, ''));

describe('bifolio preview', () => {
  it('shows the pages of the PDF, each with the same text', async () => {
    const bytes = await page.evaluate(async () => {
      const response = await fetch('/download/pdf');
      return [...new Uint8Array(await response.arrayBuffer())];
    });
    const pdf = await readPdf(new Uint8Array(bytes));
    const shown = await page.evaluate(visibleText);
    expect(shown.map(characters)).toEqual(pdf.map(({ text }) => characters(text)));
    expect(shown.length).toBeGreaterThan(6);
  });

  it('puts a verso and a recto side by side, and the cover on the right', async () => {
    const boxes = await page.evaluate(() => {
      const root = document.querySelector('#spreads')!.shadowRoot!;
      return [...root.querySelectorAll('.leaf')].slice(0, 3).map((leaf) => {
        const { left, top, width } = leaf.getBoundingClientRect();
        return { left: Math.round(left), top: Math.round(top), width };
      });
    });
    const [cover, verso, recto] = boxes;
    expect(cover!.left).toBe(recto!.left);
    expect(recto!.top).toBe(verso!.top);
    expect(recto!.left - verso!.left).toBe(Math.round(verso!.width));
  });

  it('lights up a pair on both pages', async () => {
    await pointAt('longer so as to see whether lines');
    expect(await page.evaluate(litWords)).toEqual({
      verso: expect.stringMatching(/^\S.*行距/) as string,
      recto: expect.stringMatching(/^This paragraph is longer .* disturbed\.\s*$/) as string,
    });
    await pointAt('2,000');
    expect(await page.evaluate(litWords)).toMatchObject({
      verso: expect.stringContaining('2,000') as string,
    });
    await pointAt('second footnote, with');
    const { verso } = await page.evaluate(litWords);
    expect(verso).toMatch(/^2.*註/s);
    await page.mouse.move(5, 500);
    expect(await page.evaluate(litWords)).toEqual({ verso: '', recto: '' });
  });

  it('is led by the keyboard', async () => {
    const press = async (...keys: ('Home' | 'End' | 'ArrowRight' | 'ArrowLeft' | 'j' | 'k')[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return place();
    };
    const count = await page.evaluate(visibleText).then(({ length }) => length);
    const last = `${String(count - 1)}–${String(count)} of ${String(count)}`;
    expect(await press('End')).toBe(last);
    expect(await press('Home')).toBe(`1 of ${String(count)}`);
    expect(await press('ArrowRight', 'ArrowRight')).toBe(`4–5 of ${String(count)}`);
    expect(await press('ArrowLeft')).toBe(`2–3 of ${String(count)}`);
    expect(await press('j')).toBe(`4–5 of ${String(count)}`);
    const second = await press('j');
    expect(await page.$eval('#contents [aria-current=true]', (each) => each.textContent)).toContain(
      second.replace(/–.*/, ''),
    );
    expect(await press('k')).toBe(`4–5 of ${String(count)}`);

    await page.keyboard.press('?');
    expect(await page.$eval('#help', (help) => (help as HTMLDialogElement).open)).toBe(true);
    expect(await press('End')).toBe(`4–5 of ${String(count)}`);
    await page.keyboard.press('Escape');
    expect(await page.$eval('#help', (help) => (help as HTMLDialogElement).open)).toBe(false);
  });

  it('goes to an article from the contents', async () => {
    const [, , second] = await page.$$('#contents button');
    const folio = await second!.$eval('.folio', ({ textContent }) => textContent);
    await second!.click();
    expect(await place()).toMatch(new RegExp(`^${folio}–`));
  });

  it('changes the pages that a saved file changes, and only those, before the eyes', async () => {
    await page.keyboard.press('End');
    const before = await page.evaluate(() => {
      const root = document.querySelector('#spreads')!.shadowRoot!;
      for (const sheet of root.querySelectorAll('.pagedjs_page')) sheet.classList.add('old');
      return document.querySelector('#desk')!.scrollTop;
    });
    await untilNewBook(page, () => fixture.edit(EN, 'ordinary text', 'mended words'));
    const after = await page.evaluate(() => {
      const root = document.querySelector('#spreads')!.shadowRoot!;
      return {
        top: document.querySelector('#desk')!.scrollTop,
        fresh: [...root.querySelectorAll<HTMLElement>('.leaf')]
          .filter((leaf) => leaf.querySelector('.old') === null)
          .map((leaf) => leaf.textContent),
      };
    });
    expect(after.top).toBe(before);
    expect(after.fresh).toHaveLength(1);
    expect(after.fresh[0]).toContain('mended words');
  });

  it('keeps the passage in its place when spreads come in before it', async () => {
    const topOf = (words: string): Promise<number | undefined> =>
      page.evaluate((text) => {
        const root = document.querySelector('#spreads')!.shadowRoot!;
        const found = [...root.querySelectorAll('.title-block')].find((each) =>
          each.textContent.includes(text),
        );
        return found && Math.round(found.getBoundingClientRect().top);
      }, words);
    await page.$$('#contents button').then((buttons) => buttons[2]!.click());
    const words = await page.$eval(
      '#contents button:nth-child(3) .recto',
      ({ textContent }) => textContent,
    );
    const before = await topOf(words);
    const count = await page.evaluate(visibleText).then(({ length }) => length);
    await untilNewBook(page, async () => {
      const more = (text: string): string => Array.from({ length: 12 }, () => text).join('\n\n');
      await fixture.edit('01-elements/zh.md', '## ', `${more('這是一段。'.repeat(40))}\n\n## `);
      await fixture.edit(EN, '## ', `${more('Another sentence. '.repeat(40))}\n\n## `);
    });
    expect(await page.evaluate(visibleText).then(({ length }) => length)).toBeGreaterThan(count);
    expect(await topOf(words)).toBe(before);
  });

  it('says what is wrong, where, and keeps the last good pages', async () => {
    const pages = await page.evaluate(visibleText);
    await fixture.edit(EN, '![A picture](<圖 一.png>', '![A picture](<no.png>');
    await page.waitForSelector('body[data-state=failed]');
    expect(await page.$eval('#status-text', ({ textContent }) => textContent)).toMatch(/last good/);
    const rows = await page.$$eval('#messages button', (buttons) =>
      buttons.map(({ textContent }) => textContent),
    );
    const error = rows.find((row) => row.includes('image/missing'));
    expect(error).toMatch(/^\d+:1Error/);
    expect(error).toContain('“no.png” was not found');
    expect(await page.$$eval('#messages h2', (heads) => heads.map((h) => h.textContent))).toContain(
      EN,
    );
    await page.select('#language', 'zh-Hans');
    const chinese = await page.$eval('#messages button:has(.error)', (row) => row.innerText);
    expect(chinese).toContain('找不到图片“no.png”');
    expect(chinese).toContain('请检查名称');
    await page.select('#language', 'zh-Hant');
    expect(await page.$eval('#messages button:has(.error)', (row) => row.innerText)).toContain(
      '找不到圖片「no.png」',
    );
    await page.select('#language', 'en');
    expect(await page.evaluate(visibleText)).toEqual(pages);

    const marked = await page.evaluate(() => {
      const root = document.querySelector('#spreads')!.shadowRoot!;
      const marker = root.querySelector<HTMLElement>('.marker.error')!;
      const figure = root.querySelector('.recto figure')!;
      const distance = marker.getBoundingClientRect().top - figure.getBoundingClientRect().top;
      return { label: marker.title, distance: Math.abs(distance) };
    });
    expect(marked.label).toContain('“no.png” was not found');
    expect(marked.distance).toBeLessThan(10);
    const [button] = await page.$$('#messages button:has(.error)');
    await button!.click();
    const sought = await page.evaluate(() => {
      const found = document.querySelector('#spreads')!.shadowRoot!.querySelector('.sought');
      return { name: found?.localName, top: found?.getBoundingClientRect().top ?? -1 };
    });
    expect(sought.name).toBe('figure');
    expect(sought.top).toBeGreaterThan(0);

    await untilNewBook(page, () => fixture.edit(EN, '<no.png>', '<圖 一.png>'));
    expect(await page.evaluate(visibleText)).toEqual(pages);
    expect(
      await page.evaluate(() =>
        document.querySelector('#spreads')!.shadowRoot!.querySelector('.marker.error'),
      ),
    ).toBeNull();
  });

  it('shows the EPUB, and follows what is saved', async () => {
    await page.keyboard.press('e');
    const [, first] = await page.$$('#contents button');
    await first!.click();
    const frameText = (words: string) =>
      page.waitForFunction(
        (text) =>
          document
            .querySelector<HTMLIFrameElement>('#epub-frame')!
            .contentDocument?.body?.textContent.includes(text),
        {},
        words,
      );
    await frameText('mended words');
    await untilNewBook(page, () => fixture.edit(EN, 'mended words', 'words mended twice'));
    await frameText('words mended twice');
    await page.keyboard.press('e');
    expect(await page.$eval('#desk', (desk) => desk.checkVisibility())).toBe(true);
  });

  it('runs nothing that a manuscript brings along', async () => {
    const script = '<script>window.hit = 1</script><a href="javascript:window.hit = 3">here</a>';
    const attack = `${script}<img src="x" onerror="window.hit = 2">`;
    await untilNewBook(page, () => fixture.edit(EN, 'words mended twice', `safe words ${script}`));
    expect(await page.evaluate(visibleText).then((all) => all.join(''))).toContain('safe words');
    // And if it came through to the pages, the browser would not run it.
    const blocked = await page.evaluate(async (html) => {
      const root = document.querySelector('#spreads')!.shadowRoot!;
      const violation = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          if (event.effectiveDirective.startsWith('script-src')) resolve(event.effectiveDirective);
        });
      });
      const box = document.createElement('div');
      root.append(box);
      box.innerHTML = html;
      const directive = await violation;
      box.remove();
      return directive;
    }, attack);
    expect(blocked).toBe('script-src-attr');
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  });

  it('is dark for whom the system is dark, and Chinese for whom reads Chinese', async () => {
    const chinese = await openPreview(browser, fixture.preview.url, {
      languages: ['zh-TW', 'en'],
      scheme: 'dark',
    });
    const look = () =>
      chinese.evaluate(() => ({
        language: document.documentElement.lang,
        spreads: document.querySelector('#show-spreads')!.textContent,
        scheme: getComputedStyle(document.documentElement).getPropertyValue('color-scheme'),
        desk: getComputedStyle(document.body).backgroundColor,
      }));
    const dark = await look();
    expect(dark).toMatchObject({ language: 'zh-Hant', spreads: '對開頁' });
    await chinese.keyboard.press('d');
    const light = await look();
    expect(light.scheme).toBe('light');
    expect(light.desk).not.toBe(dark.desk);
    await chinese.select('#language', 'zh-Hans');
    expect(await look()).toMatchObject({ language: 'zh-Hans', spreads: '对开页' });
    await chinese.close();
  });

  it('sets one page below the other where there is no room', async () => {
    const narrow = await openPreview(browser, fixture.preview.url, { width: 420, height: 800 });
    const boxes = await narrow.evaluate(() => {
      const root = document.querySelector('#spreads')!.shadowRoot!;
      return [...root.querySelectorAll('.leaf')].slice(1, 3).map((leaf) => {
        const { left, right, top } = leaf.getBoundingClientRect();
        return { left, right, top };
      });
    });
    const [verso, recto] = boxes;
    expect(recto!.left).toBe(verso!.left);
    expect(recto!.top).toBeGreaterThan(verso!.top);
    expect(verso!.right).toBeLessThanOrEqual(420);
    expect(verso!.right - verso!.left).toBeGreaterThan(350);
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(420);
    await narrow.close();
  });

  it('had no fault of its own in all this', () => {
    expect(faults).toEqual([]);
  });
});
