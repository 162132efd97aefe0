import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewFixture, type PreviewedFixture } from './open-preview.js';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

describe('the preview’s server', () => {
  let fixture: PreviewedFixture;
  beforeAll(async () => {
    fixture = await previewFixture('small');
  });
  afterAll(() => fixture.close());

  /** Ask for a path as it is written: no library tidies it up. */
  const ask = (
    path: string,
    headers: Readonly<Record<string, string>> = {},
    method = 'GET',
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(fixture.preview.url);
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => (body += text));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      });
      sent.on('error', reject);
      sent.end();
    });

  it('answers its own page, with a policy', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['another host', { host: 'evil.example' }],
    ['another host of the same port', { host: 'evil.example:4870' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['the origin of a file', { origin: 'null' }],
    ['another site’s script', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }],
  ])('refuses %s', async (_, headers) => {
    for (const path of ['/', '/book', '/download/pdf']) {
      expect((await ask(path, headers)).status).toBe(403);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('is not to be changed: %s', async (method) => {
    expect((await ask('/book', {}, method)).status).toBe(405);
  });

  it.each([
    '/../package.json',
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/client/../../package.json',
    '/client/%2e%2e%2f%2e%2e%2fpackage.json',
    '/pictures/..%2f..%2fbulletin.yml',
    '/epub/x/..%2f..%2fbulletin.yml',
    '/bulletin.yml',
    '/%00',
    '/%',
  ])('reads nothing from the disk: %s', async (path) => {
    const { status, body } = await ask(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body).not.toMatch(/root:|title:|"dependencies"/);
  });
});
