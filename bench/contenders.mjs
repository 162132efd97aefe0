import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { findBrowser } from '../lib/browser/find-browser.js';
import { pagedJsVersion } from '../lib/browser/paged-js.js';
import { plainHtml } from './plain-html.mjs';
import { plainTypst } from './plain-typst.mjs';
import { readArticles, writePublication } from './sample-text.mjs';

const require = createRequire(import.meta.url);
const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} version
 * @property {(folder: string, copies: number) => Promise<Job>} prepare writes the text in the
 *   contender's own form into a folder
 *
 * @typedef {object} Job
 * @property {import('./run-process.mjs').Command} command
 * @property {string} pdf where the command writes its PDF
 */

/** @type {Contender} */
const bifolio = {
  name: 'bifolio',
  version: require('../package.json').version,
  async prepare(folder, copies) {
    const [publication, out] = [join(folder, 'publication'), join(folder, 'dist')];
    await writePublication(publication, copies);
    const args = [path('../lib/cli/main.js'), 'build', publication, '--out', out, '--no-cache'];
    return { command: { file: process.execPath, args }, pdf: join(out, 'bulletin.pdf') };
  },
};

/** @type {Contender} */
const pagedJsCli = {
  name: 'pagedjs-cli',
  version: pagedJsVersion(),
  async prepare(folder, copies) {
    const [html, pdf] = [join(folder, 'plain.html'), join(folder, 'pagedjs-cli.pdf')];
    await writeFile(html, plainHtml(await readArticles(copies)));
    const browser = await findBrowser();
    // Chromium has no sandbox for root.
    const asRoot = process.getuid?.() === 0 ? ['--browserArgs', '--no-sandbox'] : [];
    const cli = join(require.resolve('pagedjs-cli'), '../cli.js');
    return {
      command: {
        file: process.execPath,
        args: [cli, html, '-o', pdf, ...asRoot],
        env: { ...browser.env, PUPPETEER_EXECUTABLE_PATH: browser.executablePath },
      },
      pdf,
    };
  },
};

/** @type {Contender} */
const typst = {
  name: 'typst',
  version: typstVersion(),
  async prepare(folder, copies) {
    const [source, pdf] = [join(folder, 'plain.typ'), join(folder, 'typst.pdf')];
    await writeFile(source, plainTypst(await readArticles(copies)));
    return { command: { file: process.execPath, args: [path('typst.mjs'), source, pdf] }, pdf };
  },
};

/** The order is the order of running. */
export const CONTENDERS = [bifolio, pagedJsCli, typst];

/** The compiler's package has a number of its own: ask the compiler itself. */
function typstVersion() {
  const asking = { mainFileContent: '#metadata(str(sys.version)) <version>' };
  const answer = { selector: '<version>', field: 'value' };
  return String(NodeCompiler.create().query(asking, answer)[0]);
}
