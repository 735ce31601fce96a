import fc from 'fast-check';
import { isItemKey, readChecklist, readCommodity, readOpen, readOutlet } from './items.js';

const commodity = {
  nationalCode: ' 01 ',
  nameVi: 'Gạo',
  nameEn: 'Rice',
  specification: '',
  kind: 'STAPLE',
  unit: 'kg',
  baseUnit: 'g',
  basePerUnit: 1000,
  priceKind: 'RETAIL',
  normPerPersonDay: null,
  normSource: '',
  usualLeadDays: 1,
  ordinal: 3,
  highDemandFrom: null,
  highDemandTo: null,
  retired: false,
};
const outlet = { name: 'Chợ', kind: 'MARKET', locality: '51', walkingOrder: 1, commodities: ['gao'] };
const question = { code: 'a', textVi: 'x', textEn: 'x', fromLevel: 1, answer: 'YES_NO' };
const checklist = { titleVi: 'x', titleEn: 'x', outletKinds: ['MARKET'], fromLevel: 1, questions: [question] };

const problemsOf = (reading: object): unknown => ('problems' in reading ? reading.problems : 'none');

describe('items of the catalogue', () => {
  it('trims texts and takes empty ones for nothing', () => {
    expect(readCommodity(commodity, '')).toEqual({ value: { ...commodity, nationalCode: '01', normSource: null } });
  });

  it.each([
    ['a missing name', readCommodity({ ...commodity, nameVi: ' ' }, ''), [{ field: 'nameVi', code: 'MISSING' }]],
    ['a kind nobody knows', readCommodity({ ...commodity, kind: 'GOLD' }, ''), [{ field: 'kind', code: 'UNKNOWN' }]],
    ['half a base unit', readCommodity({ ...commodity, basePerUnit: 0.5 }, ''), [{ field: 'basePerUnit', code: 'INVALID' }]],
    ['no base units at all', readCommodity({ ...commodity, basePerUnit: 0 }, ''), [{ field: 'basePerUnit', code: 'OUT_OF_RANGE' }]],
    ['a day that is none', readCommodity({ ...commodity, highDemandFrom: '2026-02-30' }, ''), [{ field: 'highDemandFrom', code: 'INVALID' }]],
    ['a place beyond the pole', readOutlet({ ...outlet, latitude: 91 }, ''), [{ field: 'latitude', code: 'OUT_OF_RANGE' }]],
    ['a text that no database keeps', readOutlet({ ...outlet, name: 'a\u0000' }, ''), [{ field: 'name', code: 'INVALID' }]],
    ['a name that is too long', readOutlet({ ...outlet, name: 'x'.repeat(201) }, ''), [{ field: 'name', code: 'TOO_LONG' }]],
    ['a checklist without questions', readChecklist({ ...checklist, questions: [] }, ''), [{ field: 'questions', code: 'MISSING' }]],
    ['two questions of one code', readChecklist({ ...checklist, questions: [question, question] }, ''), [{ field: 'questions.1.code', code: 'IN_USE' }]],
    [
      'a choice of nothing',
      readChecklist({ ...checklist, questions: [{ ...question, answer: 'CHOICE' }] }, ''),
      [{ field: 'questions.0.choices', code: 'MISSING' }],
    ],
    ['the country for everybody', readOpen({ levels: ['COUNTRY'] }, ''), [{ field: 'levels.0', code: 'UNKNOWN' }]],
    ['a list in place of an item', readOpen([], ''), [{ field: 'key', code: 'INVALID' }]],
  ])('refuses %s', (_name, reading, problems) => expect(problemsOf(reading)).toEqual(problems));

  it('never throws, and reads what it has read as the same', () => {
    fc.assert(
      fc.property(fc.anything(), fc.object(), (anything, fields) => {
        for (const read of [readCommodity, readOutlet, readChecklist, readOpen]) {
          read(anything, '');
          const first = read({ ...commodity, ...outlet, ...checklist, ...fields }, '');
          if ('value' in first) expect(read(first.value, '')).toEqual(first);
        }
      }),
    );
  });

  it.each([
    ['COMMODITY', 'gao-te-thuong', true],
    ['COMMODITY', 'Gạo', false],
    ['OUTLET', '../x', false],
    ['PLACE', '51', true],
    ['PLACE', '', false],
  ] as const)('%s %s', (kind, key, isKey) => expect(isItemKey(kind, key)).toBe(isKey));
});
