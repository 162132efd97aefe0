import type { Root } from 'hast';
import { raw } from 'hast-util-raw';

/** HTML as a manuscript embeds it, as hast. */
export function parseHtml(html: string): Root {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
}
