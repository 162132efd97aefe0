/**
 * The command line of the browser: headless, cut off from the network, and alike on every machine.
 *
 * @param profile Folder for everything the browser writes.
 */
export function browserArguments(profile: string, sandboxed: boolean): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandboxed ? [] : ['--no-sandbox']),
    ...quiet,
    ...offline,
    ...alike,
  ];
}

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
  // Pages are drawn for paper by the processor; a missing graphics driver must not matter.
  '--disable-gpu',
  // Nothing is drawn on a screen: that needs no process of its own.
  '--in-process-gpu',
  // Containers often have a /dev/shm of 64 MB, too small for a book.
  '--disable-dev-shm-usage',
];

// Belt and braces: a page is set offline as well (see open-browser).
const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--dns-prefetch-disable',
  '--no-pings',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

const alike = [
  '--lang=en',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  // A long layout must not be slowed down or stopped because nobody looks at the page.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
];
