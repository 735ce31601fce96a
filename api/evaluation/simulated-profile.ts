import { type Profile, readProfile } from '../intake/profile.js';

export const SIMULATED_HEADER = 'outlet,commune,province,observed_at,commodity,price,stock,sold,incoming,incoming_at';

/** One line as an outlet of a simulation reports it; empty = not observed. */
export interface SimulatedRow {
  readonly outlet: string;
  readonly commune: string;
  readonly observedAt: number;
  readonly commodity: string;
  readonly price?: number;
  readonly stock?: number;
  readonly sold?: number;
  readonly incoming?: number;
  readonly incomingAt?: number;
}

const isoOf = (at: number | undefined): string => (at === undefined ? '' : new Date(at).toISOString());

/** Rows as the file that is imported, in the order of time. */
export function csvOf(rows: readonly SimulatedRow[]): string {
  const lines = rows
    .toSorted((a, b) => a.observedAt - b.observedAt)
    .map((row) => {
      const { outlet, commune, observedAt, commodity, price = '', stock = '', sold = '', incoming = '', incomingAt } = row;
      return [outlet, commune, 'P', isoOf(observedAt), commodity, price, stock, sold, incoming, isoOf(incomingAt)].join(',');
    });
  return `${[SIMULATED_HEADER, ...lines].join('\n')}\n`;
}

/** How simulated files are read: staples of an invented province, each with its usual days of delivery. */
export function simulatedProfile(commodities: ReadonlyMap<string, number>): Profile {
  const optional = (column: string) => ({ column, optional: true });
  const known = [...commodities].map(([code, usualLeadDays]) => [code, { nameVi: code, nameEn: code, kind: 'STAPLE', unit: 'piece', usualLeadDays }]);
  const province = { code: 'SIM-{province}', name: 'Simulated {province}', kind: 'PROVINCE' };
  const commune = { code: 'SIM-{commune}', name: 'Simulated {commune}', kind: 'COMMUNE' };
  const sheet = {
    holds: 'REPORTS',
    name: 'reports',
    time: { column: 'observed_at' },
    outlet: { code: '{outlet}', name: '{outlet}', localities: [province, commune] },
    commodity: { code: '{commodity}', unit: 'piece' },
    price: optional('price'),
    stock: optional('stock'),
    sold: optional('sold'),
    incoming: optional('incoming'),
    incomingAt: optional('incoming_at'),
  };
  const deployment = { name: 'Simulated', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', utcOffsetMinutes: 420, root: { code: 'SIM', name: 'Simulated' } };
  const units = { piece: { unit: 'piece', baseUnit: 'piece', basePerUnit: 1 } };
  return readProfile('simulated', JSON.stringify({ title: 'A seeded simulation', deployment, units, commodities: Object.fromEntries(known), sheets: [sheet] }));
}
