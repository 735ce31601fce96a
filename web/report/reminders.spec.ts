import { instant, MINUTE } from '@domain/instant.js';
import type { PlannedVisit, PlanState } from './day-plan.js';
import { dueSoon } from './reminders.js';

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
