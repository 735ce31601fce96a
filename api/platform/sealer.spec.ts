import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Config } from './config.js';
import { SECRET_KEY, Sealer } from './sealer.js';

const DATABASE_URL = 'postgres://nobody@localhost/none';
const SECRET = Buffer.from('twenty bytes of it..');
const KEY = 'a key of at least thirty-two characters';
const sealer = (settings: Readonly<Record<string, string>>): Sealer => new Sealer(new Config({ DATABASE_URL, ...settings }));

describe('what is sealed', () => {
  it('opens again with the same key, for whom it was sealed', () => {
    const sealed = sealer({ SECRET_KEY: KEY }).seal(SECRET, 'codes of 1');
    expect(sealed.includes(SECRET)).toBe(false);
    expect(sealer({ SECRET_KEY: KEY }).open(sealed, 'codes of 1', SECRET.length)).toEqual(SECRET);
  });

  it('is another text each time', () => {
    const one = sealer({ SECRET_KEY: KEY });
    expect(one.seal(SECRET, 'x')).not.toEqual(one.seal(SECRET, 'x'));
  });

  it('opens for nobody else, with no other key, and not when a bit of it has changed', () => {
    const one = sealer({ SECRET_KEY: KEY });
    const sealed = one.seal(SECRET, 'codes of 1');
    expect(one.open(sealed, 'codes of 2', SECRET.length)).toBeNull();
    expect(sealer({ SECRET_KEY: `${KEY}.` }).open(sealed, 'codes of 1', SECRET.length)).toBeNull();
    for (let place = 0; place < sealed.length; place += 1) {
      const bent = Buffer.from(sealed);
      bent.writeUInt8(bent.readUInt8(place) ^ 1, place);
      expect(one.open(bent, 'codes of 1', SECRET.length)).toBeNull();
    }
  });

  it('what was stored before there was a key opens as it is', () => {
    expect(sealer({ SECRET_KEY: KEY }).open(SECRET, 'codes of 1', SECRET.length)).toBe(SECRET);
  });
});

describe('the key of an installation', () => {
  it('is made once in its folder, for its owner alone', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cungcau-key-'));
    try {
      const sealed = sealer({ DATA_DIR: folder }).seal(SECRET, 'x');
      const file = path.join(folder, SECRET_KEY);
      const text = readFileSync(file, 'utf8');
      expect(sealer({ DATA_DIR: folder }).open(sealed, 'x', SECRET.length)).toEqual(SECRET);
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('makes the folder where there is none', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cungcau-key-'));
    try {
      const inner = path.join(folder, 'a', 'b');
      expect(sealer({ DATA_DIR: inner }).seal(SECRET, 'x')).not.toEqual(SECRET);
      expect(statSync(path.join(inner, SECRET_KEY)).mode & 0o777).toBe(0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['on an address of its own', { HOST: '0.0.0.0' }],
    ['behind a gateway', { TRUST_PROXY: 'uniquelocal' }],
  ])('is demanded of a server that others reach %s', (_name, reached) => {
    const environment = { DATABASE_URL: 'postgres://here', NODE_ENV: 'production', ...reached };
    expect(() => new Config(environment)).toThrow(/^SECRET_KEY: .*SECRET_KEY_FILE.*DATA_DIR/);
    expect(new Config({ ...environment, SECRET_KEY: KEY }).secretKey).toBe(KEY);
    expect(new Config({ ...environment, DATA_DIR: '/kept' }).secretKey).toBeNull();
  });

  it('is nowhere where neither is set, and then nothing is sealed', () => {
    expect(sealer({}).seal(SECRET, 'x')).toBe(SECRET);
  });
});
