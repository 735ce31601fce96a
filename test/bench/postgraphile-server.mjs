// PostGraphile over the schema `raw`, out of the folder it was installed into for this run (peers.mjs). A peer to measure against, nothing else. Says `ready <url>` once.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const installed = createRequire(join(process.env.PEER_FOLDER, 'package.json'));
const part = (name) => import(pathToFileURL(installed.resolve(name)).href);
const { postgraphile } = await part('postgraphile');
const { PostGraphileAmberPreset } = await part('postgraphile/presets/amber');
const { makePgService } = await part('postgraphile/adaptors/pg');
const { grafserv } = await part('postgraphile/grafserv/node');

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['raw'], poolConfig: { max: 10 } })],
  grafserv: { graphiql: false, graphqlOverGET: false },
  grafast: { explain: false },
};
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => process.stdout.write(`ready http://127.0.0.1:${server.address().port}\n`));
process.once('SIGTERM', () => process.exit(0));
