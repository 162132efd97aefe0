/** Scheme and host, in which square brackets may stand (an IPv6 address), and all that follows. */
const PARTS = /^(https?:\/\/[^/?#]*)?(.*)$/s;

/** What stands in an address behind its host only as a percent code (RFC 3986, appendix A). */
const ILLEGAL = /[^!-~]|["<>[\\\]^`{|}]|%(?![\da-f]{2})|(?<=#.*)#/gis;

/**
 * An address on the web as checkers of EPUBs take it: browsers let characters pass that RFC 3986
 * does not.
 *
 * @returns undefined for what is no address, and for one of nobody (`mailto:`)
 */
export function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  if (/^mailto:$/i.test(address.trim())) return undefined;
  const [, host = '', rest = ''] = PARTS.exec(new URL(address).href) ?? [];
  return host + rest.replace(ILLEGAL, encodeURIComponent);
}
