import { lowered, raised, severityAbove, severityFrom, worst } from './severity.js';

const limits = { warn: 0.1, alert: 0.2, crisis: 0.3 };

describe('severities', () => {
  it('a figure that may stand on its limit', () =>
    expect([0.1, 0.1001, 0.2001, 0.3001].map((value) => severityAbove(value, limits))).toEqual([null, 'WARN', 'ALERT', 'CRISIS']));
  it('a figure that may not', () => expect([0.0999, 0.1, 0.2, 0.3].map((value) => severityFrom(value, limits))).toEqual([null, 'WARN', 'ALERT', 'CRISIS']));
  it('the worst of several', () => {
    expect(worst([null, 'WARN', 'CRISIS', 'WATCH'])).toBe('CRISIS');
    expect(worst([null, null])).toBeNull();
  });
  it('steps stop at the ends', () => {
    expect([raised('CRISIS'), raised('WATCH'), lowered('WATCH'), lowered('CRISIS')]).toEqual(['CRISIS', 'WARN', 'WATCH', 'ALERT']);
  });
});
