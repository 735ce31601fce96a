import fc from 'fast-check';
import type { Day } from '../instant.js';
import { type Assignment, type HandOver, type RosterKnows, rosterOf } from './roster.js';

const TODAY = '2026-11-22' as Day;
const span = { since: '2026-11-01' as Day, until: 'infinity' as Day };
const knows = (parts: Partial<RosterKnows>): RosterKnows => ({ accountIds: [1, 2], outletIds: [10, 11, 12, 13], assignments: [], handOvers: [], ...parts });
const assignment = (accountId: number, outletId: number, parts: Partial<Assignment> = {}): Assignment => ({
  accountId,
  outletId,
  slotMinutes: null,
  ...span,
  ...parts,
});
const handOver = (fromId: number, toId: number, parts: Partial<HandOver> = {}): HandOver => ({ fromId, toId, outletIds: null, ...span, ...parts });
const who = (roster: readonly { outletId: number; accountId: number }[]) => Object.fromEntries(roster.map((duty) => [duty.outletId, duty.accountId]));

describe('rosterOf', () => {
  const cases: readonly { name: string; given: Partial<RosterKnows>; duties: Record<number, number> }[] = [
    { name: 'deals outlets in runs of the walking order', given: {}, duties: { 10: 1, 11: 1, 12: 2, 13: 2 } },
    { name: 'leaves assigned outlets to their person and deals the rest', given: { assignments: [assignment(1, 13)] }, duties: { 10: 1, 11: 1, 12: 2, 13: 1 } },
    {
      name: 'forgets an assignment on the day it ends',
      given: { outletIds: [10], accountIds: [2], assignments: [assignment(1, 10, { until: TODAY })] },
      duties: { 10: 2 },
    },
    { name: 'has nobody where no inspector is', given: { accountIds: [] }, duties: {} },
    { name: 'hands everything of a person over', given: { handOvers: [handOver(1, 2)] }, duties: { 10: 2, 11: 2, 12: 2, 13: 2 } },
    { name: 'hands over the named outlets only', given: { handOvers: [handOver(1, 2, { outletIds: [11] })] }, duties: { 10: 1, 11: 2, 12: 2, 13: 2 } },
    { name: 'passes a duty on along a chain', given: { accountIds: [1], handOvers: [handOver(1, 2), handOver(2, 3)] }, duties: { 10: 3, 11: 3, 12: 3, 13: 3 } },
    {
      name: 'gives it back when it is handed back',
      given: { accountIds: [1], outletIds: [10], handOvers: [handOver(1, 2), handOver(2, 1)] },
      duties: { 10: 1 },
    },
    {
      name: 'forgets a hand-over on the day it ends',
      given: { accountIds: [1], outletIds: [10], handOvers: [handOver(1, 2, { until: TODAY })] },
      duties: { 10: 1 },
    },
    { name: 'leaves out outlets that are closed', given: { outletIds: [10], assignments: [assignment(2, 99)] }, duties: { 10: 1 } },
  ];

  it.each(cases)('$name', ({ given, duties }) => expect(who(rosterOf(TODAY, knows(given)))).toEqual(duties));

  it('says whose duty it was at first', () => {
    expect(rosterOf(TODAY, knows({ outletIds: [10], handOvers: [handOver(1, 2), handOver(2, 3)] }))).toEqual([
      { outletId: 10, accountId: 3, slotMinutes: null, handedFrom: 1 },
    ]);
  });

  it('gives each outlet to somebody, and to nobody more than one more than to another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 60 }), (people, outlets) => {
        const accountIds = Array.from({ length: people }, (_, id) => id);
        const roster = rosterOf(TODAY, knows({ accountIds, outletIds: Array.from({ length: outlets }, (_, id) => id) }));
        const counts = accountIds.map((id) => roster.filter((duty) => duty.accountId === id).length);
        expect(roster).toHaveLength(outlets);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
