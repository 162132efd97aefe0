import { parseRecord } from '../check/recorded-pairs.js';
import type { RecordedPairs } from '../check/recorded-pairs.js';
import { brokenRecord } from '../diagnostics/problems/check.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import type { PublicationFolder } from '../publication/publication-folder.js';
import { readOptional } from './read-glossary.js';

export const RECORD_FILE = 'pairs.lock';

/** Read which passages were counterparts when they were last recorded, if they ever were. */
export async function readRecord(
  folder: PublicationFolder,
  diagnostics: Diagnostics,
): Promise<RecordedPairs | undefined> {
  const text = await readOptional(folder, RECORD_FILE, diagnostics);
  if (text === undefined) return undefined;
  const record = parseRecord(text);
  if (record === undefined) diagnostics.report(RECORD_FILE, brokenRecord(RECORD_FILE));
  return record;
}
