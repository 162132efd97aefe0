import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import type { Report } from '../diagnostics/problem.js';
import { remarkCharacterReferences } from './remark-character-references.js';
import { remarkBookDirectives } from './remark-book-directives.js';
import { remarkRuby } from './remark-ruby.js';
import { remarkWholeElements } from './remark-whole-elements.js';

/** CommonMark with GFM, front matter, ruby and the book's directives, to mdast. */
export function parseMarkdown(file: VFile, report: Report): Root {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkGfm)
    .use(remarkDirective)
    .use(remarkWholeElements)
    .use(remarkCharacterReferences, report)
    .use(remarkBookDirectives, report)
    .use(remarkRuby);
  const tree = processor.parse(file);
  return processor.runSync(tree, file) as Root;
}
