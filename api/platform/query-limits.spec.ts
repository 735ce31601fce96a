import fc from 'fast-check';
import { parse } from 'graphql';
import { findExcess, LIMITS } from './query-limits.js';

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
