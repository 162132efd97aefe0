import type { ImageStore } from './image-store.js';

/** A property of the schema.org accessibility vocabulary, and its value. */
export interface AccessibilityFact {
  readonly property: string;
  readonly value: string;
}

/**
 * What EPUB Accessibility 1.1 (section 2) asks a publication to say of itself, and no more than
 * the build knows to be true: alternative texts are claimed only where every picture has one.
 *
 * @param images the pictures that the chapters show
 */
export function accessibilityOf(images: ImageStore): AccessibilityFact[] {
  const visual = images.images.length > 0;
  const described = visual && images.described;
  const needed = visual && !described ? 'textual,visual' : 'textual';
  const summary = [
    'The text can be read aloud and set in any size; it can be moved through by its contents, headings and notes.',
    'Each passage names its language.',
    visual && (described ? 'All pictures are described.' : 'Some pictures are not described.'),
  ];
  return [
    fact('accessMode', 'textual'),
    ...(visual ? [fact('accessMode', 'visual')] : []),
    fact('accessModeSufficient', needed),
    fact('accessibilityFeature', 'structuralNavigation'),
    fact('accessibilityFeature', 'tableOfContents'),
    ...(described ? [fact('accessibilityFeature', 'alternativeText')] : []),
    fact('accessibilityHazard', 'none'),
    fact('accessibilitySummary', summary.filter((sentence) => sentence !== false).join(' ')),
  ];
}

const fact = (property: string, value: string): AccessibilityFact => ({ property, value });
