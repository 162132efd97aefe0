/* The process behind `rebuildElsewhere`: builds a publication and sends the sums of its files. */
import { BuildFailure } from '../diagnostics/diagnostics.js';
import { build } from '../build.js';
import { asGiven, both, type Bilingual } from '../diagnostics/problem.js';
import { inSimplified } from '../diagnostics/wording.js';
import type { Rebuilding, RebuildOrder } from './rebuild-elsewhere.js';
import { sha256 } from './sha256.js';

process.once('message', (order: RebuildOrder) => {
  // The first build was checked.
  void build({ ...order, check: false })
    .then(
      ({ artifacts }): Rebuilding => ({
        sums: artifacts.map(({ path, bytes }) => [path, sha256(bytes)]),
      }),
      (error: unknown): Rebuilding => ({ failure: reasonOf(error) }),
    )
    .then((rebuilding) => process.send?.(rebuilding, () => process.exit()));
});

function reasonOf(error: unknown): Bilingual {
  if (error instanceof BuildFailure) {
    const { diagnostics } = error;
    return both(diagnostics.toString(), diagnostics.toString({ wording: inSimplified }));
  }
  return asGiven(error instanceof Error ? error.message : String(error));
}
