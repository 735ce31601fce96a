import fc from 'fast-check';
import { SEVERITIES } from '../alert/severity.js';
import { instant } from '../instant.js';
import { type DigestFacts, type NoticeFacts, writeDigest, writeNotice } from './write-message.js';

const at = instant(Date.UTC(2026, 10, 21, 23));
const facts: NoticeFacts = {
  family: 'S',
  severity: 'ALERT',
  reason: 'FIRST',
  commodity: { vi: 'Gạo tẻ', en: 'Rice' },
  locality: 'Ba Tơ',
  alertIds: ['11', '12'],
  fresh: 2,
  outlets: ['Chợ Ba Tơ', 'Cửa hàng A'],
  at,
  utcOffsetMinutes: 420,
};
const digest: DigestFacts = { province: 'Quảng Ngãi', slotAt: at, utcOffsetMinutes: 420, expected: 50, received: 48, opened: 0, closed: 0, open: [] };

describe('writeNotice', () => {
  it('says what, where, how bad, since when and of whom', () => {
    const { vi, en, path } = writeNotice(facts);
    expect(vi).toEqual({
      title: '[Cảnh báo] Thiếu hàng, hết hàng · Gạo tẻ · Ba Tơ',
      lines: ['Mới phát hiện, lúc 22/11 06:00: 2 dấu hiệu đang mở.', '- Chợ Ba Tơ', '- Cửa hàng A'],
    });
    expect(en.title).toBe('[Alert] Shortage · Rice · Ba Tơ');
    expect(path).toBe('/alerts?id=11');
  });

  it('lists two hundred outlets by twenty names and a number', () => {
    const outlets = Array.from({ length: 200 }, (_, place) => `Điểm ${place}`);
    const { vi } = writeNotice({ ...facts, outlets, alertIds: outlets, fresh: 3, reason: 'GROWN' });
    expect(vi.lines[0]).toBe('Lan rộng hoặc nặng thêm, lúc 22/11 06:00: 200 dấu hiệu đang mở, 3 mới.');
    expect(vi.lines).toHaveLength(22);
    expect(vi.lines.at(-1)).toBe('- và 180 điểm bán khác');
  });
});

describe('writeDigest', () => {
  it('speaks also when there is nothing', () => {
    const { vi, en } = writeDigest(digest);
    expect(vi.title).toBe('Tổng hợp 22/11 06:00 · Quảng Ngãi: không có cảnh báo');
    expect(vi.lines[0]).toBe('Không có cảnh báo, 96 % đã báo cáo (48/50 điểm bán).');
    expect(en.lines[0]).toBe('No alert, 96 % reported (48 of 50 outlets).');
  });

  it('counts open alerts, worst first', () => {
    const { vi } = writeDigest({ ...digest, open: ['WARN', 'CRISIS', 'WARN'], opened: 2, closed: 1 });
    expect(vi.lines).toEqual(['Đang mở: 1 khẩn cấp, 2 lưu ý.', '96 % đã báo cáo (48/50 điểm bán).', 'Từ kỳ trước: 2 cảnh báo mới, 1 đã đóng.']);
  });

  it('divides by nobody nowhere', () => {
    expect(writeDigest({ ...digest, expected: 0, received: 0 }).vi.lines[0]).toBe('Không có cảnh báo, không có điểm bán nào phải báo cáo.');
  });

  it('counts every open alert once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SEVERITIES), { minLength: 1 }), (open) => {
        const { vi } = writeDigest({ ...digest, open });
        const counts = [...(vi.lines[0] ?? '').matchAll(/\d+/g)].map(Number);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(open.length);
      }),
    );
  });
});
