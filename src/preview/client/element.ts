/**
 * The element of the preview's page that has an id.
 *
 * @throws Error if there is none of that kind: the page and its scripts do not fit one another
 */
export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} “${id}”`);
  return found;
}
