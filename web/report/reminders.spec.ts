import { instant, MINUTE } from '@domain/instant.js';
import { phoneVi } from '../text/phone-vi.js';
import type { PlannedVisit, PlanState } from './day-plan.js';
import { dueSoon, namesOf } from './reminders.js';

const CUT_OFF = instant(Date.UTC(2026, 10, 22, 4, 30));
const visit = (state: PlanState): PlannedVisit => ({ state, cutoffAt: CUT_OFF }) as PlannedVisit;

describe('the last half hour before the hand-in', () => {
  it.each<[string, PlanState, number, boolean]>([
    ['half an hour before, nothing noted', 'EXPECTED', 30, true],
    ['a minute more', 'EXPECTED', 31, false],
    ['half done', 'DRAFT', 5, true],
    ['waiting to be sent', 'WAITING', 5, false],
    ['received', 'RECEIVED', 5, false],
    ['at the hand-in itself', 'EXPECTED', 0, false],
  ])('%s', (_, state, minutesBefore, isDue) => {
    expect(dueSoon([visit(state)], CUT_OFF - minutesBefore * MINUTE)).toHaveLength(isDue ? 1 : 0);
  });
});

describe('the outlets of one reminder', () => {
  it.each<[number, string]>([
    [1, 'Chợ 1'],
    [3, 'Chợ 1, Chợ 2, Chợ 3'],
    [4, 'Chợ 1, Chợ 2, Chợ 3 và 1 điểm bán khác'],
    [44, 'Chợ 1, Chợ 2, Chợ 3 và 41 điểm bán khác'],
  ])('%i of them', (count, words) => {
    const due = Array.from({ length: count }, (_, place) => ({ ...visit('EXPECTED'), outlet: { name: `Chợ ${place + 1}` } }) as PlannedVisit);
    expect(namesOf(due, phoneVi)).toBe(words);
  });
});
