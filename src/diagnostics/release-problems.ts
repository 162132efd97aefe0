/** What can be said about a release. */
import type { Problem } from './problem.js';

export const unlikeBuilds = (path: string): Problem => ({
  code: 'release/unlike',
  severity: 'error',
  reason: `“${path}” came out otherwise when the publication was built a second time`,
  hint: 'Nothing was released. Build again; if it comes out otherwise again, please report it with the manuscript',
});

export const failedRebuild = (why: string): Problem => ({
  code: 'release/rebuild',
  severity: 'error',
  reason: `The publication could not be built a second time, from a copy in another folder: ${why}`,
  hint: 'Nothing was released. Files of the publication must lie in its folder themselves; --no-verify releases without the second build',
});

export const noHistory = (): Problem => ({
  code: 'release/no-history',
  severity: 'note',
  reason:
    'The release notes name no changes: the publication is in no Git repository with a commit',
  hint: 'Keep the publication in Git, and tag each release',
});
