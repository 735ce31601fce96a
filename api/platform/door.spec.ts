import { doorOf } from './door.js';

const silent = { header: () => undefined };
const addressOf = (ip: string | undefined): string => doorOf({ headers: {}, ip, protocol: 'http', host: 'here' }, silent).address;

describe('the address of the other side', () => {
  it.each([
    ['an address of IPv4', '10.0.0.7', '10.0.0.7'],
    ['IPv4 within IPv6', '::ffff:10.0.0.7', '10.0.0.7'],
    ['a household of IPv6', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['who has hung up already', undefined, ''],
  ])('%s', (_name, ip, expected) => expect(addressOf(ip)).toBe(expected));
});
