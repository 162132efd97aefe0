/** Why there is no browser to make pages with. */
import { error, type Lines, type Problem } from '../problem.js';

/** Why no browser could be had. */
export type BrowserErrorCode =
  'browser/none' | 'browser/setting' | 'browser/cache' | 'browser/package' | 'browser/launch';

export interface BrowserProblem extends Problem {
  readonly code: BrowserErrorCode;
}

const fault = (code: BrowserErrorCode, english: Lines, chinese: Lines): BrowserProblem => ({
  ...error(code, english, chinese),
  code,
});

export const noBrowser = (machine: string): BrowserProblem =>
  fault(
    'browser/none',
    [
      `No browser was found to print with on ${machine}`,
      'Install Chrome, Chromium or Edge, or name one in BIFOLIO_BROWSER',
    ],
    [
      `在 ${machine} 上找不到用来排印的浏览器`,
      '请安装 Chrome、Chromium 或 Edge，或用 BIFOLIO_BROWSER 指定一个',
    ],
  );

export const wrongBrowser = (path: string): BrowserProblem =>
  fault(
    'browser/setting',
    [
      `The browser “${path}” does not exist or cannot be run`,
      'Correct the path in BIFOLIO_BROWSER or in the option, or leave it away to use the bundled browser',
    ],
    [
      `浏览器“${path}”不存在，或不能运行`,
      '请改正 BIFOLIO_BROWSER 或选项里的路径，或去掉它，改用自带的浏览器',
    ],
  );

export const untrustedCache = (folder: string): BrowserProblem =>
  fault(
    'browser/cache',
    [
      `“${folder}” is not a folder that belongs to you alone, so the browser in it is not trusted`,
      'Remove it, or set XDG_CACHE_HOME to a folder of your own',
    ],
    [
      `“${folder}”不是你独有的文件夹，里面的浏览器不可信`,
      '请删去它，或把 XDG_CACHE_HOME 设为自己的文件夹',
    ],
  );

export const notUnpacked = (why: string): BrowserProblem =>
  fault(
    'browser/cache',
    [
      `The bundled browser cannot be unpacked: ${why}`,
      'It takes 200 MB: free some space, or set XDG_CACHE_HOME to a folder that has it',
    ],
    [
      `自带的浏览器无法解开：${why}`,
      '它要 200 MB：请腾出空间，或把 XDG_CACHE_HOME 设到有空间的文件夹',
    ],
  );

export const brokenPackage = (name: string): BrowserProblem =>
  fault(
    'browser/package',
    [
      `The package ${name}, which carries the browser, is not installed whole`,
      'Install Bifolio’s dependencies again (npm ci), or name a browser of yours in BIFOLIO_BROWSER',
    ],
    [
      `带有浏览器的软件包 ${name} 没有安装完整`,
      '请重新安装 Bifolio 的依赖（npm ci），或用 BIFOLIO_BROWSER 指定自己的浏览器',
    ],
  );

export const failedLaunch = (path: string, output: string): BrowserProblem =>
  fault(
    'browser/launch',
    [`The browser “${path}” does not start: ${output}`, 'Name another browser in BIFOLIO_BROWSER'],
    [`浏览器“${path}”启动不了：${output}`, '请用 BIFOLIO_BROWSER 另指定一个浏览器'],
  );
