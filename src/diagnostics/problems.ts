/**
 * Every message about a manuscript and its book, each made by one function, so that a code means
 * one thing. Longer than other files because it is a table: a reader finds all of them on one page.
 */
import type { Problem } from './problem.js';

const error = (code: string, reason: string, hint: string): Problem => ({
  code,
  severity: 'error',
  reason,
  hint,
});
const warning = (code: string, reason: string, hint: string): Problem => ({
  code,
  severity: 'warning',
  reason,
  hint,
});
const note = (code: string, reason: string, hint: string): Problem => ({
  code,
  severity: 'note',
  reason,
  hint,
});

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

// The publication's folder

export const noPublication = (folder: string): Problem =>
  error(
    'publication/missing',
    `There is no publication in “${folder}”: no bulletin.yml was found`,
    'Name the folder that holds bulletin.yml: bifolio build path/to/manuscript',
  );

export const noArticles = (): Problem =>
  error(
    'publication/empty',
    'The publication has no article',
    'Add a folder for each article, with one Markdown file a language in it, for example 01-news/zh.md and 01-news/en.md',
  );

export const missingCounterpart = (expected: string, present: string): Problem =>
  error(
    'article/missing-counterpart',
    `“${present}” has no counterpart: there is no ${expected} beside it`,
    `Write ${expected}, or take the article out of the publication by beginning its folder’s name with an underscore`,
  );

export const emptyArticleFolder = (folder: string, expected: string): Problem =>
  warning(
    'article/empty-folder',
    `The folder “${folder}” holds no article and was left out`,
    `An article’s folder holds ${expected}; begin a folder’s name with an underscore if it holds something else`,
  );

export const unknownArticle = (name: string): Problem =>
  error(
    'article/unknown',
    `The article “${name}” is listed, but there is no such folder`,
    'Name the article’s folder as it stands in the publication',
  );

export const unreadableFile = (path: string, why: string): Problem =>
  error(
    'file/unreadable',
    `“${path}” cannot be read: ${why}`,
    'Check that the file exists and that you may read it',
  );

export const outsidePublication = (path: string): Problem =>
  error(
    'file/outside',
    `“${path}” lies outside the publication’s folder`,
    'Copy the file into the publication; nothing outside its folder is read',
  );

export const notUtf8 = (path: string): Problem =>
  error('file/encoding', `“${path}” is not UTF-8`, 'Save the file as UTF-8');

// YAML

export const brokenYaml = (why: string): Problem =>
  error('yaml/syntax', `The YAML cannot be read: ${why}`, 'Mend the YAML at this place');

export const invalidSetting = (path: string, why: string): Problem =>
  error(
    'yaml/setting',
    path === '' ? why : `${path}: ${why}`,
    'The manual’s chapter on configuration lists every setting and what it takes',
  );

// The text

export const missingTitle = (): Problem =>
  error(
    'article/title',
    'The article has no title',
    'Put “title:” into the front matter, or begin the text with a heading of the first level: # Title',
  );

export const unsafeHtml = (what: string): Problem =>
  warning(
    'html/removed',
    `${what} was taken out`,
    'Books hold no scripts, forms or frames; write it as Markdown',
  );

export const swallowedText = (): Problem =>
  error(
    'html/swallowed',
    'This text lies inside an HTML comment or element that is not closed, and would be missing',
    'Close the comment (-->) or the element before this place, or take its beginning away',
  );

export const unknownDirective = (name: string): Problem =>
  error(
    'directive/unknown',
    `There is no directive “${name}”`,
    'Known are ::pin{#name} and :::only … :::',
  );

export const pinWithoutName = (): Problem =>
  error(
    'pin/name',
    'A pin needs a name',
    'Write ::pin{#name} before the block, and the same before its counterpart',
  );

export const pinWithText = (): Problem =>
  error(
    'pin/text',
    'A pin holds no text',
    'Write ::pin{#name}; what stood in its brackets belongs into a paragraph',
  );

export const duplicatePin = (name: string): Problem =>
  error(
    'pin/duplicate',
    `The pin “${name}” stands twice in this article`,
    'Give each pin a name of its own',
  );

export const lonePin = (name: string): Problem =>
  error(
    'pin/alone',
    `The pin “${name}” has no counterpart in the other language`,
    `Write ::pin{#${name}} before the counterpart of this block, or take this one away`,
  );

export const crossedPins = (name: string): Problem =>
  error(
    'pin/crossed',
    `The pin “${name}” stands in another order in the other language`,
    'Facing pages run in one order: put the pins in the same order in both languages',
  );

export const pinAtEnd = (name: string): Problem =>
  error(
    'pin/end',
    `The pin “${name}” stands before no block`,
    'Put one pin on a line before the block it names',
  );

export const blockAlone = (): Problem =>
  warning(
    'pair/alone',
    'This block has no counterpart in the other language; its page opposite is left white',
    'Translate it, or wrap it in :::only … ::: if it is meant for one language',
  );

export const uncertainPairs = (verso: number, recto: number): Problem =>
  warning(
    'pair/order',
    `The two languages have ${verso} and ${recto} blocks here, so they were paired by their content, not by order`,
    'Look at the pairs in the proof; put ::pin{#name} before a block and its counterpart to hold them together',
  );

export const tooDeep = (): Problem =>
  error(
    'text/too-deep',
    'Lists, quotations or elements are nested too deep to be read',
    'Nest them less deeply: a page has no room for more than a few levels',
  );

export const undefinedNote = (call: string): Problem =>
  warning(
    'note/undefined',
    `“${call}” looks like a footnote call, but there is no such footnote; it is set as text`,
    `Write the footnote: ${call}: …`,
  );

export const uncalledNote = (label: string): Problem =>
  error(
    'note/uncalled',
    `The footnote “${label}” is written but never called`,
    `Call it in the text with [^${label}], or take it away: it would be missing from the book`,
  );

export const repeatedNote = (label: string): Problem =>
  error(
    'note/repeated',
    `The footnote “${label}” is written twice, and every call leads to the first`,
    'Give this one a name of its own and call it in the text',
  );

export const titleWithExtras = (): Problem =>
  error(
    'article/title-extras',
    'The title calls a footnote or holds a picture',
    'A title is text: move the footnote or the picture into the article',
  );

export const noteInNote = (label: string): Problem =>
  error(
    'note/nested',
    `The footnote “${label}” is called from a footnote`,
    'Call it from the text',
  );

export const brokenLink = (target: string): Problem =>
  warning(
    'link/broken',
    `The link to “${target}” leads nowhere and was set as plain text`,
    'Link to a heading’s or block’s id in this article, to another article’s file, or to a web address',
  );

// Pictures

export const remoteImage = (source: string): Problem =>
  error(
    'image/remote',
    `The picture “${source}” is not a file of the publication`,
    'Save the picture in the article’s folder: a build opens no network connection',
  );

export const missingImage = (source: string): Problem =>
  error(
    'image/missing',
    `The picture “${source}” was not found`,
    'Check the name; it is relative to the Markdown file',
  );

export const unreadableImage = (source: string, why: string): Problem =>
  error(
    'image/unreadable',
    `The picture “${source}” cannot be used: ${why}`,
    'Save it as JPEG, PNG, GIF, WebP or SVG',
  );

export const brokenPicture = (): Problem =>
  error(
    'image/damaged',
    'A picture of this block cannot be drawn: its file is damaged or not what it says it is',
    'Open the picture in an editor and save it again',
  );

export const missingAlt = (source: string): Problem =>
  note(
    'image/alt',
    `The picture “${source}” has no alternative text`,
    'Describe it between the brackets: ![description](file)',
  );

export const undescribedDrawing = (): Problem =>
  note(
    'image/alt',
    'The drawing has no alternative text',
    'Describe it in the drawing: <svg …><title>description</title> …',
  );

// Type and pages

export const missingGlyph = (character: string, language: string): Problem =>
  error(
    'font/glyph',
    `No font of the ${language} stack has the character “${character}” (${codePoint(character)})`,
    'Replace the character; nothing is set in a font that the project does not name',
  );

export const isMissingGlyph = ({ code }: Problem): boolean => code === 'font/glyph';

export const unprintedGlyph = ({ code, reason }: Problem): Problem =>
  warning(code, reason, 'It stands in the EPUB all the same; look whether readers show it');

export const controlCharacter = (character: string): Problem =>
  warning(
    'text/control',
    `Control characters (${codePoint(character)}) were taken out of this line`,
    'Take it out of the file: it cannot be printed',
  );

export const borrowedGlyph = (character: string, language: string, font: string): Problem =>
  note(
    'font/borrowed',
    `“${character}” (${codePoint(character)}) is not in the ${language} typeface and is set in ${font}`,
    'Check that the character is meant: it may have been left in the other script',
  );

export const brokenBead = (parts: number): Problem =>
  note(
    'page/broken-pair',
    `This pair is too long for a page and is broken over ${parts} spreads on both sides in step`,
    'Nothing need be done; shorten or divide the passage if the break disturbs',
  );

export const noteAtEnd = (number: number): Problem =>
  note(
    'page/long-note',
    `Footnote ${number} is too long for the foot of a page and stands after the article`,
    'Nothing need be done; shorten the note to keep it on its page',
  );

export const tooTall = (what: string): Problem =>
  error(
    'page/too-tall',
    `This ${what} is taller than a page and cannot be divided`,
    'Divide it in the manuscript, or choose a larger format or smaller sizes',
  );

export const tooWideFor = (what: string, excess: number, measure: number): Problem =>
  error(
    'page/too-wide',
    `This ${what} is ${excess.toFixed(0)} pt wider than the type area of ${measure.toFixed(0)} pt`,
    'Take columns out of it, turn it, or nest it less deeply',
  );

export const pageMismatch = (page: number, why: string): Problem =>
  error(
    'page/mismatch',
    `Page ${page} did not come out as it was planned: ${why}`,
    'This is a fault of Bifolio: please report it with the manuscript',
  );

export const textLost = (where: string, language: string, why: string): Problem =>
  error(
    'proof/text',
    `The ${where} does not hold the manuscript’s ${language} text: ${why}`,
    'This is a fault of Bifolio: please report it with the manuscript',
  );

export const notInStep = (page: number, why: string): Problem =>
  error(
    'proof/step',
    `Page ${page} is out of step: ${why}`,
    'This is a fault of Bifolio: please report it with the manuscript',
  );

// Settings and the machine

export const outputInManuscript = (folder: string): Problem =>
  error(
    'output/folder',
    `The output folder “${folder}” is the publication’s own or lies in it`,
    'Choose a folder of its own: bifolio build --out dist',
  );

export const olderOutput = (name: string): Problem =>
  note(
    'output/older',
    `“${name}” is of an earlier build and was left as it is; the new manifest does not list it`,
    'Build all outputs to have them of one text, or delete the file',
  );

export const outputNoFolder = (folder: string): Problem =>
  error(
    'output/no-folder',
    `“${folder}” is a file, so nothing can be put into it`,
    'Choose another folder: bifolio build --out dist',
  );
