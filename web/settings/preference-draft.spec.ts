import fc from 'fast-check';
import { clockText, draftOf, inputOf, minutesOf, toggled } from './preference-draft.js';

const stored = {
  __typename: 'NoticePreferences' as const,
  email: 'a@b.vn',
  phone: null,
  language: 'VI' as const,
  channels: ['EMAIL' as const],
  families: ['S' as const],
  minimumSeverity: 'WARN' as const,
  areas: ['51'],
  quiet: { __typename: 'QuietHours' as const, from: 1320, to: 330 },
  digest: true,
  isDefault: false,
  devices: [],
};

describe('the form of what one wants to be told', () => {
  it('gives back what it was filled from', () => {
    const { __typename: _, isDefault: _no, devices: _none, quiet, ...same } = stored;
    expect(inputOf(draftOf(stored))).toEqual({ ...same, quiet: { from: quiet.from, to: quiet.to } });
  });

  it.each([
    { name: 'no end', from: '22:00', to: '' },
    { name: 'no beginning', from: '', to: '05:30' },
    { name: 'no time', from: '25:00', to: '05:30' },
  ])('quiet hours with $name are none', ({ from, to }) => {
    expect(inputOf({ ...draftOf(stored), quietFrom: from, quietTo: to }).quiet).toBeNull();
  });

  it('reads every minute of the day it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => expect(minutesOf(clockText(minute))).toBe(minute)));
  });

  it('takes one in and out', () => {
    expect(toggled(['a', 'b'], 'b', true)).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});
