/** What of a request decides whether it is answered. */
export interface RequestFacts {
  readonly method: string;
  /** The value of a header, by its name in lower case. */
  readonly header: (name: string) => string | undefined;
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: 403 | 405;
  readonly reason: string;
}

/**
 * Answer nobody but the preview's own page. A loopback address is within reach of every page that
 * the reader's browser has open:
 *
 * - A page can have its own host name lead to 127.0.0.1 (DNS rebinding) and would then count as of
 *   one origin with us; so the host must be one that is ours.
 * - A page can send requests across origins, and listen to a stream of events; so the origin must
 *   be ours, and what the browser says of the request's site (Fetch Metadata, W3C) too. A link that
 *   is followed to the preview is no harm: the page that has it sees nothing.
 */
export function refusal({ method, header }: RequestFacts, port: number): Refusal | undefined {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, reason: 'The preview is only to be looked at' };
  }
  const host = header('host')?.toLowerCase() ?? '';
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const hosts = names.flatMap((name) => [
    `${name}:${String(port)}`,
    // The port of the protocol is left out of the header.
    ...(port === 80 ? [name] : []),
  ]);
  if (!hosts.includes(host)) return { status: 403, reason: 'Another host’s page is not served' };
  const origin = header('origin');
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, reason: 'Another origin’s page may not read this' };
  }
  const site = header('sec-fetch-site');
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  const isFollowedLink =
    header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document';
  return isOwn || isFollowedLink
    ? undefined
    : { status: 403, reason: 'Another site’s page may not read this' };
}
