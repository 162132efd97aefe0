// Typeset a Typst file into a tagged PDF: node typst.mjs in.typ out.pdf
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FACES } from './fonts.mjs';

const [input, output] = process.argv.slice(2);
const fontPaths = [...new Set(FACES.map(({ path }) => dirname(path)))];
const compiler = NodeCompiler.create({ workspace: dirname(input), fontArgs: [{ fontPaths }] });
const compiled = compiler.compile({ mainFileContent: await readFile(input, 'utf8') });
if (compiled.result === null) {
  compiled.printDiagnostics();
  process.exitCode = 1;
} else {
  await writeFile(output, compiler.pdf(compiled.result, { pdfTags: true }));
}
