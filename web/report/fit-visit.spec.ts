import type { FieldKit } from '@domain/field/field-kit.js';
import { type KitOutlet, type OpenKit, openKit } from '@domain/field/open-kit.js';
import fc from 'fast-check';
import { fitVisit, outletOfDraft, withWrittenGoods } from './fit-visit.js';
import { changeLine, lineOf, startVisit, type VisitDraft } from './visit-draft.js';

const deployment = {
  ...{ name: 'd', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', utcOffsetMinutes: 420 },
  ...{ slotMinutes: [360], handInMinutesBefore: 30, demo: false },
};

interface Shape {
  readonly version: string;
  readonly unit?: string;
  readonly baseUnit?: string;
  readonly basePerUnit?: number;
  readonly retired?: 0 | 1;
  /** Places of the outlet's goods: rice 0, greens 1, eggs 2. */
  readonly goods?: readonly number[];
}

/** A kit of three goods at one outlet; what is said of units and retiring is said of rice. */
function kitOf({ version, unit = 'kg', baseUnit = 'g', basePerUnit = 1000, retired = 0, goods = [0, 1] }: Shape): OpenKit {
  const kit: FieldKit = {
    ...{ v: 1, version, deployment, rises: {}, memory: [], checklists: [] },
    account: { number: 1, id: 'a', fullName: 'A', role: 'INSPECTOR', locality: 'p' },
    commodities: {
      ...{ number: [1, 2, 3], code: ['gao', 'rau', 'trung'], nameVi: ['Gạo', 'Rau', 'Trứng'], nameEn: ['Rice', 'Greens', 'Eggs'] },
      ...{ specification: ['', '', ''], kind: ['STAPLE', 'FRESH', 'PROTEIN'], unit: [unit, 'kg', 'chục'] },
      ...{ baseUnit: [baseUnit, 'g', 'quả'], basePerUnit: [basePerUnit, 1000, 10], retired: [retired, 0, 0] },
    },
    localities: { code: ['p'], name: ['Tỉnh'], kind: ['PROVINCE'], parent: [-1], level: [1] },
    outletKinds: { code: ['MARKET'], nameVi: ['Chợ'], nameEn: ['Market'] },
    outlets: { number: [5], code: ['cho'], name: ['Chợ'], kind: [0], locality: [0], lat: [null], lon: [null], walking: [1], retired: [0], goods: [goods] },
  };
  return openKit(kit);
}

function outletOf(kit: OpenKit): KitOutlet {
  const outlet = kit.outlet('cho');
  if (outlet === undefined) throw new Error('the kit has that outlet');
  return outlet;
}

const fit = (draft: VisitDraft, kit: OpenKit): VisitDraft => fitVisit(draft, kit, outletOf(kit));
const OLD = kitOf({ version: 'old' });
const RICE = { typed: '25', price: 25_000, entry: 'T', stock: '5', inputPrice: '20,5', note: 'loại một' } as const;
const begun = changeLine(fit(startVisit('cho', ['gao', 'rau'], 'old', { wall: 0, monotonic: 0, run: 'r' }), OLD), 'gao', RICE);

describe('a newer kit under an open draft', () => {
  it('that changed nothing of its goods says nothing', () => {
    expect(fit(begun, kitOf({ version: 'new' }))).toMatchObject({ kitVersion: 'new', lines: begun.lines, news: null });
  });

  it.each([
    ['retires a good', { retired: 1 as const }],
    ['takes a good from the outlet', { goods: [1] }],
  ])('%s: its row stays, is shown, and it is said', (_, shape) => {
    const kit = kitOf({ version: 'new', ...shape });
    const fitted = fit(begun, kit);
    expect(lineOf(fitted, 'gao')).toEqual(lineOf(begun, 'gao'));
    expect(fitted.news).toMatchObject({ gone: ['gao'], added: [] });
    expect(withWrittenGoods(kit, outletOf(kit), fitted).goods.map(({ code }) => code)).toContain('gao');
    expect(fit(fitted, kitOf({ version: 'newer', ...shape })).news?.gone).toEqual(['gao']);
  });

  it('leaves out a good that went and had no row', () => {
    const kit = kitOf({ version: 'new', goods: [0] });
    expect(withWrittenGoods(kit, outletOf(kit), fit(begun, kit)).goods.map(({ code }) => code)).toEqual(['gao']);
  });

  it('names a good that came', () => {
    expect(fit(begun, kitOf({ version: 'new', goods: [0, 1, 2] })).news).toMatchObject({ added: ['trung'], gone: [] });
  });

  it('counts a row into a unit ten times as large', () => {
    const fitted = fit(begun, kitOf({ version: 'new', unit: 'yến', basePerUnit: 10_000 }));
    expect(lineOf(fitted, 'gao')).toMatchObject({ typed: '250', price: 250_000, inputPrice: '205', stock: '0,5', entry: 'T', note: 'loại một' });
    expect(fitted.news?.recounted).toEqual(['gao']);
  });

  it('moves figures into the note when the new unit measures another thing, and opens the row again', () => {
    const fitted = fit(begun, kitOf({ version: 'new', unit: 'lít', baseUnit: 'ml' }));
    expect(lineOf(fitted, 'gao')).toMatchObject({ typed: '', price: null, entry: null, note: '25 / 20,5 / 5 (kg); loại một' });
    expect(fitted.news?.moved).toEqual(['gao']);
  });

  it('reads a draft of an older build, which knows no units, as it is', () => {
    const { units: _units, news: _news, ...older } = begun;
    expect(fit(older, kitOf({ version: 'new', unit: 'yến', basePerUnit: 10_000 })).lines).toEqual(begun.lines);
  });

  it('still shows what was written at an outlet that is in no kit', () => {
    expect(outletOfDraft(begun)).toMatchObject({ code: 'cho', name: 'Chợ', retired: true, goods: [{ code: 'gao', unit: 'kg', row: -1 }] });
  });

  it('turned there and back is as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(2, 5, 10, 100), (thousands, factor) => {
        const draft = changeLine(begun, 'gao', { typed: String(thousands), price: thousands * 1000, stock: String(thousands) });
        const away = fit(draft, kitOf({ version: 'new', unit: 'u', basePerUnit: 1000 * factor }));
        expect(lineOf(fit(away, OLD), 'gao')).toMatchObject({ typed: String(thousands), price: thousands * 1000, stock: String(thousands) });
      }),
    );
  });
});
