import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  anchorXmlId,
  blockXmlId,
  callXmlId,
  originalBlockId,
} from '../../../src/outputs/epub/xml-id.js';

const ids = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '_', '2', 'F', '.', '中') }),
);

it('makes names of ASCII that XML takes', () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(blockXmlId(id)).toMatch(/^[A-Za-z][A-Za-z0-9._-]*$/);
    }),
  );
});

it('can be undone, so that no two ids become one', () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(originalBlockId(blockXmlId(id))).toBe(id);
    }),
  );
});

it('keeps blocks, anchors and calls apart', () => {
  expect(new Set([blockXmlId('x'), anchorXmlId('x'), callXmlId('x')]).size).toBe(3);
  expect(originalBlockId(anchorXmlId('x'))).toBeUndefined();
});
