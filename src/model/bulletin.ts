import type { ArticleId, ArticleText } from './article.js';
import type { BulletinConfig } from './config.js';
import type { ByLanguage } from './language.js';

/** An aligned pair of runs of segments; either side may be empty, never both. */
export interface Bead {
  /** Unique in the publication: `01-slug/12`. */
  readonly id: string;
  /** Half-open ranges over the flow's segments (all blocks' segments in order). */
  readonly spans: ByLanguage<{ readonly from: number; readonly to: number }>;
}

/** Top-level blocks that belong together: the rows of the EPUB's interleaved reading. */
export interface BlockGroup {
  /** Indexes into each language's `root.children`. */
  readonly tops: ByLanguage<readonly number[]>;
}

export interface AlignedArticle {
  readonly id: ArticleId;
  readonly texts: ByLanguage<ArticleText>;
  /** In order; together they cover every segment of both languages once. */
  readonly beads: readonly Bead[];
  /** In order; together they cover every top-level block of both languages once. */
  readonly groups: readonly BlockGroup[];
  /** As the parsed article has it: the pairs follow from the texts. */
  readonly digest: string | undefined;
}

/** A picture of the publication, read and checked. */
export interface Asset {
  /** The first 16 hexadecimal digits of the SHA-256 of its bytes. */
  readonly hash: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** The whole issue, aligned: what every output is made from. */
export interface Bulletin {
  readonly config: BulletinConfig;
  readonly articles: readonly AlignedArticle[];
  readonly assets: ReadonlyMap<string, Asset>;
}
