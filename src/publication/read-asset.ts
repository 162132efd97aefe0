import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { asGiven, both, type Bilingual, type Problem } from '../diagnostics/problem.js';
import { unreadableImage } from '../diagnostics/problems/pictures.js';
import type { Asset } from '../model/bulletin.js';
import { isCutOff } from './is-cut-off.js';
import { TiffError, tiffToPng } from './tiff-to-png.js';

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 64 * MEGABYTE;
const MAX_PIXELS = 120_000_000;

const MEDIA_TYPES: Readonly<Partial<Record<string, Asset['mediaType']>>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

const TEXT = /<(?:[\w.-]+:)?text[\s>]/i;
/** What an SVG may not have, and what to say of it. */
const LIVE_SVG: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /<!DOCTYPE|<!ENTITY/i,
    both(
      'the drawing begins with a DOCTYPE; delete the line <!DOCTYPE …>',
      '图形以 DOCTYPE 开头；请删去 <!DOCTYPE …> 这一行',
    ),
  ],
  [
    /<(?:[\w.-]+:)?foreignObject\b/i,
    both(
      'the drawing holds HTML (<foreignObject>), which cannot be set; have the program that made it write text as SVG (for Mermaid: htmlLabels: false)',
      '图形里有 HTML（<foreignObject>），排不了；请让制作它的程序把文字写成 SVG（Mermaid 用 htmlLabels: false）',
    ),
  ],
  [
    /<(?:[\w.-]+:)?flow(?:Root|Para)\b/,
    both(
      'the drawing holds text that no viewer draws (<flowRoot>); convert it to text in Inkscape',
      '图形里有任何程序都不画的文字（<flowRoot>）；请在 Inkscape 里把它转成文本',
    ),
  ],
  [
    /<(?:[\w.-]+:)?script\b|\son\w+\s*=|javascript:/i,
    both('the drawing holds code', '图形里有代码'),
  ],
  [
    /@import|(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?!svg))[^\s"']|url\(\s*["']?\s*(?![#"'])/i,
    both('the drawing refers to something outside itself', '图形引用了它以外的东西'),
  ],
  [
    TEXT,
    both(
      'the drawing holds text, which no font of the book sets; convert its text to paths',
      '图形里有文字，书里的字体排不了；请把文字转成路径',
    ),
  ],
];

/**
 * Check a picture's bytes. Its type comes from the bytes, never from its name.
 *
 * @param source its name in the manuscript, for the message
 */
export function readAsset(
  source: string,
  bytes: Uint8Array,
): { asset: Asset } | { problem: Problem } {
  const refuse = (why: Bilingual): { problem: Problem } => ({
    problem: unreadableImage(source, why),
  });
  if (bytes.length === 0) return refuse(both('the file is empty', '文件是空的'));
  if (bytes.length > MAX_BYTES)
    return refuse(
      both(
        `it is larger than ${String(MAX_BYTES / MEGABYTE)} MB`,
        `它大于 ${String(MAX_BYTES / MEGABYTE)} MB`,
      ),
    );
  let size;
  try {
    size = imageSize(bytes);
  } catch {
    return refuse(
      both(
        'it is not a picture in a known format, or it is damaged',
        '它不是认得的图片格式，或已损坏',
      ),
    );
  }
  if (!(size.width > 0 && size.height > 0)) return refuse(both('it has no size', '它没有尺寸'));
  if (size.width * size.height > MAX_PIXELS)
    return refuse(both('it has more than 120 million pixels', '它超过 1.2 亿像素'));
  if (size.type === 'tiff') return readTiff(source, bytes);
  const mediaType = MEDIA_TYPES[size.type ?? ''];
  if (mediaType === undefined)
    return refuse(
      both(
        `its format (${size.type ?? 'unknown'}) cannot be set`,
        `它的格式（${size.type ?? '不明'}）不能排印`,
      ),
    );
  if (isCutOff(mediaType, bytes))
    return refuse(both('the file is cut off or damaged', '文件不完整，或已损坏'));
  if (mediaType === 'image/svg+xml') {
    const text = new TextDecoder().decode(bytes);
    const fault = LIVE_SVG.find(([pattern]) => pattern.test(text));
    if (fault !== undefined) return refuse(fault[1]);
  }
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  // EXIF orientations 5 to 8 lie on their side; browsers turn them upright.
  const turned = (size.orientation ?? 1) >= 5;
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
  return { asset: { hash, mediaType, bytes, width, height } };
}

/** Whether a file is a drawing that may be used once its text is made paths. */
export function isDrawingWithText(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 16)).trimStart();
  if (!start.startsWith('<')) return false;
  const text = new TextDecoder().decode(bytes);
  return LIVE_SVG.find(([pattern]) => pattern.test(text))?.[0] === TEXT;
}

/** No browser and no e-reader draws TIFF: what is set is a PNG of the same pixels. */
function readTiff(source: string, bytes: Uint8Array): { asset: Asset } | { problem: Problem } {
  try {
    return readAsset(source, tiffToPng(bytes));
  } catch (error) {
    const why =
      error instanceof TiffError
        ? error.why
        : asGiven(error instanceof Error ? error.message : String(error));
    const whole = both(
      `this kind of TIFF cannot be read (${why.english})`,
      `这种 TIFF 无法读取（${why.chinese}）`,
    );
    return { problem: unreadableImage(source, whole) };
  }
}
