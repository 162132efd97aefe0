/** Every message about an import, each made by one function, so that a code means one thing. */
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

// The files

export const missingInput = (path: string, why: string): Problem =>
  error(
    'import/missing',
    `“${path}” cannot be read: ${why}`,
    'Check the file’s name and that you may read it',
  );

export const blockTooLong = (characters: number, most: number): Problem =>
  error(
    'import/too-long',
    `A paragraph has ${characters} characters; at most ${most} are read`,
    'Check that this is the right file, and break its paragraphs',
  );

export const inputTooLarge = (path: string, megabytes: number): Problem =>
  error(
    'import/too-large',
    `“${path}” is larger than ${megabytes} MB`,
    'Divide it, or save it without its pictures',
  );

export const emptyInput = (path: string): Problem =>
  error('import/empty', `“${path}” holds no text`, 'Name a file with text in it');

export const binaryInput = (path: string): Problem =>
  error(
    'import/binary',
    `“${path}” is no text`,
    'Import reads text, Markdown, HTML and DOCX: save it as one of these',
  );

export const unknownEncoding = (path: string): Problem =>
  error(
    'import/encoding',
    `The encoding of “${path}” was not recognised`,
    'Save it as UTF-8, or name its encoding: --encoding gb18030, big5, utf-16le, …',
  );

export const wrongEncoding = (name: string): Problem =>
  error(
    'import/encoding-name',
    `There is no encoding “${name}”`,
    'Known are utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252 and others of the WHATWG’s names',
  );

export const brokenDocx = (path: string, why: string): Problem =>
  error(
    'import/docx',
    `“${path}” is no DOCX that can be read: ${why}`,
    'Open it in a word processor and save it again as DOCX',
  );

export const docxTooLarge = (path: string, megabytes: number): Problem =>
  error(
    'import/docx-size',
    `“${path}” unpacks to more than ${megabytes} MB`,
    'Make its pictures smaller, or divide it; a file that was packed to do harm is not opened',
  );

export const docxEntities = (path: string, part: string): Problem =>
  error(
    'import/docx-entities',
    `“${part}” in “${path}” declares a document type`,
    'No word processor writes that; open it in one and save it again',
  );

// The publication

export const tooManyInputs = (count: number): Problem =>
  error(
    'import/files',
    `${count} files were named`,
    'Name one file with both languages, or two: one a language',
  );

export const languageUnclear = (path: string): Problem =>
  error(
    'import/language',
    `It was not found which language “${path}” is in`,
    'Name the languages, left page first: --languages zh-Hant,en',
  );

export const sameLanguage = (language: string): Problem =>
  error(
    'import/same-language',
    `Both files are in ${language}`,
    'Name one file a language; name the languages if they were mistaken: --languages zh-Hant,en',
  );

export const oneLanguageOnly = (language: string): Problem =>
  error(
    'import/one-language',
    `No text in ${language} was found`,
    'Name the file in the other language too: bifolio import zh.txt en.txt',
  );

export const manuscriptExists = (folder: string): Problem =>
  error(
    'import/exists',
    `There is a manuscript in “${folder}”`,
    'Choose another folder with --out, or replace this one with --force; it is kept beside the new one',
  );

export const foreignFolder = (folder: string): Problem =>
  error(
    'import/folder',
    `“${folder}” holds files but no bulletin.yml, so it is no manuscript`,
    'Choose an empty or a new folder with --out',
  );

// What the editor must decide

export const decideSettings = (date: string): Problem =>
  warning(
    'import/settings',
    `bulletin.yml needs the publication’s title and date; the import has put in placeholders (${date})`,
    'Write the title and the date of the publication into bulletin.yml',
  );

export const brokenCharacters = (excerpt: string): Problem =>
  warning(
    'import/broken',
    `Characters are broken here: “${excerpt}”`,
    'Write what stood there, from the original; nothing was changed',
  );

export const strayMark = (excerpt: string): Problem =>
  warning(
    'import/stray-mark',
    `A question mark seems to stand for a lost character: “${excerpt}”`,
    'Take it out, or write what stood there; nothing was changed',
  );

export const orphanReading = (excerpt: string, letters: string): Problem =>
  warning(
    'import/reading',
    `“${letters}” is no reading of what stands before it: “${excerpt}”`,
    'Mend the character or take the reading out; nothing was changed',
  );

export const wordReading = (excerpt: string): Problem =>
  warning(
    'import/gloss',
    `This may be a reading or a name that is meant to stand: “${excerpt}”`,
    'Take it out if it is a reading; nothing was changed',
  );

export const unclearMark = (mark: string, excerpt: string): Problem =>
  warning(
    'import/punctuation',
    `“${mark}” could not be widened with certainty: “${excerpt}”`,
    'Write the full-width mark if one is meant; nothing was changed',
  );

export const oddParagraphs = (source: number, target: number): Problem =>
  warning(
    'import/pairs',
    `${source} and ${target} paragraphs were paired by their content; pins hold the pairs`,
    'Look whether they belong together; move the pins if not',
  );

export const loneParagraph = (excerpt: string): Problem =>
  warning(
    'import/alone',
    `No counterpart was found for “${excerpt}”`,
    'It stands in :::only … :::, which leaves the page opposite white; translate it and take these lines away, or leave it so',
  );

export const unsurePair = (excerpt: string): Problem =>
  warning(
    'import/unsure',
    `The counterpart of “${excerpt}” is uncertain`,
    'Look at this pair; put ::pin{#name} before both blocks to hold them together',
  );

export const loneArticle = (title: string, folder: string): Problem =>
  warning(
    'import/lone-article',
    `The article “${title}” has no counterpart and was put into ${folder}/, which builds leave out`,
    'Add its translation and take the underscore from the folder’s name, or delete it',
  );

export const uncertainArticles = (lines: string): Problem =>
  warning(
    'import/articles',
    `These lines may each begin an article, but were taken for headings: ${lines}`,
    'If they begin articles, put “# ” before them in the source and import it again',
  );

export const missingTitleLine = (excerpt: string): Problem =>
  warning(
    'import/title',
    `No title was found before “${excerpt}”; a placeholder was put in`,
    'Write the title into the front matter',
  );

export const languageOfBlock = (excerpt: string, language: string): Problem =>
  warning(
    'import/block-language',
    `The language of “${excerpt}” is not clear; it went with the ${language} text before it`,
    'Move it to the other file if it belongs there',
  );

export const unreadCredit = (excerpt: string): Problem =>
  warning(
    'import/credit',
    `“${excerpt}” looks like a credit and was left in the text`,
    'Move its names into the front matter: author, photo or translator',
  );

export const lostFromSource = (what: string): Problem =>
  warning('import/left-out', what, 'Add it to the manuscript by hand if it is wanted');

export const missingPicture = (source: string, why: string): Problem =>
  warning(
    'import/picture',
    `The picture “${source}” was not taken over: ${why}`,
    'Save it as JPEG, PNG, GIF, WebP or SVG in the article’s folder, and put it back into the text',
  );

export const badFrontMatter = (why: string): Problem =>
  warning(
    'import/front-matter',
    `The front matter was not taken over: ${why}`,
    'Write its settings into the article',
  );

export const unbuildable = (reason: string, hint: string): Problem =>
  warning('import/build', `A build will not take this: ${reason}`, hint);
