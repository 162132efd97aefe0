import fc from 'fast-check';

/** Words and marks, among them those that Markdown, ruby and directives are made of. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z]{1,8}$/) },
  { weight: 4, arbitrary: fc.constantFrom('國務院', '公民', '他說：「好。」', '１９', '……') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '12:30',
      'Note:this',
      ':colon[with]{key=word}',
      '3*4*5',
      'snake_case_name',
      'a|b',
      '{國|guó}',
      '{open|',
      '&amp;',
      '&#x56FD;',
      '\\*',
      '\\\\',
      '[^none]',
      '[text]',
      '![',
      '$x$',
      '~',
      'www.example.org/a_b',
      'me@example.org',
      '\u00A0',
      '𠮷',
    ),
  },
);

const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words,
    tie('inline').map((text) => `*${text}*`),
    tie('inline').map((text) => `**${text}**`),
    tie('inline').map((text) => `~~${text}~~`),
    tie('inline').map((text) => `[${text}](https://example.org "t")`),
    tie('inline').map((text) => `[${text}][ref]`),
    words.map((text) => `\`${text.replaceAll('`', '')}\``),
    words.map((text) => `![${text.replace(/[[\]]/g, '')}](x.png "a title")`),
    fc.constantFrom('![alt][ref]', '[^1]', '[^two]', '  \nnext', '\\\nnext', '\n', '\n    '),
    fc.tuple(tie('inline'), tie('inline')).map(([a, b]) => `${a} ${b}`),
    fc.tuple(tie('inline'), tie('inline')).map(([a, b]) => a + b),
  ),
}));

const line = inline.map((text) => text.replace(/\s*\n\s*/g, ' '));

const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((each, index) => (index === 0 ? first : each === '' ? '' : rest) + each)
    .join('\n');

const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 3 }),
  )
  .map(([columns, rows]) =>
    [
      `| ${Array.from({ length: columns }, (_, index) => `H${String(index)}`).join(' | ')} |`,
      `|${' :-: |'.repeat(columns)}`,
      ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    ].join('\n'),
  );

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    inline,
    line.map((text) => `## ${text}`),
    line.map((text) => `${text}\n===`),
    table,
    fc.constantFrom(
      '---',
      '::pin{#here}',
      '![A picture](x.png "Its caption")',
      '![One](x.png "one")\n![Two][ref]',
      '[ref]: y.png "title of the reference"',
      '[ref]: z.png "another of that name"',
    ),
    words.map((text) => `~~~ts\n${text}\n\n  ${text}\n~~~`),
    words.map((text) => `    ${text}`),
    tie('blocks').map((text) => indent(text, '> ', '> ')),
    tie('blocks').map((text) => indent(text, '- ', '  ')),
    tie('blocks').map((text) => indent(text, '3. ', '   ')),
    tie('blocks').map((text) => indent(text, '- [x] ', '  ')),
    tie('blocks').map((text) => `:::only\n${text}\n:::`),
    tie('blocks').map((text) => indent(text, '[^1]: ', '    ')),
    tie('blocks').map((text) => indent(text, '[^two]: ', '    ')),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
}));

/** Small documents that hold a little of everything, well formed or not. */
export const markdownDocument: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      block,
      block.map((text) => `${text}\n`),
    ),
    { maxLength: 6 },
  )
  .map((blocks) => blocks.join('\n\n'));

/** Mere strings of the characters that steer Markdown. */
export const markdownNoise: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(...'*_`[](){}|!#>-+:~\\&;^=. \t\n"1a國'),
  maxLength: 60,
});
