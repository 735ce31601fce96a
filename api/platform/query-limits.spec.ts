import fc from 'fast-check';
import { buildSchema, parse } from 'graphql';
import { costOf, findExcess, LIMITS, MOST_COST } from './query-limits.js';

const schema = buildSchema(`
  type Query { list(first: Int = 20): [Item!]! bare(first: Int): [Item!]! uncut: [Item!]! page(first: Int = 50): Page! one: Item! any: Any lone(offset: Int): Item! }
  type Page { page: [Item!]! total: Int! }
  type Item implements Named { name: String list(first: Int = 20): [Item!]! uncut: [Item!]! one: Item }
  interface Named { list(first: Int = 20): [Item!]! }
  union Any = Item | Page
  type Mutation { change: Page! }
`);
const nested = (depth: number): string => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
const many = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_, index) => one(index)).join(' ');
const excessOf = (text: string): unknown => findExcess(parse(text), schema)?.extensions.limit ?? null;

/** Each is twice the one before it: 2 to the power of `count` fields in a short text. */
const doubling = (count: number): string =>
  `query { ...F0 } ${many(count, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F${count} on Query { a }`;

describe('what an operation may ask for', () => {
  it.each([
    ['the deepest', nested(LIMITS.depth), null],
    ['a level more', nested(LIMITS.depth + 1), 'depth'],
    ['as many fields as there may be', `{ ${many(LIMITS.fields, () => 'a')} }`, null],
    ['a field more', `{ ${many(LIMITS.fields + 1, () => 'a')} }`, 'fields'],
    ['as many aliases as there may be', `{ ${many(LIMITS.aliases, (index) => `x${index}: a`)} }`, null],
    ['an alias more', `{ ${many(LIMITS.aliases + 1, (index) => `x${index}: a`)} }`, 'aliases'],
    ['as many directives as there may be', `{ a ${many(LIMITS.directives, () => '@skip(if: true)')} }`, null],
    ['a directive more', `{ a ${many(LIMITS.directives + 1, () => '@skip(if: true)')} }`, 'directives'],
    ['a fragment more', `{ a } ${many(LIMITS.fragments + 1, (index) => `fragment F${index} on Query { a }`)}`, 'fragments'],
    ['an operation more', many(LIMITS.operations + 1, (index) => `query Q${index} { a }`), 'operations'],
    ['fragments that double', doubling(30), 'fields'],
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'circle'],
    ['a fragment twice, not in itself', '{ ...A ...B } fragment A on Query { a } fragment B on Query { ...A ...A }', null],
    ['a fragment in itself, hidden deep', '{ a { ...A } } fragment A on Query { a { a { ...A } } }', 'circle'],
    ['depth hidden in fragments', `{ ...A } fragment A on Query ${nested(LIMITS.depth + 1)}`, 'depth'],
    ['aliases hidden in fragments', `{ ${many(9, () => '...A')} } fragment A on Query { ${many(8, (index) => `x${index}: a`)} }`, 'aliases'],
  ])('%s', (_name, text, expected) => expect(excessOf(text)).toBe(expected));

  it('counts the same whether fields are written out or come by a fragment', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (count) => {
        const fields = many(count, (index) => `x${index}: a`);
        expect(excessOf(`{ ...A } fragment A on Query { ${fields} }`)).toBe(excessOf(`{ ${fields} }`));
      }),
    ));
});

describe('what an operation costs', () => {
  const costs = (text: string): number => costOf(parse(text), schema);

  it.each<[string, string, number]>([
    ['fields alone', '{ one { name uncut { name } } }', 4],
    ['a list as often as it is long', '{ list(first: 10) { name one { name } } }', 1 + 30],
    ['lists of lists', '{ list(first: 10) { list(first: 20) { name } } }', 1 + 10 + 200],
    ['a length beyond what is ever given', '{ list(first: 100000) { name } }', 201],
    ['a length that is nothing', '{ list(first: 0) { name } x: list(first: -5) { name } }', 4],
    ['a length that is no number', '{ list(first: "x") { name } }', 1 + 20],
    ['a length by a variable, which may be any', 'query ($n: Int) { list(first: $n) { name } }', 201],
    ['one by a variable with a default, which may be any too', 'query ($n: Int = 40) { list(first: $n) { name } }', 201],
    ['a list of which no length is asked for', '{ one { list { name } } }', 2 + 20],
    ['one of which none is asked for in words', '{ list(first: null) { name } }', 1 + 20],
    ['one of which the schema does not say how long it is then', '{ bare { name } }', 1 + 200],
    ['what a fragment brings', '{ list(first: 10) { ...F } } fragment F on Item { list(first: 3) { name } }', 1 + 10 + 30],
    ['what a fragment on one of several types brings', '{ any { ... on Item { list(first: 3) { name } } ... on Page { page { name } } } }', 1 + 1 + 3 + 1 + 1],
    ['what stands behind an interface', '{ one { ... on Named { list(first: 3) { name } } } }', 1 + 1 + 3],
    ['a list that has no length, for the lists in it', '{ uncut { name list(first: 10) { name } } }', 3 + 500],
    ['a list that has no length alone', '{ uncut { name one { name } } }', 4],
    ['lists without a length in each other, for the lists in them', '{ uncut { uncut { list(first: 1) { name } } } }', 3 + 2500],
    ['the items of a page that are called as it is, once', '{ page { total page { name } } }', 1 + 50 * 3],
    ['a page that is no list of the asked length', 'mutation { change { page { name } } }', 3],
    ['other numbers', '{ lone(offset: 100, last: 7) { name } }', 2],
    ['what the schema does not have', '{ nothing(first: 100) { name } }', 2],
  ])('%s', (_name, text, expected) => expect(costs(text)).toBe(expected));

  it('is bounded for whoever asks what they like, and told', () => {
    const dear = parse('{ list(first: 200) { list(first: 200) { name } } }');
    expect(findExcess(dear, schema)?.extensions).toMatchObject({ limit: 'cost', cost: 40_201 });
    expect(findExcess(dear, schema, 40_201)).toBeNull();
    const fields = many(9, () => 'name');
    const two = (second: number) => findExcess(parse(`{ list(first: 200) { ${fields} } x: list(first: ${second}) { name } }`), schema);
    expect(two(198)).toBeNull();
    expect(two(199)?.extensions.cost).toBe(MOST_COST + 1);
  });

  it('never falls with a longer list', () =>
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (first, more) => {
        const ask = (length: number): number => costs(`{ list(first: ${length}) { name list(first: 3) { name } } }`);
        expect(ask(first + more)).toBeGreaterThanOrEqual(ask(first));
      }),
    ));
});
