/** Messages about exports for translators and their way back, each made by one function. */
import type { Problem } from './problem.js';

const error = (code: string, reason: string, hint: string): Problem => ({
  code,
  severity: 'error',
  reason,
  hint,
});

const NOTHING_CHANGED = 'nothing was changed';

export const nothingToExport = (): Problem =>
  error(
    'export/empty',
    'There are no aligned pairs to export',
    'XLIFF carries paragraphs, headings, lists, tables and footnotes that both languages have',
  );

export const brokenXliff = (why: string): Problem =>
  error(
    'xliff/syntax',
    `The XLIFF cannot be read: ${why}`,
    'Export it again from the translation tool as XLIFF 1.2 or 2.0',
  );

export const xliffEntities = (): Problem =>
  error(
    'xliff/entities',
    'The file declares a document type',
    'XLIFF has none; export the file again from the translation tool',
  );

export const xliffVersion = (version: string): Problem =>
  error('xliff/version', `The file is XLIFF “${version}”`, 'Known are 1.2, 2.0 and 2.1');

export const xliffLanguages = (found: string, wanted: string): Problem =>
  error(
    'xliff/languages',
    `The file translates ${found}, the publication has ${wanted}`,
    'Name the folder of the publication that the file was exported from: --out folder',
  );

export const xliffArticle = (name: string): Problem =>
  error(
    'xliff/article',
    `There is no article “${name}” in the publication`,
    'Name the folder of the publication that the file was exported from: --out folder',
  );

export const staleXliff = (article: string): Problem =>
  error(
    'xliff/stale',
    `The article “${article}” has changed since it was exported; ${NOTHING_CHANGED}`,
    'Export it again and bring the translation over, or go back to the text that was exported',
  );

export const unknownUnit = (id: string): Problem =>
  error(
    'xliff/unit',
    `There is no unit “${id}” in the publication; ${NOTHING_CHANGED}`,
    'Export the publication again',
  );

export const changedSource = (id: string): Problem =>
  error(
    'xliff/source',
    `The source of unit “${id}” is not what the manuscript has; ${NOTHING_CHANGED}`,
    'Change the source in the manuscript, and export again',
  );

export const emptyTarget = (id: string): Problem =>
  error(
    'xliff/empty',
    `Unit “${id}” has no translation, but the manuscript has; ${NOTHING_CHANGED}`,
    'Translate it, or take the unit out of the file',
  );

export const wrongCodes = (id: string, why: string): Problem =>
  error(
    'xliff/codes',
    `Unit “${id}” ${why}; ${NOTHING_CHANGED}`,
    'Every placeholder of the target must be there once: it stands for emphasis, links and the like',
  );

export const unplacedText = (id: string, why: string): Problem =>
  error(
    'xliff/unplaced',
    `The text of unit “${id}” cannot be put back: ${why}; ${NOTHING_CHANGED}`,
    'Make this change in the manuscript by hand',
  );
