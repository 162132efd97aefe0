import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletinSchema } from '../../src/config/bulletin-schema.js';
import { packageNameOf, slugOf } from '../../src/scaffold/names.js';

describe('names made of a folder’s name', () => {
  it.each([
    ['my-bulletin', 'my-bulletin', 'my-bulletin'],
    ['Harbour Letters 3', 'harbour-letters-3', 'Harbour-Letters-3'],
    ['Été à Brest', 'ete-a-brest', 'Été-à-Brest'],
    ['海港通訊', 'bulletin', '海港通訊'],
    ['bifolio', 'bulletin', 'bifolio'],
    ['...', 'bulletin', 'bulletin'],
  ])('%s', (folder, packageName, slug) => {
    expect([packageNameOf(folder), slugOf(folder)]).toEqual([packageName, slug]);
  });

  it('are always good for npm and for bulletin.yml', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (folder) => {
        expect(packageNameOf(folder)).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
        const file = { slug: slugOf(folder), title: 'A', date: '2026-01-01' };
        expect(bulletinSchema.safeParse(file).success).toBe(true);
      }),
    );
  });
});
