import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../diagnostics/problem.js';
import { brokenLink } from '../diagnostics/problems/text.js';
import type { Point } from 'unist';

/** Path of an article's file in the publication -> id of the block its title is. */
export type LinkTargets = ReadonlyMap<string, string>;

/**
 * Make a text's ids unique in the publication and point its links at them: `#here` within the text,
 * `../other/zh.md` to another article, `../other/zh.md#there` to a place in it. What leads nowhere
 * is reported and loses its address, keeping its text; whether there is such a place in another
 * article, `settleLinks` knows once all are read.
 *
 * @param roots the text, and its footnotes
 * @param prefix the article and the language
 * @param path the file's path, which relative links start from
 */
export function scopeIds(
  roots: readonly Root[],
  prefix: string,
  path: string,
  targets: LinkTargets,
  report: (problem: Problem, place?: Point) => void,
): void {
  const ids = new Set<string>();
  const text: Root = { type: 'root', children: roots.flatMap(({ children }) => children) };
  visit(text, 'element', (element) => {
    const { id } = element.properties;
    if (id === undefined) return;
    if (ids.has(id) || id === '') delete element.properties['id'];
    else {
      ids.add(id);
      element.properties['id'] = placeId(prefix, id);
    }
  });
  visit(text, 'element', (element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string') return;
    if (element.properties['dataNote'] !== undefined || /^(https?|mailto):/i.test(href)) return;
    const target = resolve(href, path, ids, prefix, targets);
    if (target === undefined) {
      report(brokenLink(href), element.position?.start);
      delete element.properties['href'];
    } else element.properties['href'] = `#${target}`;
  });
}

/** A text's name for a place, as it is unique in the publication. */
const placeId = (prefix: string, name: string): string => `${prefix}${PLACE}${name}`;
const PLACE = '.id-';

function resolve(
  href: string,
  path: string,
  ids: ReadonlySet<string>,
  prefix: string,
  targets: LinkTargets,
): string | undefined {
  let address: URL;
  let file: string;
  let name: string;
  try {
    address = new URL(href, `publication:/${path.split('/').map(encodeURIComponent).join('/')}`);
    file = decodeURIComponent(address.pathname.slice(1));
    name = decodeURIComponent(address.hash.slice(1));
  } catch {
    return undefined;
  }
  const isHere = href.startsWith('#') || (file === path && name !== '');
  if (isHere) return ids.has(name) ? placeId(prefix, name) : undefined;
  const title = address.protocol === 'publication:' ? targets.get(file) : undefined;
  return title === undefined || name === '' ? title : placeId(title.replace(/\.0$/, ''), name);
}
