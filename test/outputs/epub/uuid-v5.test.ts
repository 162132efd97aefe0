import { expect, it } from 'vitest';
import { URL_NAMESPACE, uuidV5 } from '../../../src/outputs/epub/uuid-v5.js';

it('agrees with the example of RFC 9562, appendix A.4', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(uuidV5('www.example.com', dns)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

it('takes names in any script', () => {
  expect(uuidV5('簡報', URL_NAMESPACE)).toMatch(
    /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});
