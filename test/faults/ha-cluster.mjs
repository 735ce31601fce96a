import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unprivileged } from '../../dist/db/postgres-binaries.js';
import { queryOnce, systemBinaries } from './cluster.mjs';
import { freePort } from './free-port.mjs';

const FILES = fileURLToPath(new URL('../../docker/ha', import.meta.url));
const USER = 'cungcau';
const PASSWORD = 'a-word-of-the-test';
const PATIENCE = 90_000;

const PROGRAMS = ['patroni', 'etcd', 'haproxy', 'pgbouncer', 'psql'];

/** What docker/ha needs on a machine and is not installed here. */
export function missingPrograms() {
  const missing = PROGRAMS.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`], { env: withSbin() }).status !== 0);
  try {
    systemBinaries();
    return missing;
  } catch {
    return [...missing, 'PostgreSQL 15 or newer'];
  }
}

const withSbin = () => ({ ...process.env, PATH: `${process.env.PATH}:/usr/sbin` });

/** A program of the cluster, as its own process; `launch` again after `kill`. */
class Program {
  constructor(folder, name, command, environment = {}) {
    Object.assign(this, { folder, name, command, environment });
  }

  launch() {
    const { wrap, owner } = unprivileged(this.folder);
    const [first, ...rest] = [...wrap, ...this.command];
    const log = openSync(path.join(this.folder, `${this.name}.log`), 'a');
    this.child = spawn(first, rest, { ...owner, cwd: FILES, env: { ...withSbin(), ...this.environment }, stdio: ['ignore', log, log] });
    this.ended = once(this.child, 'exit');
  }

  async end(signal) {
    if (this.child?.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill(signal);
    await this.ended;
  }
}

/** Two machines of docker/ha on loopback: etcd, two Patronis with their PostgreSQL, HAProxy and pgBouncer, by the very files of that folder; the third machine is away. */
export async function startHaCluster() {
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-ha-'));
  chmodSync(folder, 0o700);
  const names = ['etcd', 'peer', 'leader', 'standby', 'bouncer', 'one', 'onePatroni', 'two', 'twoPatroni', 'away'];
  const ports = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await freePort()])));
  const cluster = new HaCluster(folder, ports);
  try {
    await cluster.start();
  } catch (fault) {
    process.stderr.write(cluster.logs());
    await cluster.end();
    throw fault;
  }
  return cluster;
}

class HaCluster {
  constructor(folder, ports) {
    this.folder = folder;
    this.ports = ports;
    this.binaries = path.dirname(systemBinaries().postgres);
    this.url = `postgres://${USER}:${PASSWORD}@127.0.0.1:${ports.bouncer}/cungcau`;
    this.standbyUrl = `postgres://${USER}:${PASSWORD}@127.0.0.1:${ports.bouncer}/standby`;
    this.etcd = new Program(folder, 'etcd', this.etcdCommand());
    this.patronis = { one: this.patroniOf('one'), two: this.patroniOf('two') };
    this.haproxy = new Program(folder, 'haproxy', ['haproxy', '-db', '-f', path.join(FILES, 'haproxy.cfg')], this.haproxySettings());
    this.bouncer = new Program(folder, 'pgbouncer', ['pgbouncer', this.bouncerFile()]);
  }

  etcdCommand() {
    const [clients, peers] = [`http://127.0.0.1:${this.ports.etcd}`, `http://127.0.0.1:${this.ports.peer}`];
    const flags = { name: 'one', 'data-dir': path.join(this.folder, 'etcd'), 'listen-client-urls': clients, 'advertise-client-urls': clients };
    const among = { 'listen-peer-urls': peers, 'initial-advertise-peer-urls': peers, 'initial-cluster': `one=${peers}` };
    return ['etcd', ...Object.entries({ ...flags, ...among }).map(([flag, value]) => `--${flag}=${value}`)];
  }

  patroniOf(name) {
    const [here, api] = [`127.0.0.1:${this.ports[name]}`, `127.0.0.1:${this.ports[`${name}Patroni`]}`];
    const data = path.join(this.folder, name);
    return new Program(this.folder, `patroni-${name}`, ['patroni', path.join(FILES, 'patroni.yml')], {
      PATRONI_NAME: name,
      PATRONI_ETCD3_HOSTS: `127.0.0.1:${this.ports.etcd}`,
      PATRONI_RESTAPI_LISTEN: api,
      PATRONI_RESTAPI_CONNECT_ADDRESS: api,
      PATRONI_RESTAPI_USERNAME: 'patroni',
      PATRONI_RESTAPI_PASSWORD: PASSWORD,
      PATRONI_POSTGRESQL_LISTEN: here,
      PATRONI_POSTGRESQL_CONNECT_ADDRESS: here,
      PATRONI_POSTGRESQL_DATA_DIR: data,
      PATRONI_POSTGRESQL_BIN_DIR: this.binaries,
      PATRONI_POSTGRESQL_PGPASS: path.join(this.folder, `${name}-pgpass`),
      PATRONI_SUPERUSER_USERNAME: USER,
      PATRONI_SUPERUSER_PASSWORD: PASSWORD,
      PATRONI_REPLICATION_USERNAME: 'replicator',
      PATRONI_REPLICATION_PASSWORD: PASSWORD,
    });
  }

  haproxySettings() {
    const machine = (name, place) => ({
      [`${place}_POSTGRES`]: `127.0.0.1:${this.ports[name]}`,
      [`${place}_HOST`]: '127.0.0.1',
      [`${place}_PATRONI`]: String(this.ports[`${name}Patroni`] ?? this.ports[name]),
    });
    const own = { HAPROXY_LEADER: `127.0.0.1:${this.ports.leader}`, HAPROXY_STANDBY: `127.0.0.1:${this.ports.standby}` };
    return { ...own, ...machine('one', 'ONE'), ...machine('two', 'TWO'), ...machine('away', 'THREE') };
  }

  /** The file of docker/ha with other ports. */
  bouncerFile() {
    const [file, users] = [path.join(this.folder, 'pgbouncer.ini'), path.join(this.folder, 'users')];
    writeFileSync(users, `"${USER}" "${PASSWORD}"\n`);
    const place = (port) => `host=127.0.0.1 port=${port}`;
    writeFileSync(
      file,
      `%include ${FILES}/pgbouncer.ini
listen_port = ${this.ports.bouncer}
auth_file = ${users}
[databases]
cungcau = ${place(this.ports.leader)}
standby = ${place(this.ports.standby)} dbname=cungcau
`,
    );
    return file;
  }

  async start() {
    this.etcd.launch();
    this.haproxy.launch();
    this.bouncer.launch();
    this.patronis.one.launch();
    await this.until('a leader', () => this.leader());
    this.patronis.two.launch();
    await this.until('a standby that has all that was acknowledged', () => this.standby());
    await this.until('a way to the leader', () => this.query('select 1').catch(() => null));
  }

  async until(what, look) {
    const began = performance.now();
    for (;;) {
      const seen = await look();
      if (seen !== null && seen !== undefined) return seen;
      if (performance.now() - began > PATIENCE) throw new Error(`no ${what} after ${PATIENCE / 1000} s`);
      await pause(100);
    }
  }

  /** Who leads, by what Patroni says: 'one', 'two' or null. */
  leader = () => this.whoIs('primary');

  /** Who would lead without losing what was acknowledged; null when nobody is. */
  standby = () => this.whoIs('synchronous');

  async whoIs(role) {
    for (const name of ['one', 'two']) {
      const answer = await fetch(`http://127.0.0.1:${this.ports[`${name}Patroni`]}/${role}`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
      if (answer?.status === 200) return name;
    }
    return null;
  }

  /** Asks for a new leader, as for the upkeep of a machine. */
  async switchOver() {
    const [leader, candidate] = [await this.leader(), await this.standby()];
    const response = await fetch(`http://127.0.0.1:${this.ports[`${leader}Patroni`]}/switchover`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`patroni:${PASSWORD}`).toString('base64')}` },
      body: JSON.stringify({ leader, candidate }),
    });
    if (!response.ok) throw new Error(`no change of the leader: ${response.status} ${await response.text()}`);
  }

  /** SIGKILL for the leader's Patroni and its PostgreSQL, as when the machine is gone; answers its name. */
  async killLeader() {
    const name = await this.leader();
    const postmaster = Number(readFileSync(path.join(this.folder, name, 'postmaster.pid'), 'utf8').split('\n')[0]);
    await this.patronis[name].end('SIGKILL');
    process.kill(postmaster, 'SIGKILL');
    return name;
  }

  query(sql, values = []) {
    return queryOnce(this.url, sql, values);
  }

  /** The last words of every program. */
  logs = () =>
    [this.etcd, this.haproxy, this.bouncer, ...Object.values(this.patronis)]
      .map(({ name, child }) =>
        child === undefined
          ? ''
          : `${name}:\n${readFileSync(path.join(this.folder, `${name}.log`), 'utf8')
              .split('\n')
              .slice(-12)
              .join('\n')}\n`,
      )
      .join('');

  async end() {
    await Promise.all(Object.values(this.patronis).map((patroni) => patroni.end('SIGTERM')));
    await Promise.all([this.bouncer, this.haproxy, this.etcd].map((program) => program.end('SIGKILL')));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
