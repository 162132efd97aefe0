export { build } from './build.js';
export { buildMany, type BuildOutcome } from './build-many.js';
export type { BuildOptions, BuildResult, ProgressEvent } from './build-options.js';
export { BuildFailure, type Diagnostics } from './diagnostics/diagnostics.js';
export type { ProblemMessage } from './diagnostics/problem-message.js';
export type { Advice, Bilingual, Problem } from './diagnostics/problem.js';
export { BrowserError } from './browser/browser-error.js';
export { alignUnits } from './align/align-units.js';
export type { Artifact } from './model/artifact.js';
export type { Completeness, Proof, ProofPage, ProofSpread } from './model/proof.js';
export {
  check,
  type CheckMessage,
  type CheckOptions,
  type CheckResult,
  type MessagePlace,
} from './checker.js';
export { release, type ReleaseOptions } from './release/release.js';
export type { PluginFinding, PluginModule, PluginRule } from './plugins/plugins.js';
export type { Edit, Finding, Rule } from './check/rule.js';
export type {
  CheckedArticle,
  CheckedBlock,
  CheckedIssue,
  BlockPair,
} from './check/checked-issue.js';
export type { Passage, Spot } from './check/passage.js';
