import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAllowedHost } from './carrier-settings.js';
import { Config, ConfigProblem } from './config.js';

const read = (settings: Readonly<Record<string, string>>) => new Config({ DATABASE_URL: 'postgres://here', ...settings }).carriers;

describe('ways out', () => {
  it('are closed unless everything one of them needs is set', () => {
    expect(read({})).toEqual({ smtp: null, push: null, gateways: [], gatewaySecret: '', publicUrl: '' });
    expect(read({ SMTP_URL: 'smtp://mail', WEBHOOKS: 'zalo=https://g.vn/in' })).toMatchObject({ smtp: null, gateways: [] });
  });

  it('take an empty setting as none, as a compose file hands it on', () => {
    expect(new Config({ DATABASE_URL: 'postgres://here', PUBLIC_URL: '', SMTP_URL_FILE: '' }).publicUrl).toBeNull();
    expect(() => new Config({ DATABASE_URL: '' })).toThrow(ConfigProblem);
  });

  it('take the password of the database from a file, whatever signs it has', () => {
    const folder = mkdtempSync(join(tmpdir(), 'carrier-'));
    try {
      writeFileSync(join(folder, 'password'), 'a/b:c@d%41 é\n');
      const { databaseUrl, databaseReplicaUrls } = new Config({
        DATABASE_URL: 'postgres://cungcau@database:5432/cungcau',
        DATABASE_REPLICA_URLS: 'postgres://cungcau@one:5432/cungcau, postgres://cungcau@two:5432/cungcau',
        DATABASE_PASSWORD_FILE: join(folder, 'password'),
      });
      expect(databaseReplicaUrls.map((url) => [new URL(url).host, decodeURIComponent(new URL(url).password)])).toEqual([
        ['one:5432', 'a/b:c@d%41 é'],
        ['two:5432', 'a/b:c@d%41 é'],
      ]);
      expect(decodeURIComponent(new URL(databaseUrl).password)).toBe('a/b:c@d%41 é');
      expect(new URL(databaseUrl).host).toBe('database:5432');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuse a standby that is no PostgreSQL, and know none when none is named', () => {
    const DATABASE_URL = 'postgres://cungcau@database:5432/cungcau';
    expect(new Config({ DATABASE_URL, DATABASE_REPLICA_URLS: '' }).databaseReplicaUrls).toEqual([]);
    expect(() => new Config({ DATABASE_URL, DATABASE_REPLICA_URLS: 'postgres://a@b/c,mysql://a:canary@b' })).toThrow(/DATABASE_REPLICA_URLS/);
    expect(() => new Config({ DATABASE_URL, DATABASE_REPLICA_URLS: 'mysql://a:canary@b' })).not.toThrow(/canary/);
  });

  it('show no secret when they are wrong', () => {
    const wrong = () => new Config({ DATABASE_URL: 'mysql://a:canary@b', SMS_SECRET: 'canary', PORT: 'canary-port' });
    expect(wrong).toThrow(/DATABASE_URL.*SMS_SECRET|SMS_SECRET.*DATABASE_URL/);
    expect(wrong).toThrow(/PORT: .*canary-port/);
    expect(wrong).not.toThrow(/a:canary|given: canary\)/);
  });

  it('take several gateways, a page without a slash at its end, and a secret from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'carrier-'));
    try {
      writeFileSync(join(folder, 'secret'), 'sixteen characters\n');
      const settings = {
        WEBHOOKS: 'zalo=https://g.vn/in sms=http://10.0.0.2:8080/x',
        WEBHOOK_SECRET_FILE: join(folder, 'secret'),
        PUBLIC_URL: 'https://cc.vn/',
      };
      expect(read(settings)).toMatchObject({
        gateways: [
          { name: 'zalo', url: 'https://g.vn/in' },
          { name: 'sms', url: 'http://10.0.0.2:8080/x' },
        ],
        gatewaySecret: 'sixteen characters',
        publicUrl: 'https://cc.vn',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    { name: 'a gateway without a name', settings: { WEBHOOKS: 'https://g.vn' } },
    { name: 'a gateway twice', settings: { WEBHOOKS: 'a=https://g.vn a=https://h.vn' } },
    { name: 'a short secret', settings: { WEBHOOK_SECRET: 'short' } },
    { name: 'a mail server of no scheme', settings: { SMTP_URL: 'mail.vn' } },
    { name: 'a contact that is none', settings: { PUSH_CONTACT: 'me' } },
  ])('$name stops the start', ({ settings }) => {
    expect(() => read(settings)).toThrow(ConfigProblem);
  });
});

describe('isAllowedHost', () => {
  const hosts = ['https://fcm.googleapis.com', 'https://*.push.apple.com', 'http://127.0.0.1:99'];
  it.each([
    { address: 'https://fcm.googleapis.com/fcm/send/x', is: true },
    { address: 'http://fcm.googleapis.com/fcm/send/x', is: false },
    { address: 'https://fcm.googleapis.com:8443/x', is: false },
    { address: 'https://fcm.googleapis.com@169.254.169.254/x', is: false },
    { address: 'https://u:p@fcm.googleapis.com/x', is: false },
    { address: 'https://web.push.apple.com/x', is: true },
    { address: 'https://push.apple.com/x', is: false },
    { address: 'https://evil-push.apple.com.vn/x', is: false },
    { address: 'http://127.0.0.1:99/x', is: true },
    { address: 'http://127.0.0.1:98/x', is: false },
    { address: 'not an address', is: false },
  ])('$address: $is', ({ address, is }) => {
    expect(isAllowedHost(address, hosts)).toBe(is);
  });
});
