/** What can keep an import from its work. */
import { error, type Bilingual, type Problem } from '../problem.js';

export const missingInput = (path: string, why: Bilingual): Problem =>
  error(
    'import/missing',
    [`“${path}” cannot be read: ${why.english}`, 'Check the file’s name and that you may read it'],
    [`无法读取“${path}”：${why.chinese}`, '请检查文件名，并确认有读取权限'],
  );

export const blockTooLong = (characters: number, most: number): Problem =>
  error(
    'import/too-long',
    [
      `A paragraph has ${characters} characters; at most ${most} are read`,
      'Check that this is the right file, and break its paragraphs',
    ],
    [`有一段长达 ${characters} 个字符；最多读 ${most} 个`, '请确认文件没有选错，并给它分段'],
  );

export const inputTooLarge = (path: string, megabytes: number): Problem =>
  error(
    'import/too-large',
    [`“${path}” is larger than ${megabytes} MB`, 'Divide it, or save it without its pictures'],
    [`“${path}”大于 ${megabytes} MB`, '请分成几个文件，或去掉图片再保存'],
  );

export const emptyInput = (path: string): Problem =>
  error(
    'import/empty',
    [`“${path}” holds no text`, 'Name a file with text in it'],
    [`“${path}”里没有文字`, '请给出有文字的文件'],
  );

export const binaryInput = (path: string): Problem =>
  error(
    'import/binary',
    [`“${path}” is no text`, 'Import reads text, Markdown, HTML and DOCX: save it as one of these'],
    [`“${path}”不是文字`, '能导入的有纯文字、Markdown、HTML 和 DOCX：请存为其中一种'],
  );

export const unknownEncoding = (path: string): Problem =>
  error(
    'import/encoding',
    [
      `The encoding of “${path}” was not recognised`,
      'Save it as UTF-8, or name its encoding: --encoding gb18030, big5, utf-16le, …',
    ],
    [`认不出“${path}”的编码`, '请存为 UTF-8，或指定编码：--encoding gb18030、big5、utf-16le……'],
  );

export const wrongEncoding = (name: string): Problem =>
  error(
    'import/encoding-name',
    [
      `There is no encoding “${name}”`,
      'Known are utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252 and others of the WHATWG’s names',
    ],
    [
      `没有“${name}”这种编码`,
      '可用的有 utf-8、utf-16le、utf-16be、gb18030、big5、windows-1252，以及 WHATWG 定的其他名称',
    ],
  );

export const brokenDocx = (path: string, why: Bilingual): Problem =>
  error(
    'import/docx',
    [
      `“${path}” is no DOCX that can be read: ${why.english}`,
      'Open it in a word processor and save it again as DOCX',
    ],
    [`“${path}”不是可以读取的 DOCX：${why.chinese}`, '请在文字处理软件里打开，重新存为 DOCX'],
  );

export const docxTooLarge = (path: string, megabytes: number): Problem =>
  error(
    'import/docx-size',
    [
      `“${path}” unpacks to more than ${megabytes} MB`,
      'Make its pictures smaller, or divide it; a file that was packed to do harm is not opened',
    ],
    [
      `“${path}”解开后大于 ${megabytes} MB`,
      '请缩小图片，或分成几个文件；有意压缩来搞破坏的文件不会打开',
    ],
  );

export const docxEntities = (path: string, part: string): Problem =>
  error(
    'import/docx-entities',
    [
      `“${part}” in “${path}” declares a document type`,
      'No word processor writes that; open it in one and save it again',
    ],
    [
      `“${path}”里的“${part}”声明了文档类型`,
      '文字处理软件不会这样写；请在文字处理软件里打开，重新保存',
    ],
  );

export const tooManyInputs = (count: number): Problem =>
  error(
    'import/files',
    [`${count} files were named`, 'Name one file with both languages, or two: one a language'],
    [`给出了 ${count} 个文件`, '请给出一个含两种语言的文件，或每种语言一个，共两个'],
  );

export const languageUnclear = (path: string): Problem =>
  error(
    'import/language',
    [
      `It was not found which language “${path}” is in`,
      'Name the languages, left page first: --languages zh-Hant,en',
    ],
    [`看不出“${path}”是哪种语言`, '请指定语言，左页在先：--languages zh-Hant,en'],
  );

/** @param language its own name for itself */
export const sameLanguage = (language: string): Problem =>
  error(
    'import/same-language',
    [
      `Both files are in ${language}`,
      'Name one file a language; name the languages if they were mistaken: --languages zh-Hant,en',
    ],
    [
      `两个文件都是“${language}”`,
      '请每种语言给一个文件；如果认错了，请指定语言：--languages zh-Hant,en',
    ],
  );

/** @param language its own name for itself */
export const oneLanguageOnly = (language: string): Problem =>
  error(
    'import/one-language',
    [
      `No text in ${language} was found`,
      'Name the file in the other language too: bifolio import zh.txt en.txt',
    ],
    [`没有找到“${language}”的文字`, '请也给出另一种语言的文件：bifolio import zh.txt en.txt'],
  );

export const manuscriptExists = (folder: string): Problem =>
  error(
    'import/exists',
    [
      `There is a manuscript in “${folder}”`,
      'Choose another folder with --out, or replace this one with --force; it is kept beside the new one',
    ],
    [`“${folder}”里已有稿件`, '请用 --out 另选文件夹，或用 --force 取代；旧的会留在新的旁边'],
  );

export const foreignFolder = (folder: string): Problem =>
  error(
    'import/folder',
    [
      `“${folder}” holds files but no bulletin.yml, so it is no manuscript`,
      'Choose an empty or a new folder with --out',
    ],
    [`“${folder}”里有文件，但没有 bulletin.yml，不是稿件`, '请用 --out 选空文件夹或新文件夹'],
  );
