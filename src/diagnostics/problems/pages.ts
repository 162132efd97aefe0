/** What can be said of type and pages, and of the proof that is drawn from them. */
import type { BlockKind } from '../../model/article.js';
import { codePoint } from '../code-point.js';
import { error, note, warning, type Bilingual, type Problem } from '../problem.js';

const REPORT = 'This is a fault of Bifolio: please report it with the manuscript';
const REPORT_CHINESE = '这是 Bifolio 的错误：请连同稿件一起报告';

/** @param language its own name for itself */
export const missingGlyph = (character: string, language: string): Problem =>
  error(
    'font/glyph',
    [
      `No font of the ${language} stack has the character “${character}” (${codePoint(character)})`,
      'Replace it, or name a typeface that has it (fonts); with --only epub it is shown in the fonts of the reader',
    ],
    [
      `“${language}”的字体里都没有“${character}”（${codePoint(character)}）这个字符`,
      '请换一个字符，或用 fonts 指定有它的字体；只做 EPUB（--only epub）时，它用阅读器的字体显示',
    ],
  );

export const isMissingGlyph = ({ code }: Problem): boolean => code === 'font/glyph';

export const unprintedGlyph = ({ code, reason, chinese }: Problem): Problem =>
  warning(
    code,
    [reason, 'It stands in the EPUB all the same; look whether readers show it'],
    [chinese.reason, '它仍在 EPUB 里；请查看阅读器能否显示'],
  );

/** @param language its own name for itself */
export const borrowedGlyph = (character: string, language: string, font: string): Problem =>
  note(
    'font/borrowed',
    [
      `“${character}” (${codePoint(character)}) is not in the ${language} typeface and is set in ${font}`,
      'Check that the character is meant: it may have been left in the other script',
    ],
    [
      `“${character}”（${codePoint(character)}）不在“${language}”的字体里，用 ${font} 排出`,
      '请确认没有写错：它可能是另一种字体系统留下的字',
    ],
  );

/** @param why what is wrong with the file */
export const unfitFont = (path: string, why: Bilingual): Problem =>
  error(
    'font/file',
    [
      `The font “${path}” cannot be set: ${why.english}`,
      'Name a TrueType file (.ttf) of one weight, in the publication’s folder',
    ],
    [
      `字体“${path}”不能用：${why.chinese}`,
      '请给出单一字重的 TrueType 文件（.ttf），放在出版物的文件夹里',
    ],
  );

/** @param own the publication's typeface */
export const lentGlyph = (character: string, own: string, font: string): Problem =>
  warning(
    'font/lacking',
    [
      `“${character}” (${codePoint(character)}) is not in ${own} and is set in ${font}`,
      'Look how it stands on the page; choose another typeface if it disturbs',
    ],
    [
      `“${character}”（${codePoint(character)}）不在 ${own} 里，用 ${font} 排出`,
      '请看它在页上的样子；如果不合适，请换一种字体',
    ],
  );

export const isLentGlyph = ({ code }: Problem): boolean => code === 'font/lacking';

export const brokenBead = (parts: number): Problem =>
  note(
    'page/broken-pair',
    [
      `This pair is too long for a page and is broken over ${parts} spreads on both sides in step`,
      'Nothing need be done; shorten or divide the passage if the break disturbs',
    ],
    [
      `这一对太长，一页排不下，已分到 ${parts} 个对开页，两边同步`,
      '不必处理；如果断开不好看，请缩短或分段',
    ],
  );

export const noteAtEnd = (number: number): Problem =>
  note(
    'page/long-note',
    [
      `Footnote ${number} is too long for the foot of a page and stands after the article`,
      'Nothing need be done; shorten the note to keep it on its page',
    ],
    [`脚注 ${number} 太长，页脚排不下，已移到文章末尾`, '不必处理；要留在原页，请缩短'],
  );

/** A block as people call it: its kind, or what it is called where the kind is not known. */
export type BlockName = BlockKind | 'passage' | 'block';

const BLOCKS: Readonly<Record<BlockName, string>> = {
  title: '个标题',
  heading: '个标题',
  paragraph: '个段落',
  table: '张表格',
  code: '段代码',
  figure: '幅图',
  rule: '条分隔线',
  credit: '行署名',
  entry: '条目录',
  passage: '一段',
  block: '一块',
};

export const tooTall = (what: BlockName): Problem =>
  error(
    'page/too-tall',
    [
      `This ${what} is taller than a page and cannot be divided`,
      'Divide it in the manuscript, or choose a larger format or smaller sizes',
    ],
    [`这${BLOCKS[what]}比一页还高，又不能分开`, '请在稿件里分开，或换大一些的开本、小一些的字号'],
  );

/**
 * @param excess in pt
 * @param measure in pt
 */
export const tooWideFor = (what: BlockName, excess: number, measure: number): Problem =>
  error(
    'page/too-wide',
    [
      `This ${what} is ${excess.toFixed(0)} pt wider than the type area of ${measure.toFixed(0)} pt`,
      'Take columns out of it, turn it, or nest it less deeply',
    ],
    [
      `这${BLOCKS[what]}比 ${measure.toFixed(0)} pt 宽的版心还宽 ${excess.toFixed(0)} pt`,
      '请减少栏数、转个方向，或减少嵌套',
    ],
  );

export const pageMismatch = (page: number, why: Bilingual): Problem =>
  error(
    'page/mismatch',
    [`Page ${page} did not come out as it was planned: ${why.english}`, REPORT],
    [`第 ${page} 页与计划不符：${why.chinese}`, REPORT_CHINESE],
  );

/** @param language its tag */
export const textLost = (where: Bilingual, language: string, why: Bilingual): Problem =>
  error(
    'proof/text',
    [
      `The ${where.english} does not hold the manuscript’s ${language} text: ${why.english}`,
      REPORT,
    ],
    [`${where.chinese}里的 ${language} 文字与稿件不符：${why.chinese}`, REPORT_CHINESE],
  );

export const notInStep = (page: number, why: Bilingual): Problem =>
  error(
    'proof/step',
    [`Page ${page} is out of step: ${why.english}`, REPORT],
    [`第 ${page} 页没有对齐：${why.chinese}`, REPORT_CHINESE],
  );
