import { glossarySchema } from '../config/glossary-schema.js';
import { readYaml } from '../config/yaml-document.js';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { notUtf8 } from '../diagnostics/problems/publication.js';
import type { Glossary } from '../model/glossary.js';
import type { PublicationFolder } from '../publication/publication-folder.js';

const GLOSSARY_FILE = 'glossary.yml';

const EMPTY: Glossary = { terms: [], names: [] };

/** Read `glossary.yml`, if the publication has one. Its problems are filed at their places. */
export async function readGlossary(
  folder: PublicationFolder,
  diagnostics: Diagnostics,
): Promise<Glossary> {
  const text = await readOptional(folder, GLOSSARY_FILE, diagnostics);
  if (text === undefined) return EMPTY;
  const at = { path: GLOSSARY_FILE, lineOffset: 0 };
  return readYaml(text, glossarySchema, at, diagnostics)?.value ?? EMPTY;
}

/** A file of the publication that need not be there. */
export async function readOptional(
  folder: PublicationFolder,
  path: string,
  diagnostics: Diagnostics,
): Promise<string | undefined> {
  const result = await folder.read(path);
  if ('problem' in result) {
    // What is not there is said as of a picture; what is there and cannot be read is a fault.
    if (result.problem.code !== 'image/missing') diagnostics.report(path, result.problem);
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(result.bytes);
  } catch {
    diagnostics.report(path, notUtf8(path));
    return undefined;
  }
}
