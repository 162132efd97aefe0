import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where Bifolio keeps what it can make again (XDG Base Directory Specification). */
export function userCacheFolder(): string {
  const setting = process.env['XDG_CACHE_HOME'];
  // The specification has relative paths ignored.
  const caches = setting !== undefined && isAbsolute(setting) ? setting : join(homedir(), '.cache');
  return join(caches, 'bifolio');
}
