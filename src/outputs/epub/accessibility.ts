import type { ImageStore } from './image-store.js';

/** A property of the schema.org accessibility vocabulary, and its value. */
export interface AccessibilityFact {
  readonly property: string;
  readonly value: string;
}

/** What of an EPUB's content its accessibility is told by. */
export interface AccessibleContent {
  /** The pictures that the chapters show. */
  readonly images: ImageStore;
  readonly hasRuby: boolean;
  readonly hasFormulas: boolean;
  readonly hasPages: boolean;
}

/**
 * What EPUB Accessibility 1.1 (section 2) asks a publication to say of itself, and no more than
 * the build knows to be true: alternative texts are claimed only where every picture has one, the
 * absence of hazards only where no picture may flash.
 */
export function accessibilityOf({
  images,
  hasRuby,
  hasFormulas,
  hasPages,
}: AccessibleContent): AccessibilityFact[] {
  const visual = images.images.length > 0;
  const described = visual && images.described;
  const needed = visual && !described ? 'textual,visual' : 'textual';
  const summary = [
    'The text can be read aloud and set in any size; it can be moved through by its contents, headings and notes.',
    hasPages && 'It has the page numbers of the print edition.',
    'Each passage names its language.',
    visual && (described ? 'All pictures are described.' : 'Some pictures are not described.'),
  ];
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    hasPages && 'pageBreakMarkers',
    hasPages && 'pageNavigation',
    described && 'alternativeText',
    hasRuby && 'rubyAnnotations',
    hasFormulas && 'MathML',
  ];
  return [
    fact('accessMode', 'textual'),
    ...(visual ? [fact('accessMode', 'visual')] : []),
    fact('accessModeSufficient', needed),
    ...features
      .filter((feature) => feature !== false)
      .map((feature) => fact('accessibilityFeature', feature)),
    fact('accessibilityHazard', images.mayMove ? 'unknown' : 'none'),
    fact('accessibilitySummary', summary.filter((sentence) => sentence !== false).join(' ')),
  ];
}

const fact = (property: string, value: string): AccessibilityFact => ({ property, value });
