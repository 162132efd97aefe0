import { z } from 'zod';
import type { FontCut, FontRole, OwnFontFiles } from '../model/font.js';
import { inBoth } from './check-value.js';
import { text } from './local-text-schema.js';

const file = z.string(
  inBoth(
    'must be the path of a TrueType file, from the publication’s folder',
    '必须是 TrueType 文件的路径，从出版物的文件夹算起',
  ),
);
const licence = text.optional();

/** Every cut is named: none is made up by slanting or thickening another. */
export const fontSettings = z
  .strictObject({
    chinese: z.strictObject({ regular: file, bold: file, licence }).optional(),
    latin: z
      .strictObject({ regular: file, italic: file, bold: file, 'bold-italic': file, licence })
      .optional(),
    mono: z.strictObject({ regular: file, licence }).optional(),
  })
  .default({});

const ROLES: readonly FontRole[] = ['chinese', 'latin', 'mono'];

const CUTS: Readonly<Record<string, FontCut>> = {
  regular: { weight: 400, style: 'normal' },
  italic: { weight: 400, style: 'italic' },
  bold: { weight: 600, style: 'normal' },
  'bold-italic': { weight: 600, style: 'italic' },
};

/** The files that `fonts:` names. */
export function ownFontFiles(settings: z.output<typeof fontSettings>): OwnFontFiles[] {
  return ROLES.flatMap((role) => {
    const named = settings[role];
    if (named === undefined) return [];
    const cuts = Object.entries(named).flatMap(([name, path]) => {
      const cut = CUTS[name];
      return cut === undefined || path === undefined ? [] : [{ ...cut, path }];
    });
    return [{ role, licence: named.licence, cuts }];
  });
}
