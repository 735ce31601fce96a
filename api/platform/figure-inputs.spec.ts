import { buildSchema, type GraphQLObjectType, graphqlSync } from 'graphql';
import { passFiguresWhole } from './figure-inputs.js';
import { scalars } from './scalars.js';

const contract = passFiguresWhole(`
  scalar Figure
  input Line { price: Figure stock: Figure }
  input Sheet { lines: [Line!] }
  type Query { echo(sheet: Sheet!): String! }
`);
const rootValue = { echo: ({ sheet }: { sheet: unknown }) => JSON.stringify(sheet) };
const schema = buildSchema(contract.typeDefs);
for (const [name, { parseValue, parseLiteral }] of Object.entries({ Figure: scalars.Figure, ...contract.scalars })) {
  Object.assign(schema.getType(name) ?? {}, { parseValue, parseLiteral });
}

const ask = (sheet: unknown) => graphqlSync({ schema, rootValue, source: 'query ($sheet: Sheet!) { echo(sheet: $sheet) }', variableValues: { sheet } });

describe('passFiguresWhole', () => {
  it('lets any figure through', () => {
    const sheet = { lines: [{ price: 'ten', stock: [1, { a: null }] }, {}] };
    expect(ask(sheet).data).toEqual({ echo: JSON.stringify(sheet) });
  });

  it('reads figures written into the query', () => {
    const { data } = graphqlSync({
      schema,
      rootValue,
      source: 'query ($p: Figure) { echo(sheet: { lines: [{ price: $p, stock: ENOUGH }] }) }',
      variableValues: { p: 5 },
    });
    expect(data).toEqual({ echo: '{"lines":[{"price":5,"stock":"ENOUGH"}]}' });
  });

  it.each([
    ['a misspelt field', { lines: [{ prise: 1 }] }, 'Field "prise" is not defined'],
    ['a list for a line', { lines: [[1]] }, 'to be an object'],
    ['null for a line', { lines: [null] }, 'not to be null'],
    ['a misspelt field of an input that holds more than figures', { line: [] }, 'Field "line" is not defined'],
  ])('refuses %s as before', (_name, sheet, message) => expect(ask(sheet).errors?.[0]?.message).toContain(message));

  it('leaves other inputs as they are', () => {
    expect((schema.getQueryType() as GraphQLObjectType).getFields().echo?.args[0]?.type.toString()).toBe('Sheet!');
    expect(Object.keys(contract.scalars)).toEqual(['Line']);
  });
});
