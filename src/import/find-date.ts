const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const CHINESE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;
const ISO = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/gu;
const MONTH_FIRST = /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/gu;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})\b/gu;

/** The days that a text names in full, with their years, as `YYYY-MM-DD`. */
export function datesIn(text: string): string[] {
  const month = (name = ''): string =>
    String(MONTHS.findIndex((each) => each.startsWith(name.toLowerCase())) + 1);
  const found = [
    ...[...text.matchAll(CHINESE), ...text.matchAll(ISO)].map(([, y, m, d]) => [y, m, d]),
    ...[...text.matchAll(MONTH_FIRST)].map(([, m, d, y]) => [y, month(m), d]),
    ...[...text.matchAll(DAY_FIRST)].map(([, d, m, y]) => [y, month(m), d]),
  ];
  return found.flatMap(([year = '', month_ = '', day = '']) => {
    const iso = `${year}-${month_.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? [iso] : [];
  });
}

/** The day that a line names and nothing else. */
export function dateLine(text: string): string | undefined {
  const line = text.trim().replace(/^[(（]|[)）]$/gu, '');
  const [date, ...others] = datesIn(line);
  if (date === undefined || others.length > 0) return undefined;
  const rest = [CHINESE, ISO, MONTH_FIRST, DAY_FIRST].reduce(
    (left, pattern) => left.replace(pattern, ''),
    line,
  );
  return /^\s*[.。]?\s*$/u.test(rest) ? date : undefined;
}
