import { spawn } from 'node:child_process';
import { Command, InvalidArgumentError } from 'commander';
import type { Preview } from '../../preview/preview.js';
import type { PreviewState } from '../../preview/protocol.js';
import { GOOD, INTERRUPTED } from '../exit-codes.js';
import { reportFailure } from '../report-failure.js';
import type { Say } from '../words/words.js';

interface Flags {
  readonly port?: number;
  readonly open?: true;
  readonly plugins?: string;
}

/** `bifolio preview [folder]` */
export function previewCommand(say: Say): Command {
  return new Command('preview')
    .description(say('preview'))
    .argument('[folder]', say('folder'), 'manuscript')
    .option('-p, --port <number>', say('port'), readPort(say))
    .option('--open', say('open'))
    .option('--plugins <module>', say('plugins'))
    .action(async (folder: string, flags: Flags) => {
      process.exitCode = await run(folder, flags, say);
    });
}

const readPort =
  (say: Say) =>
  (value: string): number => {
    const port = Number(value);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new InvalidArgumentError(say('portRange'));
    }
    return port;
  };

async function run(folder: string, { port, open, plugins }: Flags, say: Say): Promise<number> {
  let running: Preview;
  try {
    const { preview } = await import('../../preview/preview.js');
    running = await preview({
      folder,
      ...(port === undefined ? {} : { port }),
      ...(plugins === undefined ? {} : { plugins }),
      onState: tell(say),
    });
  } catch (error) {
    return reportFailure(error, false, say);
  }
  const stopped = stopSignal();
  console.log(`${running.url}  (${say('previewRuns')})`);
  if (open === true) openInBrowser(running.url, say);
  await stopped;
  await running.close();
  return GOOD;
}

/** Settled when the user wants to end it. Who asks twice will not wait for the end in order. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(INTERRUPTED);
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}

const tell =
  (say: Say) =>
  ({ state, messages }: PreviewState): void => {
    if (state === 'building') return;
    const errors = messages.filter(({ severity }) => severity === 'error').length;
    const time = new Date().toLocaleTimeString();
    console.error(
      state === 'good' ? say('pagesSet', { time }) : say('pagesNotSet', { time, count: errors }),
    );
  };

/** With the system's own means, which know the user's browser; if there are none, the address is printed. */
function openInBrowser(url: string, say: Say): void {
  const openers = new Map([
    ['darwin', ['open']],
    ['win32', ['cmd', '/c', 'start', '']],
  ]);
  const [command = 'xdg-open', ...before] = openers.get(process.platform) ?? [];
  const child = spawn(command, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {
    console.error(say('goTo', { url }));
  });
  child.unref();
}
