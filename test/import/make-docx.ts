import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const text = (value: string): string => `<w:t xml:space="preserve">${value}</w:t>`;
export const run = (value: string, style = ''): string =>
  `<w:r>${style === '' ? '' : `<w:rPr>${style}</w:rPr>`}${text(value)}</w:r>`;
export const bold = (value: string): string => run(value, '<w:b/>');
export const italic = (value: string): string => run(value, '<w:i/>');
export const note = (id: number): string =>
  `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
export const heading = (level: number, value: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Heading${String(level)}"/></w:pPr>${run(value)}</w:p>`;
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
export const picture = (alt: string): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export interface DocxParts {
  readonly body: readonly string[];
  /** Footnotes by number. */
  readonly notes?: ReadonlyMap<number, string>;
  readonly image?: Uint8Array;
  /** More parts, or others in place of these. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A DOCX as a word processor writes it, as small as mammoth will read. */
export function makeDocx({ body, notes, image, parts }: DocxParts): Uint8Array {
  const styles = [1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${String(level)}"><w:name w:val="heading ${String(level)}"/></w:style>`,
  );
  const footnotes = [...(notes ?? [])].map(
    ([id, value]) => `<w:footnote w:id="${String(id)}">${paragraph(run(value))}</w:footnote>`,
  );
  const xml = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>${content}`;
  const files: Record<string, string> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(
      `<w:document ${W} ${R}><w:body>${body.join('')}</w:body></w:document>`,
    ),
    'word/styles.xml': xml(`<w:styles ${W}>${styles.join('')}</w:styles>`),
    'word/footnotes.xml': xml(`<w:footnotes ${W}>${footnotes.join('')}</w:footnotes>`),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="${TYPES}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${TYPES}/footnotes" Target="footnotes.xml"/><Relationship Id="rId9" Type="${TYPES}/image" Target="media/image1.png"/></Relationships>`,
    ),
    ...parts,
  };
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, value]) => [name, strToU8(value)]),
  );
  return zipSync(image === undefined ? bytes : { ...bytes, 'word/media/image1.png': image });
}
