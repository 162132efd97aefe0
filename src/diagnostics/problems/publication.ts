/** What can be wrong with a publication’s folder and files. */
import { error, warning, type Bilingual, type Problem } from '../problem.js';

export const noPublication = (folder: string): Problem =>
  error(
    'publication/missing',
    [
      `There is no publication in “${folder}”: no bulletin.yml was found`,
      'Name the folder that holds bulletin.yml: bifolio build path/to/manuscript',
    ],
    [
      `“${folder}”里没有出版物：找不到 bulletin.yml`,
      '请给出 bulletin.yml 所在的文件夹：bifolio build path/to/manuscript',
    ],
  );

export const noArticles = (): Problem =>
  error(
    'publication/empty',
    [
      'The publication has no article',
      'Add a folder for each article, with one Markdown file a language in it, for example 01-news/zh.md and 01-news/en.md',
    ],
    [
      '出版物里没有文章',
      '每篇文章建一个文件夹，每种语言一个 Markdown 文件，例如 01-news/zh.md 和 01-news/en.md',
    ],
  );

export const missingCounterpart = (expected: string, present: string): Problem =>
  error(
    'article/missing-counterpart',
    [
      `“${present}” has no counterpart: there is no ${expected} beside it`,
      `Write ${expected}, or take the article out of the publication by beginning its folder’s name with an underscore`,
    ],
    [
      `“${present}”没有对应的文件：旁边没有 ${expected}`,
      `请写出 ${expected}；不想收入这篇文章，就在文件夹名称前加下划线`,
    ],
  );

export const emptyArticleFolder = (folder: string, expected: Bilingual): Problem =>
  warning(
    'article/empty-folder',
    [
      `The folder “${folder}” holds no article and was left out`,
      `An article’s folder holds ${expected.english}; begin a folder’s name with an underscore if it holds something else`,
    ],
    [
      `文件夹“${folder}”里没有文章，已略过`,
      `文章的文件夹里应有 ${expected.chinese}；如果放的是别的东西，就在名称前加下划线`,
    ],
  );

export const unknownArticle = (name: string): Problem =>
  error(
    'article/unknown',
    [
      `The article “${name}” is listed, but there is no such folder`,
      'Name the article’s folder as it stands in the publication',
    ],
    [`列出了文章“${name}”，但没有这个文件夹`, '请按出版物里文件夹的实际名称填写'],
  );

export const unreadableFile = (path: string, why: Bilingual): Problem =>
  error(
    'file/unreadable',
    [
      `“${path}” cannot be read: ${why.english}`,
      'Check that the file exists and that you may read it',
    ],
    [`无法读取“${path}”：${why.chinese}`, '请确认文件存在，并且有读取权限'],
  );

export const outsidePublication = (path: string): Problem =>
  error(
    'file/outside',
    [
      `“${path}” lies outside the publication’s folder`,
      'Copy the file into the publication; nothing outside its folder is read',
    ],
    [`“${path}”在出版物的文件夹之外`, '请把文件复制到出版物里；文件夹之外的一概不读'],
  );

export const notUtf8 = (path: string): Problem =>
  error(
    'file/encoding',
    [`“${path}” is not UTF-8`, 'Save the file as UTF-8'],
    [`“${path}”不是 UTF-8 编码`, '请把文件存为 UTF-8'],
  );
