import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { sha256 } from './door.js';
import { KnownOperations } from './known-operations.js';
import { projectRoot } from './project-root.js';
import { MOST_TEXT, MOST_TOKENS } from './query-limits.js';

const known = new KnownOperations(['{ deployment { name } }']);
const hashOf = (text: string): string => sha256(text).toString('hex');
const byHash = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('an operation', () => {
  it.each([
    ['of our own', { query: '{ deployment { name } }' }],
    ['of our own, by its hash', byHash(hashOf('{ deployment { name } }'))],
    ['that is none', {}],
    ['in a list, which is refused elsewhere', [{ query: '{ me { id } }' }]],
    ['that is no object', 'query'],
  ])('%s is let in', (_name, asked) => expect(known.refusal(asked, false)).toBeNull());

  it.each([
    ['of somebody else', { query: '{ deployment { name code } }' }],
    ['of our own with a space behind it', { query: '{ deployment { name } } ' }],
    ['of somebody else by its hash', byHash(hashOf('{ me { id } }'))],
    ['with a hash that is none', byHash({ a: 1 })],
    ['of somebody else by its hash in an address', { extensions: JSON.stringify(byHash(hashOf('{ me { id } }')).extensions) }],
  ])('%s is refused', (_name, asked) => expect(known.refusal(asked, false)?.extensions).toEqual({ code: 'OPERATION_UNKNOWN', http: { status: 400 } }));

  it('under the hash of another is refused, also where any is answered', () => {
    const asked = { query: '{ me { id } }', ...byHash(hashOf('{ deployment { name } }')) };
    for (const isOpen of [false, true]) expect(known.refusal(asked, isOpen)?.extensions.code).toBe('OPERATION_DIFFERS');
  });

  it('of anybody is let in where any is answered, but not by a hash nobody knows', () => {
    expect(known.refusal({ query: '{ me { id } }' }, true)).toBeNull();
    expect(known.refusal(byHash(hashOf('{ me { id } }')), true)?.extensions.code).toBe('OPERATION_UNKNOWN');
  });

  it.each([
    ['characters', (more: number) => '{ me { id } }'.padEnd(MOST_TEXT + more, ' ')],
    ['tokens', (more: number) => `{ ${'a '.repeat(MOST_TOKENS - 2 + more)}}`],
    ['tokens, however it is broken', (more: number) => '{ '.repeat(MOST_TOKENS + more)],
  ])('is refused for its %s before it is parsed', (_name, asked) => {
    expect(known.refusal({ query: asked(0) }, true)).toBeNull();
    expect(known.refusal({ query: asked(1) }, true)?.extensions).toEqual({ code: 'OPERATION_TOO_LONG', http: { status: 400 } });
  });

  it('that no parser can read is the parser’s to name', () => expect(known.refusal({ query: '{ "' }, true)).toBeNull());

  it('cannot be taught', async () => {
    const cache = known.asCache();
    await cache.set();
    expect([await cache.get(`apq:${hashOf('{ me { id } }')}`), await cache.get(`apq:${hashOf('{ deployment { name } }')}`)]).toEqual([
      undefined,
      '{ deployment { name } }',
    ]);
  });
});

describe('the manifests', () => {
  const schema = buildSchema(readFileSync(join(projectRoot, 'api', 'schema.graphql'), 'utf8'));
  const { texts } = KnownOperations.read();

  it('hold what pages and phones ask', () => expect(texts.length).toBeGreaterThan(100));

  it('hold no text that is not read', () => expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(MOST_TEXT));

  it('hold nothing that today’s schema refuses, however long ago it was released', () => {
    expect(texts.flatMap((text) => validate(schema, parse(text)).map((problem) => `${problem.message} ${text.slice(0, 80)}`))).toEqual([]);
  });
});
