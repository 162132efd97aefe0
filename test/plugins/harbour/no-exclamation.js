/** @type {import('bifolio').PluginRule} */
export const noExclamation = {
  id: 'house/no-exclamation',
  level: 'error',
  summary: 'Nothing is exclaimed.',
  check: (issue) =>
    issue.articles.flatMap(({ texts }) =>
      Object.values(texts).flatMap(({ blocks }) =>
        blocks.flatMap(({ passage }) =>
          [...passage.text.matchAll(/[!！]/g)].map(({ index }) => ({
            at: passage.spot(index, index + 1),
            reason: `“${passage.text[index]}” exclaims`,
            hint: 'Say it with a full stop',
          })),
        ),
      ),
    ),
};
