import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';

declare module 'mdast' {
  interface Ruby extends Parent {
    type: 'ruby';
    children: PhrasingContent[];
  }
  interface RubyText extends Parent {
    type: 'rubyText';
    children: PhrasingContent[];
  }
  interface PhrasingContentMap {
    ruby: Ruby;
    rubyText: RubyText;
  }
  interface RootContentMap {
    ruby: Ruby;
    rubyText: RubyText;
  }
}

/**
 * `{國|guó}` is 國 with the reading guó over it: base and reading between braces, parted by a
 * bar, neither holding a brace, a bar or a line end.
 */
const RUBY = /\{([^{}|\n]+)\|([^{}|\n]+)\}/gu;

/** Turn `{base|reading}` in text into ruby nodes, which become `<ruby>` with `<rt>`. */
export function remarkRuby(): (tree: Root) => void {
  return (tree) => {
    findAndReplace(tree, [
      RUBY,
      (_match: string, base: string, reading: string) => ({
        type: 'ruby',
        data: { hName: 'ruby' },
        children: [
          { type: 'text', value: base },
          {
            type: 'rubyText',
            data: { hName: 'rt' },
            children: [{ type: 'text', value: reading }],
          },
        ],
      }),
    ]);
  };
}
