// Compiles src/ into lib/: types by TypeScript, one declaration file a module; code by esbuild, which
// joins the modules, and the libraries they use, to a few files. A build needs some 1,800 modules,
// and Node.js takes longer to load them one by one than the browser takes to set a short book.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

/** Maps all of a file to one place that has no text. */
const NO_MAP = Buffer.from(
  '{"version":3,"sources":["library"],"sourcesContent":[""],"mappings":"AAAA"}',
).toString('base64');
const root = new URL('../', import.meta.url);
const require = createRequire(import.meta.url);

/** What is run or imported from outside; all else is reached from these. */
const PROGRAMS = [
  'index',
  'cli/main',
  'outputs/epub/examine-epub-process',
  'outputs/pdf/pdfium-process',
  'release/rebuild-process',
];

/** What `scripts/` and `bench/` import besides. */
const FOR_SCRIPTS = [
  'browser/find-browser',
  'browser/paged-js',
  'check/rules',
  'config/json-schemas',
  'fonts/font-faces',
  'languages/stem-english',
];

/** Libraries that read files of their own beside their code. */
const WITH_FILES = [
  '@hyzyla/pdfium',
  '@resvg/resvg-wasm',
  'css-tree',
  'dictionary-en',
  'dictionary-en-gb',
  'harfbuzzjs',
  'opencc-js',
  'subset-font',
];

execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', '.'], {
  cwd: root,
  stdio: 'inherit',
});

// Their names change with their content.
rmSync(new URL('lib/chunks', root), { recursive: true, force: true });

/**
 * The code of libraries is made small, by a quarter of all that is shipped, and maps lead to our own
 * sources only: those of the libraries would be most of the package.
 */
const smallLibraries = {
  name: 'small-libraries',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /[/\\]node_modules[/\\].*\.[cm]?js$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), {
        minify: true,
        legalComments: 'none',
        target: 'es2022',
      });
      return {
        contents: `${code}\n//# sourceMappingURL=data:application/json;base64,${NO_MAP}`,
        loader: 'js',
      };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: fileURLToPath(root),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  plugins: [smallLibraries],
  logLevel: 'warning',
  outbase: 'src',
  outdir: 'lib',
};

const { metafile } = await build({
  ...shared,
  metafile: true,
  entryPoints: [...PROGRAMS, ...FOR_SCRIPTS].map((name) => `src/${name}.ts`),
  platform: 'node',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  external: WITH_FILES,
  // Libraries in CommonJS ask for `require`.
  banner: {
    js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`,
  },
});

await build({
  ...shared,
  entryPoints: ['src/preview/client/main.ts'],
  platform: 'browser',
});

writeFileSync(new URL('lib/LICENSES.txt', root), licences(Object.keys(metafile.inputs)));

/**
 * What the licences of the libraries ask for that is copied: their texts, package by package.
 *
 * @param {string[]} files from the root
 */
function licences(files) {
  const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(file)?.[0]);
  const packages = [...new Set(folders.filter((folder) => folder !== undefined))].sort();
  const texts = packages.map((folder) => {
    const { name, version, license } = JSON.parse(readText(`${folder}package.json`));
    const named = readdirSync(new URL(folder, root)).filter((each) =>
      /^(?:licen[cs]e|copying|notice)/i.test(each),
    );
    const text = named.sort().map((each) => readText(`${folder}${each}`).trim());
    return [`${name} ${version}${license === undefined ? '' : `, ${license}`}`, ...text].join(
      '\n\n',
    );
  });
  const head = 'The libraries whose code is joined to that of Bifolio in this folder.';
  return `${[head, ...texts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** @param {string} path from the root */
function readText(path) {
  return readFileSync(new URL(path, root), 'utf8');
}
