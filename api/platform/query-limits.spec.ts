import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSchema, getNamedType, isListType, isNonNullType, isObjectType, parse } from 'graphql';
import { projectRoot } from './project-root.js';
import { costOf, findExcess, LIMITS, MOST_COST, UNCUT, USUAL } from './query-limits.js';

const nested = (depth: number): string => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
const many = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_, index) => one(index)).join(' ');
const excessOf = (text: string): unknown => findExcess(parse(text))?.extensions.limit ?? null;

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
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', null],
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
  const costs = (text: string): number => costOf(parse(text));

  it.each<[string, string, number]>([
    ['fields alone', '{ a { b c } }', 3],
    ['a list as often as it is long', '{ a(first: 10) { b c } }', 21],
    ['lists of lists', '{ a(first: 10) { b(first: 20) { c } } }', 1 + 10 + 200],
    ['a length beyond what is ever given', '{ a(first: 100000) { b } }', 201],
    ['a length that is nothing', '{ a(first: 0) { b } c(first: -5) { d } }', 4],
    ['a length that is no number', '{ a(first: "x") { b } }', 2],
    ['a length by a variable, which may be any', 'query ($n: Int) { a(first: $n) { b } }', 201],
    ['one by a variable with a default, which may be any too', 'query ($n: Int = 40) { a(first: $n) { b } }', 201],
    ['a list of which no length is asked for', '{ outlet(id: "x") { reports { id } } }', 2 + 20],
    ['one of which none is asked for in words', '{ auditTrail(first: null) { seq } }', 1 + 50],
    ['what a fragment brings', '{ a(first: 10) { ...F } } fragment F on A { b(first: 3) { c } }', 1 + 10 + 30],
    ['a list that has no length, for the lists in it', '{ outlets { id reports(first: 10) { id } } }', 3 + 500],
    ['a list that has no length alone', '{ outlets { id name } }', 3],
    ['other numbers', '{ a(offset: 100, last: 7) { b } }', 2],
  ])('%s', (_name, text, expected) => expect(costs(text)).toBe(expected));

  it('is bounded for whoever asks what they like, and told', () => {
    const dear = parse('{ a(first: 200) { b(first: 200) { c } } }');
    expect(findExcess(dear)?.extensions).toMatchObject({ limit: 'cost', cost: 40_201 });
    expect(findExcess(dear, 40_201)).toBeNull();
    const fields = many(9, () => 'b');
    expect(findExcess(parse(`{ a(first: 200) { ${fields} } x: a(first: 198) { b } }`))).toBeNull();
    expect(findExcess(parse(`{ a(first: 200) { ${fields} } x: a(first: 199) { b } }`))?.extensions.cost).toBe(MOST_COST + 1);
  });

  const types = Object.values(buildSchema(readFileSync(join(projectRoot, 'api/schema.graphql'), 'utf8')).getTypeMap()).filter(isObjectType);
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  const firstOf = (field: (typeof fields)[number]) => field.args.find(({ name }) => name === 'first');

  it('knows how long each list of the schema is when nobody says', () => {
    expect(Object.fromEntries(fields.flatMap((field) => (firstOf(field) === undefined ? [] : [[field.name, firstOf(field)?.defaultValue]])))).toEqual(USUAL);
  });

  it('counts every list without a length whose items can be asked for lists', () => {
    const uncut = fields.filter((field) => {
      const [list, item] = [isNonNullType(field.type) ? field.type.ofType : field.type, getNamedType(field.type)];
      return (
        isListType(list) && isObjectType(item) && firstOf(field) === undefined && Object.values(item.getFields()).some((below) => firstOf(below) !== undefined)
      );
    });
    expect(uncut.map(({ name }) => name)).toEqual(Object.keys(UNCUT));
  });

  it('never falls with a longer list', () =>
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (first, more) => {
        const ask = (length: number): number => costs(`{ a(first: ${length}) { b c(first: 3) { d } } }`);
        expect(ask(first + more)).toBeGreaterThanOrEqual(ask(first));
      }),
    ));
});
