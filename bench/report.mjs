/**
 * @typedef {import('./run-process.mjs').Cost & { size: number, contender: string, run: number,
 *   pages: number }} Measurement
 *
 * @typedef {object} Row medians over the runs of one contender at one size
 * @property {number} size
 * @property {string} contender
 * @property {number} pages
 * @property {number} seconds
 * @property {number | undefined} peakMb
 *
 * @typedef {object} Ratio medians of the first contender divided by those of another
 * @property {number} size
 * @property {string} ratio
 * @property {number} seconds
 * @property {number | undefined} peakMb
 */

/**
 * @param {readonly Measurement[]} measurements
 * @returns {{ rows: Row[], ratios: Ratio[] }}
 */
export function summarize(measurements) {
  const names = [...new Set(measurements.map(({ contender }) => contender))];
  const sizes = [...new Set(measurements.map(({ size }) => size))];
  const rows = sizes.flatMap((size) =>
    names.map((contender) => {
      const runs = measurements.filter(
        (each) => each.size === size && each.contender === contender,
      );
      const peaks = runs.map(({ peakMb }) => peakMb).filter((peak) => peak !== undefined);
      return {
        size,
        contender,
        pages: runs[0].pages,
        seconds: median(runs.map(({ seconds }) => seconds)),
        peakMb: peaks.length === 0 ? undefined : median(peaks),
      };
    }),
  );
  const [own] = rows;
  const ratios = rows.flatMap((row) => {
    if (row.contender === own.contender) return [];
    const mine = rows.find(
      ({ size, contender }) => size === row.size && contender === own.contender,
    );
    return {
      size: row.size,
      ratio: `${own.contender}/${row.contender}`,
      seconds: mine.seconds / row.seconds,
      peakMb:
        mine.peakMb === undefined || row.peakMb === undefined
          ? undefined
          : mine.peakMb / row.peakMb,
    };
  });
  return { rows, ratios };
}

/**
 * @param {{ rows: Row[], ratios: Ratio[] }} summary
 * @returns {string} two tables for the terminal
 */
export function table({ rows, ratios }) {
  return [
    line('size', 'program', 'pages', 'seconds', 'peak MB'),
    ...rows.map(({ size, contender, pages, seconds, peakMb }) =>
      line(`${String(size)}x`, contender, String(pages), seconds.toFixed(2), digits(peakMb, 0)),
    ),
    '',
    line('size', 'ratio', '', 'seconds', 'peak'),
    ...ratios.map(({ size, ratio, seconds, peakMb }) =>
      line(`${String(size)}x`, ratio, '', seconds.toFixed(2), digits(peakMb, 2)),
    ),
  ].join('\n');
}

/** @param {string[]} cells */
function line(size, name, ...cells) {
  return [size.padStart(5), name.padEnd(20), ...cells.map((cell) => cell.padStart(9))].join('  ');
}

/** @param {number | undefined} value */
function digits(value, count) {
  return value === undefined ? '–' : value.toFixed(count);
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
