import { NO_PAGE } from '../../api/platform/content-policy.js';
import { startTestServer, type TestServer } from '../support/server.js';

const SECRET_KEY = 'a key of at least thirty-two characters';
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none', LOG_LEVEL: 'error', NODE_ENV: 'production', TRUST_PROXY: '127.0.0.1', SECRET_KEY });
});

afterAll(() => server.close());

const headersOf = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Headers> =>
  (await fetch(`${server.url}${path}`, { headers })).headers;

describe('what every answer says to a browser', () => {
  it.each(['/healthz', '/graphql', '/field/day', '/files/trend.xlsx', '/no/such/place.txt'])('%s', async (path) => {
    const headers = await headersOf(path);
    expect(
      Object.fromEntries(
        ['x-content-type-options', 'x-frame-options', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'referrer-policy'].map((name) => [
          name,
          headers.get(name),
        ]),
      ),
    ).toEqual({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
  });

  it('lets what is no page load nothing at all', async () => expect((await headersOf('/healthz')).get('content-security-policy')).toBe(NO_PAGE));

  it('asks for TLS only where there is TLS', async () => {
    expect((await headersOf('/healthz')).get('strict-transport-security')).toBeNull();
    expect((await headersOf('/healthz', { 'x-forwarded-proto': 'https' })).get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });
});

describe('the page of the desk', () => {
  const nonceOf = (text: string | null): string | undefined => /nonce[-=]"?([\w-]+)/.exec((text ?? '').replace('csp-nonce', ''))?.[1];

  it('comes with a number of its own each time, the same in page and policy', async () => {
    const answers = await Promise.all(['/', '/alerts', '/index.html'].map((path) => fetch(`${server.url}${path}`)));
    const seen = await Promise.all(answers.map(async (answer) => [nonceOf(answer.headers.get('content-security-policy')), nonceOf(await answer.text())]));
    for (const [policy, page] of seen) expect(policy).toBe(page);
    expect(new Set(seen.map(([policy]) => policy)).size).toBe(3);
    for (const answer of answers) expect(answer.headers.get('etag')).toBeNull();
  });
});
