// Writes API.md, the public interface of the package, from the declarations that it ships, so that
// a change of it is seen in review. With --check it only compares; a test does so.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const lib = fileURLToPath(new URL('../lib/', import.meta.url));
const entry = `${lib}index.d.ts`;
const report = new URL('../API.md', import.meta.url);

const program = ts.createProgram([entry], {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: ['node'],
});
const checker = program.getTypeChecker();
const index = program.getSourceFile(entry);
if (index === undefined) throw new Error('Compile first: npm run compile');

const resolved = (symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
const ownDeclarations = (symbol) =>
  (symbol.declarations ?? []).filter((node) => node.getSourceFile().fileName.startsWith(lib));

const exported = checker
  .getExportsOfModule(checker.getSymbolAtLocation(index))
  .map((symbol) => resolved(symbol));
const named = new Set(exported);

// Types that the exports are written in, and those that these are written in.
for (const symbol of named) {
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const found = checker.getSymbolAtLocation(node);
      const target = found && resolved(found);
      const declares = target && ownDeclarations(target).some(isTopLevel);
      if (declares) named.add(target);
    }
    ts.forEachChild(node, visit);
  };
  for (const declaration of ownDeclarations(symbol)) visit(declaration);
}

function isTopLevel(node) {
  const holder = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  return ts.isSourceFile(holder.parent);
}

/** Declarations with their comments, by name. */
function listing(symbols) {
  return [...symbols]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(ownDeclarations)
    .map((node) => (ts.isVariableDeclaration(node) ? node.parent.parent : node))
    .map((node) => node.getFullText().trim())
    .join('\n\n');
}

const text = `# What the package exports

Written by \`npm run api\`; a test holds it equal to the code.

\`\`\`ts
${listing(exported)}
\`\`\`

## What these are written in

Not exported by name.

\`\`\`ts
${listing([...named].filter((symbol) => !exported.includes(symbol)))}
\`\`\`
`;

if (!process.argv.includes('--check')) writeFileSync(report, text);
else if (readFileSync(report, 'utf8') !== text) {
  console.error('The public interface is not what API.md says: run npm run api and review it');
  process.exitCode = 1;
}
