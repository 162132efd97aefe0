import { once } from 'node:events';
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/browser/open-browser.js';
import type { BrowserSession } from '../../src/browser/open-browser.js';

// What a browser started here keeps on disk, and the processes that were given that folder.
let temporary: string;
let session: BrowserSession | undefined;
const tmpdirBefore = process.env['TMPDIR'];

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'bifolio-test-'));
  process.env['TMPDIR'] = temporary;
});
afterEach(async () => {
  await session?.close();
  session = undefined;
  if (tmpdirBefore === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = tmpdirBefore;
  await rm(temporary, { recursive: true, force: true });
});

describe('an open browser', () => {
  it('tells its version and prints text', async () => {
    session = await openBrowser();
    expect(session.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    const page = await session.newPage();
    await page.setContent('<p>Every good boy</p><input value="deserves fudge">');
    const text = await textOf(await page.pdf());
    expect(text).toContain('Every good boy');
    expect(text).toContain('deserves fudge');
  });

  it('takes a large page whole', async () => {
    session = await openBrowser();
    const page = await session.newPage();
    const count = 100_000;
    await page.setContent(`<pre>${'落霞與孤鶩齊飛🕊\n'.repeat(count)}</pre>`);
    const text = await page.$eval('pre', (pre) => pre.textContent);
    expect(text).toBe('落霞與孤鶩齊飛🕊\n'.repeat(count));
  });

  it('keeps its clock in UTC', async () => {
    session = await openBrowser();
    const page = await session.newPage();
    expect(await page.evaluate(() => new Date(0).toString())).toMatch(/00:00:00 GMT\+0000/);
  });

  it('reaches nothing on the network', async () => {
    const reached: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      reached.push(request.url);
      response.end();
    });
    server.on('connection', () => reached.push('connection'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    // The server does answer, so silence later means that nobody asked.
    await fetch(`http://127.0.0.1:${port}/node`);
    expect(reached.splice(0)).toContain('/node');
    try {
      session = await openBrowser();
      for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
        const page = await session.newPage();
        await page.setContent(
          `<link rel="stylesheet" href="http://${host}/style"><img src="http://${host}/image">
           <iframe src="http://${host}/frame"></iframe>`,
        );
        const answers = await page.evaluate(async (host) => {
          const source = `fetch('http://${host}/worker').then(() => postMessage('reached'), () => postMessage('refused'))`;
          const worker = new Worker(URL.createObjectURL(new Blob([source])));
          return Promise.all([
            fetch(`http://${host}/fetch`).then(
              () => 'reached',
              () => 'refused',
            ),
            new Promise((resolve) => {
              worker.onmessage = (event) => {
                resolve(event.data);
              };
            }),
            new Promise((resolve) => {
              const socket = new WebSocket(`ws://${host}/socket`);
              socket.onopen = () => {
                resolve('reached');
              };
              socket.onerror = () => {
                resolve('refused');
              };
            }),
          ]);
        }, host);
        expect(answers).toEqual(['refused', 'refused', 'refused']);
        await expect(page.goto(`http://${host}/page`)).rejects.toThrow('net::ERR_');
      }
      expect(reached).toEqual([]);
    } finally {
      server.close();
    }
  });

  it('loads no file of the machine into a page, but what the page carries', async () => {
    session = await openBrowser();
    const page = await session.newPage();
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>';
    const file = join(temporary, 'picture.svg');
    await writeFile(file, picture);
    await page.setContent(
      `<img src="file://${file}"><img src="data:image/svg+xml,${encodeURIComponent(picture)}">`,
    );
    const widths = await page.$$eval('img', (images) => images.map((image) => image.naturalWidth));
    expect(widths).toEqual([0, 7]);
  });

  it('leaves no process and no file behind, closed once or twice', async () => {
    session = await openBrowser();
    const page = await session.newPage();
    await page.setContent('<p>Still here</p>');
    expect(await readdir(temporary)).toHaveLength(1);
    expect(await processesNaming(temporary)).not.toEqual([]);
    await Promise.all([session.close(), session.close()]);
    await session.close();
    expect(await readdir(temporary)).toEqual([]);
    expect(await processesNaming(temporary)).toEqual([]);
  });

  it('is closed by its signal, in the midst of work', async () => {
    const controller = new AbortController();
    session = await openBrowser({ signal: controller.signal });
    const page = await session.newPage();
    const forever = page.evaluate(() => new Promise(() => undefined));
    controller.abort();
    await expect(forever).rejects.toThrow();
    await session.close();
    expect(await processesNaming(temporary)).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('is not opened when the signal has been given', async () => {
    const reason = new Error('Changed my mind');
    await expect(openBrowser({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const opening = openBrowser({ signal: controller.signal });
    controller.abort(reason);
    await expect(opening).rejects.toBe(reason);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('says why the browser that was named does not start', async () => {
    const broken = join(temporary, 'broken-browser');
    await writeFile(broken, '#!/bin/sh\necho "out of order" >&2\nexit 3\n');
    await expect(openBrowser({ executablePath: broken })).rejects.toMatchObject({
      code: 'browser/setting',
    });
    await chmod(broken, 0o755);
    await expect(openBrowser({ executablePath: broken })).rejects.toMatchObject({
      code: 'browser/launch',
      message: expect.stringContaining('out of order') as string,
    });
    await writeFile(broken, 'not a program');
    await expect(openBrowser({ executablePath: broken })).rejects.toMatchObject({
      code: 'browser/launch',
    });
    expect(await readdir(temporary)).toEqual(['broken-browser']);
  });
});

async function textOf(pdf: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const text = [...document.pages()].map((page) => page.getText()).join('\n');
    document.destroy();
    return text;
  } finally {
    library.destroy();
  }
}

/** Command lines of the running processes that name a folder. A bare system has no `ps`. */
async function processesNaming(folder: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(folder));
}
