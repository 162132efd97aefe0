/** What can be wrong with pictures. */
import { error, note, type Bilingual, type Problem } from '../problem.js';

export const remoteImage = (source: string): Problem =>
  error(
    'image/remote',
    [
      `The picture “${source}” is not a file of the publication`,
      'Save the picture in the article’s folder: a build opens no network connection',
    ],
    [`图片“${source}”不是出版物里的文件`, '请把图片存到文章的文件夹里：制作时不连网络'],
  );

export const missingImage = (source: string): Problem =>
  error(
    'image/missing',
    [
      `The picture “${source}” was not found`,
      'Check the name; it is relative to the Markdown file',
    ],
    [`找不到图片“${source}”`, '请检查名称；路径从 Markdown 文件所在的文件夹算起'],
  );

export const unreadableImage = (source: string, why: Bilingual): Problem =>
  error(
    'image/unreadable',
    [
      `The picture “${source}” cannot be used: ${why.english}`,
      'Save it as JPEG, PNG, GIF, WebP or SVG',
    ],
    [`图片“${source}”不能用：${why.chinese}`, '请存为 JPEG、PNG、GIF、WebP 或 SVG'],
  );

export const brokenPicture = (): Problem =>
  error(
    'image/damaged',
    [
      'A picture of this block cannot be drawn: its file is damaged or not what it says it is',
      'Open the picture in an editor and save it again',
    ],
    ['这一块里有图片画不出来：文件已损坏，或与它自称的格式不符', '请在图片编辑器里打开，重新保存'],
  );

export const missingAlt = (source: string): Problem =>
  note(
    'image/alt',
    [
      `The picture “${source}” has no alternative text`,
      'Describe it between the brackets: ![description](file)',
    ],
    [`图片“${source}”没有替代文字`, '请在方括号里描述它：![描述](文件)'],
  );

export const undescribedDrawing = (): Problem =>
  note(
    'image/alt',
    [
      'The drawing has no alternative text',
      'Describe it in the drawing: <svg …><title>description</title> …',
    ],
    ['图形没有替代文字', '请在图形里描述它：<svg …><title>描述</title> …'],
  );
