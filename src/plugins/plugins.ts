import type { PluggableList } from 'unified';
import type { CheckedIssue } from '../check/checked-issue.js';
import type { Finding, Rule } from '../check/rule.js';
import type { TextPlugins } from '../model/text-plugins.js';

/** What a rule of a plugin has found: in one language, or with the Chinese beside it. */
export type PluginFinding = Omit<Finding, 'chinese'> & Partial<Pick<Finding, 'chinese'>>;

/** A rule as a plugin brings it. */
export interface PluginRule extends Pick<Rule, 'id' | 'level'> {
  readonly summary: string;
  readonly check: (
    issue: CheckedIssue,
  ) => readonly PluginFinding[] | Promise<readonly PluginFinding[]>;
}

/** What a module with plugins exports, each if it has any. */
export interface PluginModule {
  /** Plugins of remark: they change the mdast of a text. */
  readonly remarkPlugins?: PluggableList;
  /** Plugins of rehype: they change the hast of a text, which is made safe after them. */
  readonly rehypePlugins?: PluggableList;
  /** Rules that `check` has besides its own. Their names have a part of their own before the stroke. */
  readonly checkRules?: readonly PluginRule[];
  /** Style sheets by the name that `theme` calls them by. */
  readonly themes?: Readonly<Record<string, string | URL>>;
}

/** Plugins that are ready for work. */
export interface Plugins extends TextPlugins {
  readonly checkRules: readonly Rule[];
  /** Paths of style sheets. */
  readonly themes: ReadonlyMap<string, string>;
}
