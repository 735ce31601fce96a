import { isFree, supplyProblems } from '../support/supply.mjs';

const sound = { name: 'a', version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };

describe('what is shipped', () => {
  it.each([
    ['MIT', true],
    ['(MIT AND Zlib)', true],
    ['(MIT OR GPL-3.0)', true],
    ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
    ['GPL-3.0-or-later', false],
    ['MIT AND AGPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['BUSL-1.1', false],
  ])('%s may be used: %s', (expression, may) => expect(isFree(expression)).toBe(may));

  it.each([
    ['a licence nobody named', { license: undefined }, 'unknown'],
    ['the GPL', { license: 'GPL-2.0-only' }, 'not for us'],
    ['the AGPL in brackets', { license: '(AGPL-3.0)' }, 'not for us'],
    ['a licence nobody has looked at', { license: 'Proprietary' }, 'looked at'],
    ['no hash in the lock', { integrity: undefined }, 'hash'],
  ])('%s is found', (_name, part, words) => {
    const { license, integrity, ...rest } = { ...sound, ...part };
    const problems = supplyProblems([sound, { ...rest, ...(license === undefined ? {} : { license }), ...(integrity === undefined ? {} : { integrity }) }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });
});
