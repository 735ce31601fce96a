import { dropTemplate, makeTemplate, startTestServer } from './test-server.mjs';

/** Before the first spec that needs a database: one server and one template for the whole run. */
export default async function startDatabase() {
  const server = await startTestServer();
  const template = `cungcau_template_${process.pid}`;
  globalThis.stopTestDatabase = async () => {
    await dropTemplate(server.url, template).catch(() => undefined);
    await server.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => globalThis.stopTestDatabase().finally(() => process.exit(1)));
  try {
    await makeTemplate(server.url, template);
  } catch (fault) {
    await globalThis.stopTestDatabase();
    throw fault;
  }
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_TEMPLATE = template;
}
