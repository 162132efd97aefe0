import { h } from 'hastscript';
import { FONT_NAMES, type FontFamily } from '../fonts/font-faces.js';
import { isChinese, languageOf } from '../languages/registry.js';
import type { Block } from '../model/article.js';
import type { Bulletin } from '../model/bulletin.js';
import type { OwnFont } from '../model/font.js';
import { SIDES, type LanguageTag, type Side } from '../model/language.js';
import type { Flow, Section } from '../model/typeset.js';
import { furnitureBlock, sectionTitle } from './furniture-block.js';

/** Of the typefaces that Bifolio brings. */
const LICENCE = 'SIL OFL 1.1';

const withLicence = ({ name, licence }: OwnFont): string =>
  licence === undefined ? name : `${name} (${licence})`;

/**
 * The colophon: what the issue is, who made it and what it is set in, in each language on its
 * own side.
 *
 * @param families empty where the reader chooses the typeface
 * @param languages of the two sides
 */
export function colophon(
  bulletin: Bulletin,
  families: readonly FontFamily[],
  languages: Readonly<Record<Side, LanguageTag>> = bulletin.config.languages,
): Section {
  const { config } = bulletin;
  const rows = (tag: LanguageTag): [string, string][] => {
    const { labels, listNames, formatDate } = languageOf(tag);
    // Between two names of one thing: a comma, or in Chinese a wide space.
    const separator = isChinese(tag) ? '\u3000' : ', ';
    const title = [config.title.get(tag), config.number.get(tag)].filter(Boolean).join(separator);
    const own = config.ownFonts ?? [];
    const names = [...new Set(families.map((family) => FONT_NAMES[family]))];
    // One licence for all is said once.
    const fonts =
      own.length === 0
        ? `${listNames(names)} (${LICENCE})`
        : listNames([...own.map(withLicence), ...names.map((name) => `${name} (${LICENCE})`)]);
    return [
      [labels.title, title],
      [labels.published, formatDate(config.date)],
      [labels.publisher, config.publisher.get(tag) ?? ''],
      ...config.credits.map(({ role, names }): [string, string] => [
        role.get(tag) ?? '',
        listNames(names.get(tag) ?? []),
      ]),
      [labels.fonts, families.length === 0 ? '' : fonts],
      [labels.rights, config.rights.get(tag) ?? ''],
      [labels.contact, config.contact ?? ''],
    ];
  };
  const versoRows = rows(languages.verso);
  const rectoRows = rows(languages.recto);
  const used = versoRows.map((row, index) => row[1] !== '' || (rectoRows[index]?.[1] ?? '') !== '');

  const flow = (side: Side): Flow => {
    const tag = languages[side];
    const blocks: Block[] = [sectionTitle('colophon', tag, languageOf(tag).labels.colophon)];
    for (const [index, [label, value]] of (side === 'verso' ? versoRows : rectoRows).entries()) {
      if (used[index] !== true) continue;
      const row = h('p', { className: ['imprint'] }, [
        // They stand apart, and are to be apart when they are read.
        h('span', { className: ['imprint-label'] }, isChinese(tag) ? label : `${label} `),
        h('span', { className: ['imprint-value'] }, value),
      ]);
      blocks.push(furnitureBlock('colophon', tag, blocks.length, row));
    }
    return { language: tag, blocks, notes: [] };
  };
  const flows = { verso: flow('verso'), recto: flow('recto') };
  return {
    id: ':colophon',
    kind: 'colophon',
    digest: undefined,
    title: languageOf(languages.recto).labels.colophon,
    flows,
    sides: SIDES,
    beads: flows.verso.blocks.map((_, index) => ({
      id: `:colophon/${String(index + 1)}`,
      verso: 1,
      recto: 1,
    })),
  };
}
