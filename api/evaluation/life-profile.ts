import { type Profile, readProfile } from '../intake/profile.js';

export const LIFE_HEADER = 'outlet,commune,district,observed_at,price,stock,sold,availability';
export const RICE = 'rice';

/** One staple in the districts of an invented province, of which one is replayed; what an outlet sells is known from its past. */
export function lifeProfile(): Profile {
  const optional = (column: string) => ({ column, optional: true });
  const place = (column: string, kind: string) => ({ code: `LIFE-{${column}}`, name: `{${column}}`, kind });
  const province = { code: 'LIFE-P', name: 'P', kind: 'PROVINCE' };
  const sheet = {
    holds: 'REPORTS',
    name: 'reports',
    time: { column: 'observed_at' },
    outlet: { code: '{outlet}', name: '{outlet}', localities: [province, place('district', 'DISTRICT'), place('commune', 'COMMUNE')] },
    commodity: { code: RICE, unit: 'piece' },
    price: optional('price'),
    stock: optional('stock'),
    sold: optional('sold'),
    availability: { ...optional('availability'), map: { NONE: 'NONE', ENOUGH: 'ENOUGH' } },
  };
  const rice = { nameVi: 'gạo', nameEn: 'rice', kind: 'STAPLE', unit: 'piece', usualLeadDays: 1 };
  const deployment = { name: 'Life', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', utcOffsetMinutes: 420, root: { code: 'LIFE', name: 'Life' } };
  const units = { piece: { unit: 'piece', baseUnit: 'piece', basePerUnit: 1 } };
  return readProfile('life', JSON.stringify({ title: 'How alerts live', deployment, units, commodities: { [RICE]: rice }, sheets: [sheet] }));
}
