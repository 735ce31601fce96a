import { startServer } from '../../api/main.js';
import { Config } from '../../api/platform/config.js';
import { createTestDatabase } from './database.js';
import { GraphqlClient } from './graphql-client.js';

/** A whole server in this process, on a free port and a database of its own. */
export interface TestServer {
  readonly url: string;
  readonly databaseUrl: string;
  /** Nobody is signed in; `signIn` gives a client that is. */
  readonly client: GraphqlClient;
  close(): Promise<void>;
}

/** Starts one for a spec file; `settings` are environment variables, such as `WORKER: 'none'`. Close it in afterAll. */
export async function startTestServer(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const config = new Config({ DATABASE_URL: database.url, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'test', ...settings });
  try {
    const server = await startServer(config);
    const close = async (): Promise<void> => {
      await server.close();
      await database.drop();
    };
    return { url: server.url, databaseUrl: database.url, client: new GraphqlClient(server.url, null), close };
  } catch (fault) {
    await database.drop();
    throw fault;
  }
}
