import { PRODUCER } from './pdf-details.js';
import type { PdfDetails } from './pdf-details.js';

/**
 * The document's facts as an XMP packet (ISO 16684-1): Dublin Core, XMP basic and Adobe PDF
 * properties, the same as in the PDF's information dictionary. It says that the file conforms to
 * PDF/UA-1 (ISO 14289-1, 5) only where the publisher claims so; to PDF/A or PDF/X never.
 *
 * @returns The packet as text, to be stored in UTF-8. Characters that XML 1.0 cannot carry come
 *   out as U+FFFD.
 */
export function xmpPacket(details: PdfDetails): string {
  const date = details.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const title = escapeXml(details.title);
  const author = details.author === undefined ? [] : [escapeXml(details.author)];
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:identifier>${escapeXml(details.identifier)}</dc:identifier>`,
    '<dc:title><rdf:Alt>',
    `<rdf:li xml:lang="x-default">${title}</rdf:li>`,
    ...[...details.titles].map(
      ([tag, own]) => `<rdf:li xml:lang="${escapeXml(tag)}">${escapeXml(own)}</rdf:li>`,
    ),
    '</rdf:Alt></dc:title>',
    ...author.map((name) => `<dc:creator><rdf:Seq><rdf:li>${name}</rdf:li></rdf:Seq></dc:creator>`),
    '<dc:language><rdf:Bag>',
    ...details.languages.map((tag) => `<rdf:li>${escapeXml(tag)}</rdf:li>`),
    '</rdf:Bag></dc:language>',
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    ...(details.claim === 'pdfua' ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
  ];
  return [
    // The id is the constant that the XMP specification prescribes for every packet.
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    ...properties,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
