import { type Asked, takeAsked } from './asked.js';

const asked = (operationName: string, variables: object, text = operationName): Asked => ({
  operationName,
  variables: JSON.stringify(variables),
  answer: Promise.resolve(new Response(text)),
});
const body = (operationName: string, variables?: object): string => JSON.stringify({ operationName, variables, query: 'query' });

describe('an answer that was asked ahead', () => {
  it.each([
    { name: 'of another operation', given: body('Me', {}) },
    { name: 'with other variables', given: body('Overview', { parent: '52' }) },
    { name: 'of a file that is sent up', given: new FormData() },
    { name: 'of a request without a body', given: undefined },
  ])('$name is left where it is', ({ given }) => {
    const waiting = [asked('Overview', { parent: '51' })];
    expect(takeAsked(waiting, given)).toBeNull();
    expect(waiting).toHaveLength(1);
  });

  it('is given once, to who asks the same', async () => {
    const waiting = [asked('Me', {}), asked('Overview', { parent: '52' }, 'other'), asked('Overview', { parent: '51' }, 'this')];
    const answer = await takeAsked(waiting, body('Overview', { parent: '51' }));
    expect(await answer?.text()).toBe('this');
    expect(takeAsked(waiting, body('Overview', { parent: '51' }))).toBeNull();
    expect(waiting).toHaveLength(2);
  });

  it('of a question without variables is found', () => expect(takeAsked([asked('Me', {})], body('Me'))).not.toBeNull());
});
