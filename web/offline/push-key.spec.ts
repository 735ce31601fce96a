import { browserName, readKey } from './push-key.js';

describe('browserName', () => {
  it.each([
    { agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0', name: 'Edge, Windows' },
    { agent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36', name: 'Chrome, Android' },
    { agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1 Version/17 Safari/605.1', name: 'Safari, macOS' },
    { agent: 'something', name: 'Web' },
  ])('$name', ({ agent, name }) => {
    expect(browserName(agent)).toBe(name);
  });
});

it('reads a key of 65 bytes with - and _ in it', () => {
  expect([...readKey('BP-_')]).toEqual([4, 255, 191]);
});
