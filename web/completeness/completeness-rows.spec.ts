import { completenessVi } from '../text/completeness-vi.js';
import { completenessRows } from './completeness-rows.js';

const slot = { slotAt: '2026-11-22T05:00:00.000Z', cutOffAt: '2026-11-22T04:30:00.000Z', expected: 2, onTime: 0, late: 1, missing: 1 };
const gap = {
  outlet: 'cho-ba-to',
  name: 'Chợ Ba Tơ',
  locality: '1',
  account: 'lan',
  person: 'Lan',
  handedFrom: null,
  slots: [
    { slotAt: slot.slotAt, standing: 'MISSING' as const, receivedAt: null },
    { slotAt: slot.slotAt, standing: 'ON_TIME' as const, receivedAt: slot.slotAt },
  ],
};

describe('completenessRows', () => {
  const rows = completenessRows(
    {
      day: '2026-11-22',
      now: slot.slotAt,
      slots: [slot],
      units: [{ locality: '1', outlets: 2, slots: [slot] }],
      people: [{ account: 'lan', name: 'Lan', outlets: ['cho-ba-to'], slots: [slot] }],
      gaps: [gap],
      closed: [{ outlet: 'x', name: 'Siêu thị', locality: '1', since: slot.slotAt, until: null, document: '12/TB' }],
      reminders: [],
    },
    { words: completenessVi, place: () => 'Ba Tơ', time: () => '12:00' },
  );

  it('gives every row as many fields as the heading', () => {
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]));
  });

  it('lists an outlet for the slots it missed or was late in, and for no other', () => {
    expect(rows.filter((row) => row[2] === 'Chợ Ba Tơ')).toEqual([['2026-11-22', completenessVi.outlet, 'Chợ Ba Tơ', '12:00', 1, 0, 0, 1, 'Ba Tơ, Lan']]);
  });

  it('expects nothing of a closed outlet', () => {
    expect(rows.at(-1)).toEqual(['2026-11-22', completenessVi.closed, 'Siêu thị', null, 0, 0, 0, 0, '12/TB']);
  });
});
