import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { Problem } from '../diagnostics/problem.js';
import { unreadableImage } from '../diagnostics/problems.js';
import type { Asset } from '../model/bulletin.js';

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

/** What makes an SVG more than a drawing: code, or something fetched from elsewhere. */
const LIVE_SVG =
  /<script|<foreignObject|<!ENTITY|<!DOCTYPE|\son\w+\s*=|javascript:|@import|(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/)[^\s"']|url\(\s*["']?\s*(?![#"'])/i;

/**
 * Check a picture's bytes. Its type comes from the bytes, never from its name.
 *
 * @param source its name in the manuscript, for the message
 */
export function readAsset(
  source: string,
  bytes: Uint8Array,
): { asset: Asset } | { problem: Problem } {
  const refuse = (why: string): { problem: Problem } => ({ problem: unreadableImage(source, why) });
  if (bytes.length === 0) return refuse('the file is empty');
  if (bytes.length > MAX_BYTES)
    return refuse(`it is larger than ${String(MAX_BYTES / MEGABYTE)} MB`);
  let size;
  try {
    size = imageSize(bytes);
  } catch {
    return refuse('it is not a picture in a known format, or it is damaged');
  }
  const mediaType = MEDIA_TYPES[size.type ?? ''];
  if (mediaType === undefined)
    return refuse(`its format (${size.type ?? 'unknown'}) cannot be set`);
  if (!(size.width > 0 && size.height > 0)) return refuse('it has no size');
  if (size.width * size.height > MAX_PIXELS) return refuse('it has more than 120 million pixels');
  if (mediaType === 'image/svg+xml' && LIVE_SVG.test(new TextDecoder().decode(bytes))) {
    return refuse('the drawing holds code or refers to something outside itself');
  }
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  // EXIF orientations 5 to 8 lie on their side; browsers turn them upright.
  const turned = (size.orientation ?? 1) >= 5;
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
  return { asset: { hash, mediaType, bytes, width, height } };
}
