/** A term with the renderings that may stand for it in the other language. */
export interface GlossaryTerm {
  readonly term: string;
  /** The first is the one to use; at least one. */
  readonly allowed: readonly string[];
  readonly forbidden: readonly string[];
}

/** A person's name in both languages. */
export interface GlossaryName {
  readonly name: string;
  readonly rendering: string;
  /** Whether the family's name comes first in the rendering. */
  readonly order: 'family-first' | 'given-first';
}

/** `glossary.yml`: terms and names of the original's language. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
  readonly names: readonly GlossaryName[];
}
