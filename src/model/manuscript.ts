import type { ArticleId } from './article.js';
import type { BulletinConfig } from './config.js';
import type { ByLanguage } from './language.js';
import type { TextPlugins } from './text-plugins.js';

/** One Markdown file of a publication. */
export interface SourceFile {
  /** From the publication's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface ArticleSource {
  readonly id: ArticleId;
  readonly files: ByLanguage<SourceFile>;
}

/** A publication as it was read, before anything is understood of its text. */
export interface Manuscript {
  readonly config: BulletinConfig;
  readonly articles: readonly ArticleSource[];
  /** What the user's plugins do to the texts. */
  readonly plugins?: TextPlugins | undefined;
}
