import fc from 'fast-check';
import { checkPassword, LONGEST_PASSWORD, normalisePassword } from './check-password.js';

const COMMON = new Set(['123456', 'password', 'mậtkhẩu', 'correcthorsebatterystaple']);
const NAMES = ['Nguyễn Thị Lan', 'lan.nguyen', 'Sở Công Thương Quảng Ngãi', 'Cung Cầu'];
const judge = (typed: string) => checkPassword(typed, (lower) => COMMON.has(lower), NAMES);

it.each([
  ['a phrase of the person’s own', 'bốn con mèo ngủ trưa', null],
  ['fifteen signs', 'x7Hq pL2m vT9 z', null],
  ['fourteen signs', 'x7Hq pL2m vT9z', 'TOO_SHORT'],
  ['one of the commonest', 'Password', 'COMMON'],
  ['a long common one', 'correcthorsebatterystaple', 'COMMON'],
  ['a common one said three times', 'passwordpasswordpassword', 'COMMON'],
  ['one sign over and over', 'aaaaaaaaaaaaaaaa', 'COMMON'],
  ['digits in a row', '1234567890123456', 'COMMON'],
  ['digits in a row, down', '9876543210987654', 'COMMON'],
  ['the person’s own name', 'NguyenThiLan2026', 'NAMES'],
  ['the name with marks', 'Nguyễn Thị Lan 26', 'NAMES'],
  ['the unit', 'SoCongThuongQuangNgai', 'NAMES'],
  ['the product', 'CungCau-CungCau!', 'NAMES'],
  ['a name inside enough else', 'lan thả diều trên đồi cỏ', null],
  ['sixty-four signs', 'ab'.repeat(16) + 'cdefghij'.repeat(4), null],
  ['emoji', '🐈🍚🛵🌧️🐘🍜🚲🌾🐟🥭🧄🧂🥥🍋🐓', null],
  ['too long a text', 'ab3'.repeat(100), 'TOO_LONG'],
] as const)('%s', (_name, typed, problem) => {
  expect(judge(typed)).toBe(problem);
});

it('is the same password in NFC and NFD, and nothing else of it changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      expect(normalisePassword(typed.normalize('NFD'))).toBe(normalisePassword(typed.normalize('NFC')));
      expect(judge(typed.normalize('NFD'))).toBe(judge(typed.normalize('NFC')));
    }),
  );
});

it('takes 64 to 256 signs of any kind', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 64, maxLength: LONGEST_PASSWORD }), (points) => {
      expect(judge(String.fromCodePoint(...points))).toBeNull();
    }),
  );
});
