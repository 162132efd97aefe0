import { createRequire } from 'node:module';

interface OwnPackage {
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** What this package says of itself. */
export function ownPackage(): OwnPackage {
  const require = createRequire(import.meta.url);
  return require('../../package.json') as OwnPackage;
}
