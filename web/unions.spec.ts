import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isAbstractType, parse } from 'graphql';
import { UNIONS } from './unions.js';

const schema = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../api/schema.graphql'), 'utf8'));
const documents = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')));

/** Unions and interfaces that named fragments of the desk are written on. */
const written = documents
  .flatMap(({ definitions }) => definitions)
  .flatMap((one) => (one.kind === 'FragmentDefinition' ? [one.typeCondition.name.value] : []))
  .filter((name) => isAbstractType(schema.getType(name)));

it('the cache knows every member of the unions that fragments are written on', () => {
  expect(written.length).toBeGreaterThan(2);
  const members = (name: string) => {
    const type = schema.getType(name);
    return isAbstractType(type) ? schema.getPossibleTypes(type).map((member) => member.name) : [];
  };
  const expected = Object.fromEntries([...new Set(written)].map((name) => [name, members(name).toSorted()]));
  expect(Object.fromEntries(Object.entries(UNIONS).map(([name, list]) => [name, list.toSorted()]))).toEqual(expected);
});
