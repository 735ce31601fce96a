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
  type TrendPoint { day: String!, median: Float, p10: Float, p90: Float, stock: Float, n: Int! }
  type Line { commodityId: Int!, price: Int, stock: Float, sold: Float, availability: Int! }
  type Report { id: ID!, lines: [Line!]! }
  type Query { trend(commodity: Int!, province: Int!): [TrendPoint!]!, lastReport(outlet: Int!): Report }
  type Mutation { submitReport(input: SubmitReportInput!): Submitted! }`;

/** Added up from the rows when somebody asks: of each outlet and day the last. */
const TREND = `select to_char(day, 'YYYY-MM-DD') as day, percentile_cont(0.5) within group (order by price) as median, percentile_cont(0.1) within group (order by price) as p10,
  percentile_cont(0.9) within group (order by price) as p90, sum(stock)::float8 as stock, count(*)::int as n
from (select distinct on (r.outlet_id, d.day) d.day, b.price, b.stock from raw.outlet o join raw.report r on r.outlet_id = o.id
  join raw.observation b on b.report_id = r.id and b.commodity_id = $1, lateral (select (r.observed_at at time zone 'Asia/Ho_Chi_Minh')::date as day) d
  where o.province_id = $2 order by r.outlet_id, d.day, r.observed_at desc) newest
group by day order by day`;

const resolvers = {
  Query: {
    trend: (_, { commodity, province }) => dataSource.query(TREND, [commodity, province]),
    lastReport: (_, { outlet }) => reports.findOne({ where: { outletId: outlet }, order: { observedAt: 'DESC' }, relations: { lines: true } }),
  },
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
