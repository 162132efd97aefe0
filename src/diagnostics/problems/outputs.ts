/** What can be wrong with the output folder and with an EPUB. */
import { error, note, warning, type Bilingual, type Problem } from '../problem.js';

export const outputInManuscript = (folder: string): Problem =>
  error(
    'output/folder',
    [
      `The output folder “${folder}” is the publication’s own or lies in it`,
      'Choose a folder of its own: bifolio build --out dist',
    ],
    [
      `输出文件夹“${folder}”就是出版物的文件夹，或在它里面`,
      '请另选一个文件夹：bifolio build --out dist',
    ],
  );

export const olderOutput = (name: string): Problem =>
  note(
    'output/older',
    [
      `“${name}” is of an earlier build and was left as it is; the new manifest does not list it`,
      'Build all outputs to have them of one text, or delete the file',
    ],
    [
      `“${name}”是以前制作的，没有改动；新的清单里没有它`,
      '要让成品出自同一份文字，请全部制作，或删去这个文件',
    ],
  );

export const outputNoFolder = (folder: string): Problem =>
  error(
    'output/no-folder',
    [
      `“${folder}” is a file, so nothing can be put into it`,
      'Choose another folder: bifolio build --out dist',
    ],
    [`“${folder}”是文件，里面放不了东西`, '请另选一个文件夹：bifolio build --out dist'],
  );

/** @param why as the checker says it, in English */
export const faultyEpub = (code: string, why: string, place: string): Problem =>
  error(
    'epub/invalid',
    [
      `The EPUB breaks a rule (${code}${place === '' ? '' : `, ${place}`}): ${why}`,
      'No shop takes such a file: please report it with the manuscript. --only pdf,html builds without it',
    ],
    [
      `EPUB 违反了一条规则（${code}${place === '' ? '' : `，${place}`}）：${why}`,
      '书店不会收这样的文件：请连同稿件一起报告。用 --only pdf,html 可以不做 EPUB',
    ],
  );

export const unfitCover = (path: string, why: Bilingual): Problem =>
  error(
    'epub/cover',
    [
      `The cover “${path}” cannot be used: ${why.english}`,
      'Name a JPEG or PNG of the publication, 1600 by 2400 pixels or so, or leave the setting out',
    ],
    [
      `封面“${path}”不能用：${why.chinese}`,
      '请指定出版物里的 JPEG 或 PNG，约 1600×2400 像素，或去掉这项设置',
    ],
  );

export const smallCover = (path: string, width: number, height: number): Problem =>
  warning(
    'epub/small-cover',
    [
      `The cover “${path}” has only ${String(width)} by ${String(height)} pixels`,
      'Shops ask for 1400 pixels or more on the shorter side',
    ],
    [`封面“${path}”只有 ${String(width)}×${String(height)} 像素`, '书店要求短边不少于 1400 像素'],
  );
