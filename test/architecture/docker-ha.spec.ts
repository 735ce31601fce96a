import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readProjectFile, root } from './project-files.js';

interface Service {
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const folder = 'docker/ha';
const compose: { services: Record<string, Service>; secrets: Record<string, { file: string }> } = parse(readProjectFile(`${folder}/compose.yml`));
const patroni = parse(readProjectFile(`${folder}/patroni.yml`));
const [haproxy, bouncer] = [readProjectFile(`${folder}/haproxy.cfg`), readProjectFile(`${folder}/pgbouncer.ini`)];
const environmentOf = (name: string): Readonly<Record<string, string>> => compose.services[name]?.environment ?? {};

describe('three machines', () => {
  it('build from files that exist, or from images with a version', () => {
    for (const [name, { build, image }] of Object.entries(compose.services))
      expect([name, build === undefined ? /:.*\d/.test(image ?? '') : existsSync(path.join(root, folder, build.context, build.dockerfile))]).toEqual([
        name,
        true,
      ]);
    const copied = /COPY ([^\n]+) \/etc\/cungcau\//.exec(readProjectFile(`${folder}/database.Dockerfile`))?.[1]?.split(' ') ?? [];
    expect(copied).toEqual(['patroni.yml', 'make-database.sh', 'pgbouncer.ini', 'start.sh']);
    expect(copied.filter((file) => !existsSync(path.join(root, folder, file)))).toEqual([]);
  });

  it('keep no secret, and build from no folder that holds one', () => {
    expect(Object.values(compose.secrets).map(({ file }) => file)).toEqual(['../database-password', '../secret-key']);
    expect(compose.services['database']?.build?.context).toBe('.');
    for (const file of ['compose.yml', 'patroni.yml', 'pgbouncer.ini', 'haproxy.cfg', 'start.sh'])
      expect([file, /password *[:=] *["']?\w/i.test(readProjectFile(`${folder}/${file}`))]).toEqual([file, false]);
    expect(readProjectFile('.gitignore').split('\n')).toContain('docker/ha/machine.env');
  });

  it('are named in the example by every name that is asked for', () => {
    const asked = new Set([...readProjectFile(`${folder}/compose.yml`).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    const told = [...readProjectFile(`${folder}/machine.env.example`).matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual([...asked].sort());
  });

  it('tell HAProxy all that its file asks for', () => {
    const asked = new Set([...haproxy.matchAll(/"\$\{(\w+)\}"/g)].map(([, name]) => name));
    expect(Object.keys(environmentOf('haproxy')).sort()).toEqual([...asked].sort());
  });

  it('agree about every port on the way from the API to the database', () => {
    const api = environmentOf('api');
    const addresses = ['DATABASE_URL', 'DATABASE_REPLICA_URLS'].map((name) => new URL(api[name] ?? 'postgres://none'));
    expect(addresses.map(({ port }) => port)).toEqual([/^listen_port = (\d+)/m.exec(bouncer)?.[1], /^listen_port = (\d+)/m.exec(bouncer)?.[1]]);
    for (const [{ pathname }, way] of addresses.map((address, place) => [address, place === 0 ? 'HAPROXY_LEADER' : 'HAPROXY_STANDBY'] as const)) {
      const [, host, port] = new RegExp(`^${pathname.slice(1)} = host=(\\S+) port=(\\d+)`, 'm').exec(bouncer) ?? [];
      expect(`${host}:${port}`).toBe(environmentOf('haproxy')[way]);
    }
    expect(addresses[0]?.username).toBe(environmentOf('database')['PATRONI_SUPERUSER_USERNAME']);
    expect(environmentOf('database')['PATRONI_RESTAPI_LISTEN']).toMatch(new RegExp(`:${environmentOf('haproxy')['ONE_PATRONI']}$`));
  });

  it('acknowledge on two of them, and go on without etcd', () => {
    const { ttl, loop_wait, retry_timeout, synchronous_mode, failsafe_mode, postgresql } = patroni.bootstrap.dcs;
    expect([synchronous_mode, failsafe_mode, postgresql.use_pg_rewind]).toEqual([true, true, true]);
    // Patroni's own rule: a leader that cannot renew its place steps down before another takes it.
    expect(loop_wait + 2 * retry_timeout).toBeLessThanOrEqual(ttl);
  });

  it('give a connection to one client at a time, by which announcements are heard', () => {
    expect(/^pool_mode = (\w+)/m.exec(bouncer)?.[1]).toBe('session');
  });

  it('are led by a file that HAProxy accepts, where it is installed', () => {
    const binary = ['/usr/sbin/haproxy', '/usr/local/sbin/haproxy'].find((file) => existsSync(file));
    if (binary === undefined) return console.log('not judged by haproxy: it is not installed');
    const settings = Object.fromEntries(Object.entries(environmentOf('haproxy')).map(([name, value]) => [name, value.replace(/\$\{\w+\}/, '127.0.0.1')]));
    const { status, stderr } = spawnSync(binary, ['-c', '-f', path.join(root, folder, 'haproxy.cfg')], { encoding: 'utf8', env: settings });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
