import { stat } from 'node:fs/promises';
import { bundledPackage, bundledRunsHere } from './bundled-package.js';
import { systemBrowserPaths } from './system-browsers.js';

/**
 * Names the browser that `findBrowser` would choose, without starting or unpacking it. Another
 * version of it has another name.
 */
export async function browserIdentity(executablePath?: string): Promise<string> {
  const setting = executablePath ?? process.env['BIFOLIO_BROWSER'] ?? '';
  if (setting !== '') return fileIdentity(setting);
  if (bundledRunsHere()) {
    const { version, identity } = await bundledPackage();
    return `bundled ${version} ${identity}`;
  }
  return (await Promise.all(systemBrowserPaths().map(fileIdentity))).join('\n');
}

async function fileIdentity(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return [path, found?.size, found?.mtimeMs, found?.ino].map(String).join(' ');
}
