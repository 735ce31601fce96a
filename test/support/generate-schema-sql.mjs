import { writeFileSync } from 'node:fs';
import { startTestServer } from './test-server.mjs';

// Part of `npm run generate`: migrates an empty database and writes down what came of it.
const { migrate } = await import('../../db/migrate.ts');
const { dumpSchema } = await import('../../db/dump-schema.ts');
const server = await startTestServer();
try {
  await migrate(server.url);
  writeFileSync(new URL('../../db/schema.sql', import.meta.url), await dumpSchema(server.url));
} finally {
  await server.stop();
}
