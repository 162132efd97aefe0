import { defaultTags } from '../languages/registry.js';
import { document, element } from './xml.js';
import type { PublicationUnits } from './read-units.js';
import { fullPairs } from './full-pairs.js';

/** The aligned pairs as a translation memory, TMX 1.4b, in plain text. */
export function tmx({ config, articles }: PublicationUnits, version: string): string {
  const { verso, recto } = config.languages;
  const units = fullPairs(articles).map(({ id, source, target }) =>
    element('tu', { tuid: id }, [
      element('tuv', { 'xml:lang': verso }, [element('seg', {}, [source])]),
      element('tuv', { 'xml:lang': recto }, [element('seg', {}, [target])]),
    ]),
  );
  const header = element('header', {
    creationtool: 'Bifolio',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'Bifolio',
    // The tool's own language.
    adminlang: defaultTags.recto,
    srclang: verso,
    datatype: 'plaintext',
  });
  const root = element('tmx', { version: '1.4' }, [header, element('body', {}, units)]);
  return document(root, { name: 'tmx', system: 'tmx14.dtd' });
}
