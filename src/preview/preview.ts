import { realpath } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { CommandError } from '../diagnostics/command-error.js';
import { noPreviewFolder, portTaken } from '../diagnostics/problems/commands.js';
import { loadPlugins } from '../plugins/load-plugins.js';
import { previewApp } from './preview-app.js';
import { PreviewSession } from './preview-session.js';
import type { PreviewState } from './protocol.js';
import { RebuildLoop } from './rebuild-loop.js';
import { readStaticFiles } from './static-files.js';
import { watchFolder } from './watch-folder.js';

/** Reached from this machine only. */
const LOOPBACK = '127.0.0.1';
/** Taken if it is free and no other is asked for, so that the address stays the same. */
const USUAL_PORT = 4870;

export interface PreviewOptions {
  /** The folder that holds `bulletin.yml`; `manuscript` by default. */
  readonly folder?: string;
  /** By default 4870, or any that is free. */
  readonly port?: number;
  /** The browser to make pages with, instead of the one that Bifolio finds. */
  readonly executablePath?: string;
  /** A module with plugins; see `BuildOptions`. It is loaded once. */
  readonly plugins?: string;
  readonly onState?: (state: PreviewState) => void;
}

export interface Preview {
  readonly url: string;
  /** Ends the server, the watching and the browser. */
  close(): Promise<void>;
}

/**
 * Serve a publication's spreads on the loopback address, and build anew whenever a file of it
 * changes. The first build has begun when this returns.
 *
 * @throws CommandError if there is no such folder, the port is taken, or the plugins cannot be used
 */
export async function preview(options: PreviewOptions = {}): Promise<Preview> {
  const folder = await realFolder(options.folder ?? 'manuscript');
  const plugins = options.plugins === undefined ? undefined : await loadPlugins(options.plugins);
  const session = new PreviewSession(folder, options.executablePath, plugins);
  if (options.onState !== undefined) session.subscribe(options.onState);
  let port = 0;
  const app = previewApp(session, await readStaticFiles(), () => port);
  const server = createAdaptorServer({ fetch: app.fetch });
  port = await listen(server, options.port);
  const loop = new RebuildLoop((signal) => session.build(signal));
  const unwatch = await watchFolder(folder, () => {
    loop.request();
  });
  loop.request();
  return {
    url: `http://${LOOPBACK}:${String(port)}/`,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await unwatch();
      await loop.stop();
      await session.close();
    },
  };
}

async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (cause) {
    throw new CommandError(noPreviewFolder(path), { cause });
  }
}

async function listen(server: ServerType, wanted: number | undefined): Promise<number> {
  try {
    return await listenOn(server, wanted ?? USUAL_PORT);
  } catch (cause) {
    if (wanted === undefined) return listenOn(server, 0);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(portTaken(wanted, why), { cause });
  }
}

function listenOn(server: ServerType, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
