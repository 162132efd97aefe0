import type { PublicationUnits } from './read-units.js';

/**
 * All aligned units as lines of tab-separated values: id, source, target. The first line names the
 * columns; a field of a unit that stands alone is empty.
 */
export function tsv({ config, articles }: PublicationUnits): string {
  const { verso, recto } = config.languages;
  const rows = articles.flatMap(({ units }) =>
    units
      .map(({ id, source, target }) => [id, source?.plain ?? '', target?.plain ?? ''])
      .filter(([, source, target]) => source !== '' || target !== ''),
  );
  const field = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  return [['id', verso, recto], ...rows].map((row) => `${row.map(field).join('\t')}\n`).join('');
}
