import type { PluggableList } from 'unified';
import type { Rule } from '../check/rule.js';
import type { TextPlugins } from '../model/text-plugins.js';

/** What a module with plugins exports, each if it has any. */
export interface PluginModule {
  /** Plugins of remark: they change the mdast of a text. */
  readonly remarkPlugins?: PluggableList;
  /** Plugins of rehype: they change the hast of a text, which is made safe after them. */
  readonly rehypePlugins?: PluggableList;
  /** Rules that `check` has besides its own. Their names have a part of their own before the stroke. */
  readonly checkRules?: readonly Rule[];
  /** Style sheets by the name that `theme` calls them by. */
  readonly themes?: Readonly<Record<string, string | URL>>;
}

/** Plugins that are ready for work. */
export interface Plugins extends TextPlugins {
  readonly checkRules: readonly Rule[];
  /** Paths of style sheets. */
  readonly themes: ReadonlyMap<string, string>;
}
