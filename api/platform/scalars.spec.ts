import { scalars } from './scalars.js';

describe('scalars', () => {
  it('reads an instant with its offset', () => expect(scalars.Instant.parseValue('2026-11-22T06:00:00+07:00')).toBe(Date.UTC(2026, 10, 21, 23)));
  it.each([['2026-11-22'], ['2026-11-22T06:00:00'], [5], [null], ['soon']])('refuses %p as an instant', (value) =>
    expect(() => scalars.Instant.parseValue(value)).toThrow('ISO 8601'),
  );
  it('writes a column of times with its gaps', () =>
    expect(scalars.TimeColumn.serialize([0, null, 86_400_000])).toEqual(['1970-01-01T00:00:00.000Z', null, '1970-01-02T00:00:00.000Z']));
  it.each([[1.5], [2 ** 53], ['1'], [Number.NaN]])('never sends %p as a whole number', (value) =>
    expect(() => scalars.Whole.serialize(value)).toThrow('whole'),
  );
});
