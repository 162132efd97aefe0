const FALLBACK = 'bulletin';

/** A name that npm takes for a package, from that of a folder. */
export function packageNameOf(folder: string): string {
  const name = folder
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 100);
  // A package of Bifolio's own name could not have Bifolio among its dependencies.
  return name === '' || name === 'bifolio' || name === 'node_modules' ? FALLBACK : name;
}

/** A name for the files of a publication, as `bulletin.yml` takes it, from that of a folder. */
export function slugOf(folder: string): string {
  const slug = folder
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return slug === '' ? FALLBACK : slug.slice(0, 100);
}
