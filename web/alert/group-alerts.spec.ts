import { groupAlerts } from './group-alerts.js';

const alert = (id: string, incident: string | null) => ({ id, incident });

describe('groupAlerts', () => {
  it('puts alerts of one incident where the first of them stands, and leaves the others alone', () => {
    const groups = groupAlerts([alert('1', 'a'), alert('2', null), alert('3', 'b'), alert('4', 'a'), alert('5', null)]);
    expect(groups.map(({ alerts }) => alerts.map(({ id }) => id))).toEqual([['1', '4'], ['2'], ['3'], ['5']]);
  });

  it('loses no alert and shows none twice', () => {
    const alerts = Array.from({ length: 50 }, (_, place) => alert(String(place), place % 3 === 0 ? null : String(place % 7)));
    const shown = groupAlerts(alerts).flatMap((group) => group.alerts);
    expect(shown.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(alerts.map(({ id }) => Number(id)));
  });
});
