/** What can keep a command from its work, beside what is wrong with a manuscript. */
import { error, type BilingualAdvice, type Problem } from '../problem.js';

export const folderNotEmpty = (folder: string): Problem =>
  error(
    'new/not-empty',
    [
      `The folder “${folder}” is not empty, and nothing in it was touched`,
      'Name a new folder, or an empty one',
    ],
    [`文件夹“${folder}”不是空的，里面的东西没有动`, '请给出新文件夹，或空文件夹'],
  );

export const noFolder = (path: string): Problem =>
  error(
    'new/no-folder',
    [`“${path}” is not a folder`, 'Name a new folder, or an empty one'],
    [`“${path}”不是文件夹`, '请给出新文件夹，或空文件夹'],
  );

export const previewBroke = (why: string): Problem =>
  error(
    'preview/broke',
    [
      `The pages could not be made: ${why}`,
      'Save a file of the publication to try again. If it goes on, please report it with the manuscript',
    ],
    [`页面没有做成：${why}`, '请保存出版物里的任意文件再试。如果仍然不行，请连同稿件一起报告'],
  );

/** @param why what is said of the browser */
export const noBrowserForPreview = (why: BilingualAdvice): Problem =>
  error(
    'preview/browser',
    [`There is no browser to make pages with: ${why.reason}`, why.hint],
    [`没有浏览器可以制作页面：${why.chinese.reason}`, why.chinese.hint],
  );

export const noPreviewFolder = (path: string): Problem =>
  error(
    'preview/folder',
    [`There is no folder “${path}”`, 'Name the folder that holds bulletin.yml'],
    [`没有文件夹“${path}”`, '请给出 bulletin.yml 所在的文件夹'],
  );

export const portTaken = (port: number, why: string): Problem =>
  error(
    'preview/port',
    [
      `Port ${String(port)} cannot be had: ${why}`,
      'Name another with --port, or leave it out for any that is free',
    ],
    [`不能使用端口 ${String(port)}：${why}`, '请用 --port 换一个，或不写，由它找空着的端口'],
  );

/** @param why what the system says, which is in English */
export const fileExists = (why: string): Problem =>
  error(
    'file/exists',
    [why, 'Choose another name, or replace the file with --force'],
    [`文件已经存在：${why}`, '请换个名称，或用 --force 取代原有的文件'],
  );

/** @param why what the system says, which is in English */
export const systemRefused = (why: string): Problem =>
  error(
    'file/system',
    [
      why,
      'Check that the folder exists, that you may write to it, and that there is room on the disk',
    ],
    [`系统拒绝：${why}`, '请确认文件夹存在、有写入权限，磁盘也有空间'],
  );
