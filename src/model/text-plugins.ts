import type { Node } from 'unist';

/**
 * Change a tree of a text, as plugins of unified do.
 *
 * @param path the file that it comes from
 * @param source the file's text
 */
export type TreeChange = (tree: Node, path: string, source: string) => Promise<Node>;

/** What plugins do to the texts of a publication. */
export interface TextPlugins {
  /** To mdast, once it is parsed. */
  readonly remark: TreeChange | undefined;
  /** To hast with embedded HTML parsed, before it is made safe. */
  readonly rehype: TreeChange | undefined;
}
