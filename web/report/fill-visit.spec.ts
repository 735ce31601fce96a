import type { KnownFigures } from '@domain/field/open-kit.js';
import { type Filling, fillVisit, type Touch, type VisitBook } from './fill-visit.js';
import { padMoneyOf, pressKey, priceOfTyped } from './typed-price.js';
import { lineOf, startVisit } from './visit-draft.js';

const NEVER_SEEN: KnownFigures = { price: null, priceAt: null, baseline: null, baselineCount: 0, stock: null, availability: null };
const book: VisitBook = {
  goods: ['gao', 'rau', 'moi'],
  money: padMoneyOf('VND'),
  known: (commodity) => (commodity === 'moi' ? NEVER_SEEN : { ...NEVER_SEEN, price: 25_000, availability: 'ENOUGH' }),
  band: () => 0.15,
};
const fresh: Filling = { draft: startVisit('cho', book.goods, 'k', { wall: 0, monotonic: 0, run: 'r' }), doubt: { kind: 'none' } };
const keys = (text: string): Touch[] => [...text].map((key) => ({ do: 'key', key: key === 'h' ? 'half' : key }));
const next: Touch = { do: 'next', dwell: 100 };
const unchanged: Touch = { do: 'unchanged', dwell: 100 };
const after = (...touches: readonly Touch[]): Filling => touches.reduce((filling, touch) => fillVisit(filling, touch, book), fresh);

describe('filling in a visit', () => {
  it.each([
    { name: 'unchanged is one tap', touches: [unchanged], line: { price: 25_000, availability: 'ENOUGH', entry: 'U', dwell: 100 }, active: 'rau' },
    { name: 'two digits and next', touches: [...keys('26'), next], line: { price: 26_000, availability: 'ENOUGH', entry: 'T' }, active: 'rau' },
    { name: 'the key of five hundred', touches: [...keys('26h'), next], line: { price: 26_500, entry: 'T' }, active: 'rau' },
    {
      name: 'stock alone, then unchanged',
      touches: [{ do: 'stock', step: 'LOW' } as const, unchanged],
      line: { price: 25_000, availability: 'LOW' },
      active: 'rau',
    },
    {
      name: 'sold out, no price seen',
      touches: [{ do: 'stock', step: 'NONE' } as const, next],
      line: { price: null, availability: 'NONE', entry: 'T' },
      active: 'rau',
    },
    { name: 'next without a word leaves the row open', touches: [next], line: { entry: null, availability: null }, active: 'rau' },
    {
      name: 'a nought too many, as meant',
      touches: [...keys('250'), next, { do: 'take', price: 25_000, dwell: 5 } as const],
      line: { price: 25_000, entry: 'T', confirmed: false },
      active: 'rau',
    },
    {
      name: 'ten times after all',
      touches: [...keys('250'), next, { do: 'take', price: 250_000, dwell: 5 } as const],
      line: { price: 250_000, entry: 'T', confirmed: true },
      active: 'rau',
    },
    {
      name: 'beyond the band with a reason',
      touches: [...keys('32'), next, { do: 'reason', reason: 'SHORT_SUPPLY', dwell: 5 } as const],
      line: { price: 32_000, reason: 'SHORT_SUPPLY', confirmed: true },
      active: 'rau',
    },
    {
      name: 'beyond the band without one is saved all the same',
      touches: [...keys('32'), next, next],
      line: { price: 32_000, reason: 'NONE_GIVEN', entry: 'T' },
      active: 'rau',
    },
  ])('$name', ({ touches, line, active }) => {
    const { draft, doubt } = after(...touches);
    expect(lineOf(draft, 'gao')).toMatchObject(line);
    expect(draft.active).toBe(active);
    expect(doubt.kind).toBe('none');
  });

  it('asks about ten times and about the band, and a further key withdraws the question', () => {
    expect(after(...keys('250'), next).doubt).toEqual({ kind: 'tenfold', meant: 25_000 });
    expect(after(...keys('32'), next).doubt).toMatchObject({ kind: 'beyond-band' });
    expect(after(...keys('32'), next, { do: 'key', key: 'back' }).doubt.kind).toBe('none');
  });

  it('begins a new figure on a row that was confirmed', () => {
    const { draft } = after(...keys('26'), next, { do: 'select', commodity: 'gao', dwell: 0 }, ...keys('27'), next);
    expect(lineOf(draft, 'gao')).toMatchObject({ price: 27_000, entry: 'T' });
  });

  it.each([
    { name: 'as it is', digits: '26', reason: null },
    { name: 'to be looked at again', digits: '250', reason: 'NONE_GIVEN' },
  ])('keeps a price that was typed and left for another row, $name', ({ digits, reason }) => {
    const { draft } = after(...keys(digits), { do: 'select', commodity: 'moi', dwell: 0 });
    expect(lineOf(draft, 'gao')).toMatchObject({ price: Number(digits) * 1000, entry: 'T', reason, confirmed: false });
    expect(lineOf(after(...keys(digits), { do: 'leave', dwell: 0 }).draft, 'gao').entry).toBe('T');
  });

  it('confirms of a group only what was given to it, and nothing never seen before', () => {
    const { draft } = after(...keys('2'), { do: 'group', commodities: ['gao', 'rau', 'moi'], dwell: [1, 700, 3] });
    expect(book.goods.map((code) => lineOf(draft, code).entry)).toEqual([null, 'G', null]);
    expect(lineOf(draft, 'rau')).toMatchObject({ price: 25_000, dwell: 700 });
  });

  it('has no "unchanged" for a good never seen', () => {
    const { draft } = after({ do: 'select', commodity: 'moi', dwell: 0 }, unchanged);
    expect(lineOf(draft, 'moi').entry).toBeNull();
  });
});

describe('the pad', () => {
  it.each([
    { keys: ['2', '5'], typed: '25', price: 25_000 },
    { keys: ['2', '5', 'half'], typed: '25,5', price: 25_500 },
    { keys: ['half'], typed: '0,5', price: 500 },
    { keys: ['2', 'half', '7', 'back', '3'], typed: '23', price: 23_000 },
    { keys: ['0', '0', '4'], typed: '4', price: 4000 },
    { keys: ['1', 'back'], typed: '', price: null },
    { keys: '1234567890'.split(''), typed: '1234567', price: 1_234_567_000 },
  ])('$keys is $price', ({ keys: pressed, typed, price }) => {
    const stands = pressed.reduce(pressKey, '');
    expect(stands).toBe(typed);
    expect(priceOfTyped(stands, padMoneyOf('VND'))).toBe(price);
  });

  it('counts whole units where money has cents', () => {
    expect(priceOfTyped('12,5', padMoneyOf('INR'))).toBe(1250);
  });
});
