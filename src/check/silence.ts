import type { CheckedBlock, CheckedText } from './checked-issue.js';
import type { Finding } from './rule.js';
import type { Spot } from './passage.js';

/** A part of a file in which some rules do not speak. */
interface Silence {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** Undefined: all rules. */
  readonly rules: readonly string[] | undefined;
}

/** What the comments of the manuscript silence, and the rules they name that do not exist. */
export interface Silences {
  readonly silences: readonly Silence[];
  readonly unknown: readonly { readonly at: Spot; readonly rule: string }[];
}

/**
 * Comments that steer the check, in the manner of unified-message-control:
 * `<!-- check ignore pair/number-agree -->` silences a rule in the block that it stands in or
 * before; `<!-- check disable … -->` in all that follows, until `<!-- check enable … -->`. Without
 * a rule all are meant.
 */
const COMMENT = /<!--\s*check\s+(ignore|disable|enable)\b([^>]{0,500}?)-->/gu;

/**
 * Find the comments of a text that steer the check.
 *
 * @param known the names of all rules
 */
export function silencesOf({ file, blocks }: CheckedText, known: ReadonlySet<string>): Silences {
  const { path, source } = file;
  const silences: Silence[] = [];
  const unknown: Silences['unknown'][number][] = [];
  const open = new Map<string, number>();
  const close = (rule: string, to: number): void => {
    const from = open.get(rule);
    if (from !== undefined) silences.push({ path, from, to, rules: named(rule) });
    open.delete(rule);
  };
  for (const match of source.matchAll(COMMENT)) {
    const [comment, verb, list = ''] = match;
    const rules = list.split(/[\s,]+/u).filter((word) => word !== '');
    for (const rule of rules.filter((name) => !known.has(name))) {
      const from = match.index + comment.indexOf(rule);
      unknown.push({ at: { file, from, to: from + rule.length }, rule });
    }
    const keys = rules.length > 0 ? rules : [ALL];
    if (verb === 'ignore') {
      const block = blockAt(blocks, match.index);
      if (block !== undefined) {
        const { from, to } = block;
        silences.push({ path, from, to, rules: rules.length > 0 ? rules : undefined });
      }
    } else if (verb === 'disable') {
      for (const key of keys) if (!open.has(key)) open.set(key, match.index);
    } else for (const key of rules.length > 0 ? keys : [...open.keys()]) close(key, match.index);
  }
  for (const key of [...open.keys()]) close(key, source.length + 1);
  return { silences, unknown };
}

const ALL = '*';

const named = (rule: string): readonly string[] | undefined => (rule === ALL ? undefined : [rule]);

/** The block around an offset, or the first one behind it. */
function blockAt(blocks: readonly CheckedBlock[], offset: number): CheckedBlock | undefined {
  const around = blocks.find(({ from, to }) => from <= offset && offset < to);
  const behind = blocks
    .filter(({ from }) => from > offset)
    .sort((one, other) => one.from - other.from);
  return around ?? behind[0];
}

/** Whether a comment silences a finding, on either of its sides. */
export function isSilenced(
  rule: string,
  { at, counterpart }: Finding,
  silences: readonly Silence[],
): boolean {
  return [at, counterpart].some(
    (spot) =>
      spot !== undefined &&
      silences.some(
        (silence) =>
          silence.path === spot.file.path &&
          silence.from <= spot.from &&
          spot.from < silence.to &&
          (silence.rules === undefined || silence.rules.includes(rule)),
      ),
  );
}
