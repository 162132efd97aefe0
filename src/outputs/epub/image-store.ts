import { strFromU8 } from 'fflate';
import type { Asset } from '../../model/bulletin.js';

const EXTENSIONS: Readonly<Record<Asset['mediaType'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** What moves a drawing (SVG Animations 2; CSS Animations 1). */
const ANIMATION = /<(?:animate|set[\s/>])|@keyframes|\banimation\b/i;

/** A picture as it stands in the EPUB. */
export interface PackedImage {
  readonly id: string;
  /** From the package document. */
  readonly href: string;
  readonly mediaType: Asset['mediaType'];
  readonly bytes: Uint8Array;
}

/** How a chapter shows a picture: the address to write into it, and the size in px. */
export interface ShownImage {
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** Keeps the pictures that the chapters show, each once. */
export class ImageStore {
  readonly #assets: ReadonlyMap<string, Asset>;
  readonly #used = new Map<string, PackedImage>();
  #described = true;

  constructor(assets: ReadonlyMap<string, Asset>) {
    this.#assets = assets;
  }

  /** The pictures that were shown, by name. */
  get images(): readonly PackedImage[] {
    return [...this.#used.values()].sort((a, b) => (a.href < b.href ? -1 : 1));
  }

  /** Whether every picture that was shown has an alternative text. */
  get described(): boolean {
    return this.#described;
  }

  /** Whether any picture may move. */
  get mayMove(): boolean {
    return this.images.some(({ mediaType, bytes }) =>
      mediaType === 'image/svg+xml'
        ? ANIMATION.test(strFromU8(bytes))
        : ['image/gif', 'image/webp'].includes(mediaType),
    );
  }

  /**
   * @param source `asset:HASH`
   * @param alternative the picture's alternative text
   * @throws Error when the bulletin has no such asset
   */
  show(source: string, alternative: string): ShownImage {
    const hash = source.replace(/^asset:/, '');
    const asset = this.#assets.get(hash);
    if (asset === undefined) throw new Error(`The bulletin has no picture “${source}”`);
    if (alternative.trim() === '') this.#described = false;
    const href = `images/${asset.hash}.${EXTENSIONS[asset.mediaType]}`;
    const { mediaType, bytes } = asset;
    this.#used.set(hash, { id: `image-${asset.hash}`, href, mediaType, bytes });
    return { href, width: asset.width, height: asset.height };
  }
}
