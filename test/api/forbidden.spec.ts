import { jest } from '@jest/globals';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aMachine } from '../support/machine.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let inspector: GraphqlClient;
let machine: GraphqlClient;
let written: jest.SpiedFunction<typeof process.stdout.write>;

/** What the log has said of refusals since the test began. */
const told = (): string[] => written.mock.calls.map(([text]) => String(text)).filter((line) => line.includes('forbidden:'));

beforeAll(async () => {
  server = await startTestServer({ LOG_LEVEL: 'warn', WORKER: 'none' });
  inspector = await server.client.signIn('INSPECTOR');
  machine = await aMachine(server);
});
afterAll(() => server.close());
beforeEach(() => {
  written = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
});
afterEach(() => written.mockRestore());

describe('who asks for what their role may not do', () => {
  it('is named in a line of the log, with what was asked', async () => {
    const answer = await inspector.ask('{ serverStatus { setAside } }');
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(told()).toEqual([expect.stringMatching(/forbidden: query\.serverStatus, asked by person \d+ as INSPECTOR\b/)]);
  });

  it('is named on plain requests too, without what stands behind the path', async () => {
    const headers = { authorization: `Bearer ${inspector.token}` };
    const { status } = await fetch(`${server.url}/files/market-prices/2026-10/pdf?note=phone-0912345678`, { headers });
    expect(status).toBe(403);
    expect(told()).toEqual([expect.stringMatching(/forbidden: GET \/files\/market-prices\/2026-10\/pdf, asked by person \d+ as INSPECTOR\b/)]);
  });

  it('is named as a token where a machine asks for more than it was made for', async () => {
    const { errors } = await machine.ask('mutation { signOut }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(told()).toEqual([expect.stringMatching(/forbidden: mutation\.signOut, asked by person \d+ as INSPECTOR, by a token for READ/)]);
  });

  it('is named by a single field of an answer', async () => {
    const { errors } = await inspector.ask('{ outlet(id: "cho-ba-to") { lineAudit(commodity: "gao-te-thuong", first: 1) { __typename } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(told()).toEqual([expect.stringMatching(/forbidden: Outlet\.lineAudit, asked by person \d+ as INSPECTOR/)]);
  });

  it('is no line where nothing was refused, or nobody has signed in', async () => {
    await inspector.ask('{ me { id } }');
    await server.client.ask('{ serverStatus { setAside } }');
    expect(told()).toEqual([]);
  });
});
