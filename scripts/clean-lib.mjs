// Removes what was compiled, so that no file of a module that is gone is published.
import { rmSync } from 'node:fs';

for (const path of ['../lib', '../tsconfig.tsbuildinfo']) {
  rmSync(new URL(path, import.meta.url), { recursive: true, force: true });
}
