import fc from 'fast-check';

/** Paragraphs or sentences, short or long, with what an alignment may hold on to. */
export const unit: fc.Arbitrary<string> = fc.oneof(
  fc.lorem({ mode: 'sentences', maxCount: 3 }),
  fc.string({ unit: fc.constantFrom(...'國務院公民的是，。「」？'), maxLength: 40 }),
  fc.constantFrom('', ' ', '2020', '3.5萬', 'Beijing 12:30', '\uFFFC', '（一）', 'No. 4?'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

export const units: fc.Arbitrary<string[]> = fc.array(unit, { maxLength: 14 });
