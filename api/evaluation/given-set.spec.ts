import { type GivenEvent, isAbout } from './given-set.js';

const event = (good: string, area: string): GivenEvent => ({ id: 'e', dataset: '', good, area, start: '2022-03-16', end: '2022-05-31', kind: 'price_spike' });
const oil = { commodityNames: ['MINYAK-GORENG', 'Dầu ăn', 'Cooking oil'], placeNames: ['PIHPS-1', 'Aceh'] };
const places = ['PIHPS-1', 'Aceh', 'PIHPS-10', 'Lampung'];

describe('isAbout', () => {
  it.each([
    ['named by its code', 'Minyak Goreng', '34 provinces', true],
    ['one of several goods', 'sugar, cooking oil', '', true],
    ['no good named', '', '', true],
    ['another good', 'Cabai Rawit', '34 provinces', false],
    ['its own place', 'cooking oil', 'Aceh and others', true],
    ['another place of the file', 'cooking oil', 'Lampung', false],
    ['a place that only begins alike', 'cooking oil', 'Acehnese coast', true],
  ] as const)('%s', (_name, good, area, expected) => expect(isAbout(event(good, area), oil, places)).toBe(expected));
});
