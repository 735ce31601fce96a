import fc from 'fast-check';
import { instant } from '../instant.js';
import type { BulletinTemplate } from './bulletin-template.js';
import { COMPOSED_SECTIONS } from './bulletin-template.js';
import { composeBulletin } from './compose-bulletin.js';
import { fillTemplate } from './fill-template.js';
import type { FrozenAlert, FrozenBulletin, FrozenGood } from './frozen-bulletin.js';

const SLOT = instant(Date.parse('2026-11-21T23:00:00Z'));

const template: BulletinTemplate = {
  parentOrgan: 'Ủy ban nhân dân {province}',
  organ: 'Sở Công Thương',
  notation: 'BC-SCT',
  organId: '',
  place: '{name}',
  addressees: ['Ủy ban nhân dân {province}'],
  recipients: ['Lưu: VT.'],
  signerLines: ['GIÁM ĐỐC'],
  signerName: '',
  sections: [...COMPOSED_SECTIONS.map((key) => ({ key, title: key, composed: key })), { key: 'DUTY', title: 'Trực', composed: null }],
  issuesByItself: true,
};

const good = (parts: Partial<FrozenGood> = {}): FrozenGood => ({
  code: 'gao',
  name: 'Gạo tẻ',
  unit: 'kg',
  median: 18_000,
  change1Day: 0,
  change7Days: 0,
  coverDays: 6,
  stockOutRate: 0,
  outlets: 40,
  ...parts,
});

const alert = (parts: Partial<FrozenAlert> = {}): FrozenAlert => ({
  id: 1,
  rule: 'S1',
  severity: 'ALERT',
  place: 'Chợ Ba Tơ',
  commodity: 'Trứng gà',
  openedAt: instant(SLOT - 3_600_000),
  owner: null,
  ...parts,
});

const frozen = (parts: Partial<FrozenBulletin> = {}): FrozenBulletin => ({
  shape: 1,
  province: 'Tỉnh Quảng Ngãi',
  provinceCode: '51',
  slotAt: SLOT,
  at: instant(SLOT - 1_800_000),
  utcOffsetMinutes: 420,
  currency: 'VND',
  currencyDecimals: 0,
  level: 1,
  expected: 50,
  received: 48,
  missing: ['Chợ A', 'Chợ B'],
  opened: 0,
  closed: 0,
  goods: [good()],
  alerts: [],
  ...parts,
});

const section = (data: FrozenBulletin, key: string) => {
  const found = composeBulletin(data, template).find((one) => one.key === key);
  if (found === undefined) throw new Error(`no section ${key}`);
  return found;
};
const textOf = (data: FrozenBulletin, key: string): string => section(data, key).paragraphs.join(' ');

describe('a quick report', () => {
  it('tells the hour of its figures, the level and how much has come in', () =>
    expect(section(frozen(), 'SITUATION').paragraphs).toEqual([
      'Tính đến 05 giờ 30 phút, ngày 22 tháng 11 năm 2026, tỉnh Quảng Ngãi ở cấp độ 1 (nguy cơ thấp). Đã có 96 % báo cáo (48/50 điểm bán).',
      'Không có cảnh báo đang mở. Từ giờ chốt trước có thêm 0 cảnh báo, kết thúc 0.',
    ]));

  it('says that it was written late, and of which hour it tells', () =>
    expect(section(frozen({ lateAt: instant(SLOT + 3_600_000) }), 'SITUATION').paragraphs[2]).toBe(
      'Báo cáo lập muộn lúc 07 giờ 00 phút, ngày 22 tháng 11 năm 2026, theo số liệu giờ chốt 05 giờ 30 phút.',
    ));

  it.each([
    ['SHORTAGES', 'Không có dấu hiệu thiếu hàng đang mở.'],
    ['CONDUCT', 'Không có dấu hiệu đẩy giá hoặc găm hàng đang mở.'],
    ['PRICES', 'Giá 1 mặt hàng ổn định: không mặt hàng nào thay đổi từ 3 % trở lên so với 7 ngày trước. Giá đầy đủ ở Phụ lục I.'],
    ['STOCK', 'Tính được số ngày đủ bán của 1 mặt hàng; 0 mặt hàng dưới 3 ngày.'],
    ['PROPOSALS', 'Đôn đốc 2 điểm bán chưa báo cáo gửi số liệu ngay.'],
  ])('says so when there is nothing: %s', (key, text) => {
    expect(textOf(frozen(), key)).toBe(text);
    expect(section(frozen(), key).table).toBeNull();
  });

  it('says what is not known where nobody reported', () => {
    const silent = frozen({ goods: [], received: 0, missing: ['Chợ A'], expected: 1 });
    expect(textOf(silent, 'PRICES')).toBe('Chưa có giá nào được báo trong bảy ngày qua.');
    expect(textOf(silent, 'STOCK')).toMatch(/^Chưa có đủ số liệu/);
    expect(textOf(silent, 'COMPLETENESS')).toBe('Đã có 0 % báo cáo (0/1 điểm bán). Chưa báo cáo: Chợ A.');
    expect(textOf(frozen({ goods: [], received: 0, missing: [], expected: 0 }), 'COMPLETENESS')).toBe('Không có điểm bán nào phải báo cáo.');
  });

  it('lists a shortage among shortages and gouging as a sign only', () => {
    const data = frozen({ alerts: [alert(), alert({ id: 2, rule: 'G1', commodity: 'Gạo tẻ', owner: 'Trần Hà' })] });
    expect(section(data, 'SHORTAGES').table?.rows).toEqual([['báo động', 'Trứng gà', 'Chợ Ba Tơ', 'hết hàng', '22/11 05:00', 'chưa giao']]);
    expect(section(data, 'CONDUCT').table?.rows).toHaveLength(1);
    expect(textOf(data, 'CONDUCT')).toMatch(/chưa phải kết luận vi phạm/);
    expect(section(data, 'PROPOSALS').paragraphs).toEqual([
      'Điều tiết, bổ sung nguồn hàng Trứng gà cho Chợ Ba Tơ.',
      'Đề nghị lực lượng quản lý thị trường kiểm tra giá Gạo tẻ tại Chợ Ba Tơ.',
      'Đôn đốc 2 điểm bán chưa báo cáo gửi số liệu ngay.',
    ]);
  });

  it('shows prices that moved, the widest first, and thin cover', () => {
    const data = frozen({
      goods: [
        good(),
        good({ code: 'b', name: 'B', change7Days: -0.031 }),
        good({ code: 'c', name: 'C', median: 1_234_500, change7Days: 0.105, coverDays: 1.25 }),
      ],
    });
    expect(section(data, 'PRICES').table?.rows.map(([name, , price, , change]) => [name, price, change])).toEqual([
      ['C', '1.234.500', '+10,5 %'],
      ['B', '18.000', '-3,1 %'],
    ]);
    expect(section(data, 'STOCK').table?.rows).toEqual([['C', '1,3', '0 %']]);
  });

  it('leaves a free section to people', () => expect(section(frozen(), 'DUTY')).toEqual({ key: 'DUTY', title: 'Trực', paragraphs: [], table: null }));

  it('follows the order of its form and never writes undefined, NaN or an empty composed section', () => {
    const rule = fc.constantFrom('S1', 'S3', 'G1', 'G3', 'H2', 'A', 'P', 'N1', 'N2', 'L') as fc.Arbitrary<FrozenAlert['rule']>;
    const severity = fc.constantFrom('CRISIS', 'ALERT', 'WARN', 'WATCH') as fc.Arbitrary<FrozenAlert['severity']>;
    const figure = fc.option(fc.double({ min: -0.9, max: 9, noNaN: true }));
    const anAlert = fc.record({ rule, severity, commodity: fc.option(fc.constant('Gạo')) }).map((parts) => alert(parts));
    const aGood = fc
      .record({ median: fc.option(fc.nat()), change7Days: figure, change1Day: figure, coverDays: fc.option(fc.double({ min: 0, max: 90, noNaN: true })) })
      .map((parts) => good(parts));
    fc.assert(
      fc.property(fc.array(anAlert, { maxLength: 30 }), fc.array(aGood, { maxLength: 30 }), (alerts, goods) => {
        const sections = composeBulletin(frozen({ alerts, goods }), template);
        expect(sections.map((one) => one.key)).toEqual(template.sections.map((one) => one.key));
        expect(JSON.stringify(sections)).not.toMatch(/undefined|NaN|Infinity/);
        for (const { key, paragraphs, table } of sections) {
          if (key !== 'DUTY') expect(paragraphs.length).toBeGreaterThan(0);
          for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.head.length ?? 0);
        }
      }),
    );
  });
});

describe('a form', () => {
  it('takes the names of the province', () =>
    expect(fillTemplate(template, { name: 'Quảng Ngãi', fullName: 'Tỉnh Quảng Ngãi' })).toMatchObject({
      parentOrgan: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
      place: 'Quảng Ngãi',
      addressees: ['Ủy ban nhân dân tỉnh Quảng Ngãi'],
    }));
});
