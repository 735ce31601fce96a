import { NOWHERE, type Scope } from '../domain/access/scope.js';
import { PerScope } from './per-scope.js';

const other: Scope = { ...NOWHERE };

describe('values per scope', () => {
  it('are apart for each scope, and for the system', () => {
    const held = new PerScope<string>(100, (text) => text.length);
    held.set(NOWHERE, 'a', 'mine');
    expect([held.get(NOWHERE, 'a'), held.get(other, 'a'), held.get(null, 'a')]).toEqual(['mine', undefined, undefined]);
    held.set(null, 'a', 'all');
    expect([held.get(NOWHERE, 'a'), held.get(null, 'a')]).toEqual(['mine', 'all']);
  });

  it('go, all of them, when they weigh too much together', () => {
    const held = new PerScope<string>(10, (text) => text.length);
    expect([held.set(NOWHERE, 'a', '12345'), held.set(other, 'b', '12345'), held.set(NOWHERE, 'c', '1')]).toEqual([false, false, true]);
    expect([held.get(NOWHERE, 'a'), held.get(other, 'b'), held.get(NOWHERE, 'c')]).toEqual([undefined, undefined, '1']);
    expect(held.set(NOWHERE, 'd', '123456789')).toBe(false);
  });

  it('weigh once, however often one is set anew', () => {
    const held = new PerScope<string>(10, (text) => text.length);
    const told = Array.from({ length: 50 }, () => held.set(NOWHERE, 'a', '12345678'));
    expect(told.includes(true)).toBe(false);
  });
});
