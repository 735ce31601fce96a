import { differences, fromDraft, ITEM_FIELDS, toDraft } from './item-draft.js';

const OUTLET = {
  ...{ name: 'Chợ', kind: 'MARKET', locality: '1', address: '', owner: null, latitude: 14.8, longitude: null, walkingOrder: 3, registeredHours: null },
  ...{ registeredActs: [], commodities: ['gao'], closed: false },
};

describe('the draft of an item', () => {
  it('goes out as it came in when nothing was touched', () => {
    expect(fromDraft('OUTLET', toDraft('OUTLET', OUTLET))).toEqual({ ...OUTLET, address: '', owner: '', registeredHours: '' });
  });

  it.each([
    ['14,75', 14.75],
    [' ', null],
    ['mười', 'mười'],
    ['0', 0],
  ])('reads the number %j as %j', (typed, value) => {
    expect(fromDraft('OUTLET', { ...toDraft('OUTLET', OUTLET), latitude: typed }).latitude).toBe(value);
  });

  it('lists what differs, and nothing of a new item', () => {
    expect(differences('OUTLET', OUTLET, { ...OUTLET, name: 'Chợ mới', commodities: ['gao', 'duong'] }).map(({ name }) => name)).toEqual([
      'name',
      'commodities',
    ]);
    expect(differences('OUTLET', null, OUTLET)).toEqual([]);
  });

  it('has every field of an item once', () => {
    for (const fields of Object.values(ITEM_FIELDS)) expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });
});
