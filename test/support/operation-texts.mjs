import './load-typescript.mjs';
import { readFile } from 'node:fs/promises';
import { InMemoryCache } from '@apollo/client';
import { transform } from '@swc/core';
import { print } from 'graphql';

const RELEASED = new URL('../../api/released-operations.json', import.meta.url);

/** Of pages and phones that were released earlier and may still be about. */
export const readReleased = async () => JSON.parse(await readFile(RELEASED, 'utf8'));

/** Every operation as the desk's client and the phone send it, letter by letter: `{ desk, phone }`. `code`: the generated documents of the desk. */
export async function textsOfPages(code) {
  const { PHONE_OPERATIONS } = await import('../../web/offline/phone-operations.ts');
  const { code: script } = await transform(code, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } });
  const documents = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  const cache = new InMemoryCache();
  const isOperation = (document) => document.kind === 'Document' && document.definitions.some(({ kind }) => kind === 'OperationDefinition');
  const desk = Object.values(documents)
    .filter(isOperation)
    .map((document) => print(cache.transformDocument(document)));
  return { desk, phone: Object.values(PHONE_OPERATIONS) };
}
