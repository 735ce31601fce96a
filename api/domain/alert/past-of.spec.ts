import { NOW, seen } from './build-sight.js';
import { pastOf } from './past-of.js';

const idsOf = (...given: Parameters<typeof pastOf>) => pastOf(...given).map(({ reportId }) => reportId);
const at = (days: number, reportId: string) => seen(days, { reportId });

describe('pastOf', () => {
  it.each([
    { name: 'nothing', given: [], ids: [] },
    { name: 'what is in order already', given: [at(2, 'a'), at(1, 'b')], ids: ['a', 'b'] },
    { name: 'what came backwards', given: [at(1, 'b'), at(2, 'a')], ids: ['a', 'b'] },
    { name: 'two of one time by id', given: [at(1, 'b'), at(1, 'a')], ids: ['a', 'b'] },
    { name: 'a repeated report once', given: [at(1, 'a'), at(1, 'a')], ids: ['a'] },
    { name: 'what is of now', given: [at(0, 'a')], ids: ['a'] },
    { name: 'nothing that is later, in order', given: [at(1, 'a'), at(-0.001, 'b')], ids: ['a'] },
    { name: 'nothing that is later, out of order', given: [at(-0.001, 'b'), at(1, 'a')], ids: ['a'] },
  ])('keeps $name', ({ given, ids }) => expect(idsOf(given, NOW)).toEqual(ids));
});
