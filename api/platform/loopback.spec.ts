import { isLoopback } from './loopback.js';

describe('this very machine', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]', '::ffff:127.0.0.1'])('%s is', (host) => expect(isLoopback(host)).toBe(true));
  it.each(['', '0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.vn', 'localhost.example.vn', '1127.0.0.1', '::ffff:10.0.0.1', '::11'])('%s is not', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
});
