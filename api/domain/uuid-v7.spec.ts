import fc from 'fast-check';
import { instant } from './instant.js';
import { instantOfUuid, isUuidV7, uuidV7 } from './uuid-v7.js';

describe('UUID v7', () => {
  it('is the example of RFC 9562', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(instant(0x017f22e279b0), random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it.each([
    { name: 'lower case', text: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f', is: true },
    { name: 'upper case', text: '017F22E2-79B0-7CC3-98C4-DC0C0C07398F', is: true },
    { name: 'greatest variant', text: '017f22e2-79b0-7cc3-b8c4-dc0c0c07398f', is: true },
    { name: 'version 4', text: '017f22e2-79b0-4cc3-98c4-dc0c0c07398f', is: false },
    { name: 'version 8', text: '017f22e2-79b0-8cc3-98c4-dc0c0c07398f', is: false },
    { name: 'variant 7', text: '017f22e2-79b0-7cc3-78c4-dc0c0c07398f', is: false },
    { name: 'variant c', text: '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f', is: false },
    { name: 'a letter g', text: '017f22e2-79b0-7cc3-98c4-dc0c0c07398g', is: false },
    { name: 'no hyphens', text: '017f22e279b07cc398c4dc0c0c07398f', is: false },
    { name: 'a hyphen in the wrong place', text: '017f22e27-9b0-7cc3-98c4-dc0c0c07398f', is: false },
    { name: 'one character too many', text: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f0', is: false },
    { name: 'braces', text: '{17f22e2-79b0-7cc3-98c4-dc0c0c07398}', is: false },
    { name: 'nothing', text: '', is: false },
  ])('$name: $is', ({ text, is }) => expect(isUuidV7(text)).toBe(is));

  it('counts an instant before 1970 as 1970', () => expect(instantOfUuid(uuidV7(instant(-1), new Uint8Array(10)))).toBe(0));
  it('asks for ten bytes', () => expect(() => uuidV7(instant(0), new Uint8Array(9))).toThrow(RangeError));
  it('asks for an instant', () => expect(() => uuidV7(instant(Number.NaN), new Uint8Array(10))).toThrow(RangeError));

  const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  it('holds its instant and is always well-formed', () =>
    fc.assert(
      fc.property(time, bytes, (at, random) => {
        const id = uuidV7(instant(at), random);
        expect(isUuidV7(id)).toBe(true);
        expect(instantOfUuid(id)).toBe(at);
      }),
    ));
  it('rises with time', () =>
    fc.assert(
      fc.property(time, time, bytes, bytes, (a, b, ofA, ofB) => {
        fc.pre(a < b);
        expect(uuidV7(instant(a), ofA) < uuidV7(instant(b), ofB)).toBe(true);
      }),
    ));
});
