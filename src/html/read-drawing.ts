import { both, type Bilingual, type Problem } from '../diagnostics/problem.js';
import { unreadableImage } from '../diagnostics/problems/pictures.js';
import type { Asset } from '../model/bulletin.js';
import { isDrawingWithText, readAsset } from '../publication/read-asset.js';
import type { TextOutliner } from './resolve-images.js';

/** What an embedded drawing is called in messages. */
const NAME = '<svg>';
const REFERENCE = /(?:href="|url\()#([^")]+)/g;

/**
 * Check an embedded drawing as a picture's file is checked; besides, it must have all that it
 * refers to, since what another drawing of the page holds is out of its reach.
 *
 * @param xml as `takeDrawings` writes it
 */
export async function readDrawing(
  xml: string,
  outline: TextOutliner,
): Promise<{ asset: Asset } | { problem: Problem }> {
  const refuse = (why: Bilingual): { problem: Problem } => ({
    problem: unreadableImage(NAME, why),
  });
  const drawn = isDrawingWithText(Buffer.from(xml)) ? await outline(NAME, xml) : { svg: xml };
  const result = 'problem' in drawn ? drawn : readAsset(NAME, Buffer.from(drawn.svg));
  const root = /^<svg[^>]*>/.exec(xml)?.[0] ?? '';
  if ('problem' in result) {
    const hasSize = /\sviewBox="/.test(root) || (/\swidth="/.test(root) && /\sheight="/.test(root));
    return hasSize
      ? result
      : refuse(
          both(
            'it has no size; give it a viewBox, or a width and a height',
            '它没有尺寸；请写 viewBox，或宽和高',
          ),
        );
  }
  const lost = [...xml.matchAll(REFERENCE)].find(([, id = '']) => !xml.includes(` id="${id}"`));
  return lost === undefined
    ? result
    : refuse(
        both(
          `it refers to “#${lost[1] ?? ''}”, which it has not`,
          `它引用了“#${lost[1] ?? ''}”，里面却没有`,
        ),
      );
}
