import { readFile } from 'node:fs/promises';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { asGiven } from '../diagnostics/problem.js';
import { faultyTheme } from '../diagnostics/problems/plugins.js';
import { notUtf8 } from '../diagnostics/problems/publication.js';
import type { FileResult, PublicationFolder } from '../publication/publication-folder.js';

/**
 * Read the style sheet of a theme that is not Bifolio's own.
 *
 * @param theme a path in the publication, or a name that plugins know
 * @param themes paths by name, as plugins have them
 * @returns undefined if it is one of Bifolio's own, or a problem was filed
 */
export async function readTheme(
  theme: string | undefined,
  folder: PublicationFolder,
  themes: ReadonlyMap<string, string>,
  diagnostics: Diagnostics,
): Promise<string | undefined> {
  if (theme === undefined) return undefined;
  const path = themes.get(theme);
  if (path === undefined && !theme.endsWith('.css')) return undefined;
  const file = path === undefined ? await folder.read(theme) : await readTrusted(path);
  if ('problem' in file) {
    diagnostics.report(theme, file.problem);
    return undefined;
  }
  let css: string;
  try {
    css = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    diagnostics.report(theme, notUtf8(theme));
    return undefined;
  }
  // The parser of CSS takes its time to load, and few books have a theme of their own.
  const { themeFaults } = await import('../config/theme-faults.js');
  const faults = themeFaults(css);
  for (const { why, place } of faults) diagnostics.report(theme, faultyTheme(theme, why), place);
  return faults.length > 0 ? undefined : css;
}

/** A file of a plugin, which may stand anywhere. */
async function readTrusted(path: string): Promise<FileResult> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    return {
      problem: faultyTheme(path, asGiven(error instanceof Error ? error.message : String(error))),
    };
  }
}
