/** What can be wrong with exports for translators and their way back. */
import { error, type Bilingual, type Problem } from '../problem.js';

const NOTHING_CHANGED = 'nothing was changed';
const NOTHING_CHANGED_CHINESE = '什么都没有改';

export const nothingToExport = (): Problem =>
  error(
    'export/empty',
    [
      'There are no aligned pairs to export',
      'XLIFF carries paragraphs, headings, lists, tables and footnotes that both languages have',
    ],
    ['没有可以导出的对应内容', 'XLIFF 只带两种语言都有的段落、标题、列表、表格和脚注'],
  );

export const brokenXliff = (why: Bilingual): Problem =>
  error(
    'xliff/syntax',
    [
      `The XLIFF cannot be read: ${why.english}`,
      'Export it again from the translation tool as XLIFF 1.2 or 2.0',
    ],
    [`无法读取 XLIFF：${why.chinese}`, '请从翻译工具重新导出为 XLIFF 1.2 或 2.0'],
  );

export const xliffEntities = (): Problem =>
  error(
    'xliff/entities',
    [
      'The file declares a document type',
      'XLIFF has none; export the file again from the translation tool',
    ],
    ['文件声明了文档类型', 'XLIFF 没有文档类型；请从翻译工具重新导出'],
  );

export const xliffVersion = (version: string): Problem =>
  error(
    'xliff/version',
    [`The file is XLIFF “${version}”`, 'Known are 1.2, 2.0 and 2.1'],
    [`文件是 XLIFF“${version}”`, '可用的有 1.2、2.0 和 2.1'],
  );

export const xliffLanguages = (found: string, wanted: string): Problem =>
  error(
    'xliff/languages',
    [
      `The file translates ${found}, the publication has ${wanted}`,
      'Name the folder of the publication that the file was exported from: --out folder',
    ],
    [
      `文件译的是“${found}”，出版物是“${wanted}”`,
      '请给出导出这个文件的出版物的文件夹：--out folder',
    ],
  );

export const xliffArticle = (name: string): Problem =>
  error(
    'xliff/article',
    [
      `There is no article “${name}” in the publication`,
      'Name the folder of the publication that the file was exported from: --out folder',
    ],
    [`出版物里没有文章“${name}”`, '请给出导出这个文件的出版物的文件夹：--out folder'],
  );

export const staleXliff = (article: string): Problem =>
  error(
    'xliff/stale',
    [
      `The article “${article}” has changed since it was exported; ${NOTHING_CHANGED}`,
      'Export it again and bring the translation over, or go back to the text that was exported',
    ],
    [
      `文章“${article}”在导出之后改过；${NOTHING_CHANGED_CHINESE}`,
      '请重新导出，把译文搬过去，或恢复导出时的文字',
    ],
  );

export const unknownUnit = (id: string): Problem =>
  error(
    'xliff/unit',
    [
      `There is no unit “${id}” in the publication; ${NOTHING_CHANGED}`,
      'Export the publication again',
    ],
    [`出版物里没有单元“${id}”；${NOTHING_CHANGED_CHINESE}`, '请重新导出出版物'],
  );

export const changedSource = (id: string): Problem =>
  error(
    'xliff/source',
    [
      `The source of unit “${id}” is not what the manuscript has; ${NOTHING_CHANGED}`,
      'Change the source in the manuscript, and export again',
    ],
    [`单元“${id}”的原文与稿件不同；${NOTHING_CHANGED_CHINESE}`, '原文请在稿件里改，然后重新导出'],
  );

export const emptyTarget = (id: string): Problem =>
  error(
    'xliff/empty',
    [
      `Unit “${id}” has no translation, but the manuscript has; ${NOTHING_CHANGED}`,
      'Translate it, or take the unit out of the file',
    ],
    [
      `单元“${id}”没有译文，但稿件里有；${NOTHING_CHANGED_CHINESE}`,
      '请译出，或从文件里删去这个单元',
    ],
  );

export const wrongCodes = (id: string, why: Bilingual): Problem =>
  error(
    'xliff/codes',
    [
      `Unit “${id}” ${why.english}; ${NOTHING_CHANGED}`,
      'Every placeholder of the target must be there once: it stands for emphasis, links and the like',
    ],
    [
      `单元“${id}”${why.chinese}；${NOTHING_CHANGED_CHINESE}`,
      '译文里每个占位符必须恰好出现一次：它代表着重、链接等',
    ],
  );

export const unplacedText = (id: string, why: Bilingual): Problem =>
  error(
    'xliff/unplaced',
    [
      `The text of unit “${id}” cannot be put back: ${why.english}; ${NOTHING_CHANGED}`,
      'Make this change in the manuscript by hand',
    ],
    [`单元“${id}”的文字放不回去：${why.chinese}；${NOTHING_CHANGED_CHINESE}`, '请在稿件里手工改动'],
  );
