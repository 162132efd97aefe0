import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../diagnostics/problem.js';
import { brokenLink } from '../diagnostics/problems/text.js';
import type { Point } from 'unist';

/** Path of an article's file in the publication -> id of the block its title is. */
export type LinkTargets = ReadonlyMap<string, string>;

/**
 * Make an article's ids unique in the publication and point its links at them: `#here` within
 * the text, `../other/zh.md` to another article. What leads nowhere is reported and loses its
 * address, keeping its text.
 *
 * @param path the file's path, which relative links start from
 */
export function scopeIds(
  root: Root,
  prefix: string,
  path: string,
  targets: LinkTargets,
  report: (problem: Problem, place?: Point) => void,
): void {
  const ids = new Set<string>();
  visit(root, 'element', (element) => {
    const { id } = element.properties;
    if (id === undefined) return;
    if (ids.has(id) || id === '') delete element.properties['id'];
    else {
      ids.add(id);
      element.properties['id'] = `${prefix}.id-${id}`;
    }
  });
  visit(root, 'element', (element) => {
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

function resolve(
  href: string,
  path: string,
  ids: ReadonlySet<string>,
  prefix: string,
  targets: LinkTargets,
): string | undefined {
  let address: URL;
  let file: string;
  let fragment: string;
  try {
    address = new URL(href, `publication:/${path.split('/').map(encodeURIComponent).join('/')}`);
    file = decodeURIComponent(address.pathname.slice(1));
    fragment = decodeURIComponent(address.hash.slice(1));
  } catch {
    return undefined;
  }
  if (href.startsWith('#')) return ids.has(fragment) ? `${prefix}.id-${fragment}` : undefined;
  return address.protocol === 'publication:' ? targets.get(file) : undefined;
}
