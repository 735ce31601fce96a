// What a typical team writes first: Apollo Server and TypeORM entities, cascade save() of a report with its lines as rows. A peer to measure against, nothing else.
import { createServer } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { DataSource, EntitySchema } from 'typeorm';

const Report = new EntitySchema({
  name: 'Report',
  schema: 'raw',
  tableName: 'report',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    clientUuid: { type: 'uuid', name: 'client_uuid', unique: true },
    outletId: { type: 'int', name: 'outlet_id' },
    inspectorId: { type: 'int', name: 'inspector_id' },
    observedAt: { type: 'timestamptz', name: 'observed_at' },
    slot: { type: 'smallint' },
  },
  relations: { lines: { type: 'one-to-many', target: 'Observation', inverseSide: 'report', cascade: true } },
});

const Observation = new EntitySchema({
  name: 'Observation',
  schema: 'raw',
  tableName: 'observation',
  columns: {
    reportId: { type: 'bigint', name: 'report_id', primary: true },
    commodityId: { type: 'smallint', name: 'commodity_id', primary: true },
    price: { type: 'int', nullable: true },
    stock: { type: 'numeric', nullable: true },
    sold: { type: 'numeric', nullable: true },
    availability: { type: 'smallint' },
  },
  relations: { report: { type: 'many-to-one', target: 'Report', joinColumn: { name: 'report_id' }, inverseSide: 'lines' } },
});

const dataSource = await new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, entities: [Report, Observation], poolSize: 10 }).initialize();
const reports = dataSource.getRepository(Report);

const typeDefs = `
  input LineInput { commodityId: Int!, price: Int, stock: Float, sold: Float, availability: Int! }
  input SubmitReportInput { clientUuid: ID!, outletId: Int!, inspectorId: Int!, observedAt: String!, slot: Int!, lines: [LineInput!]! }
  type Submitted { id: ID!, duplicate: Boolean! }
  type Query { hello: String }
  type Mutation { submitReport(input: SubmitReportInput!): Submitted! }`;

const resolvers = {
  Mutation: {
    async submitReport(_, { input }) {
      const earlier = await reports.findOneBy({ clientUuid: input.clientUuid });
      if (earlier !== null) return { id: earlier.id, duplicate: true };
      const saved = await reports.save(reports.create({ ...input, observedAt: new Date(input.observedAt) }));
      return { id: saved.id, duplicate: false };
    },
  },
};

const apollo = new ApolloServer({ typeDefs, resolvers, csrfPrevention: false });
await apollo.start();

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search: '', body: JSON.parse(Buffer.concat(chunks).toString()) },
    context: async () => ({}),
  });
  response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
  response.end(answer.body.kind === 'complete' ? answer.body.string : '');
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`ready http://127.0.0.1:${server.address().port}\n`));
process.once('SIGTERM', () => process.exit(0));
