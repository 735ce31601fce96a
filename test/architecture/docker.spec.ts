import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { readProjectFile, root } from './project-files.js';

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: unknown;
  readonly volumes?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly secrets?: readonly string[];
}

const compose: { services: Record<string, Service>; volumes: Record<string, unknown> } = parse(readProjectFile('docker/compose.yml'));
const services = Object.entries(compose.services);
const gateway = readProjectFile('docker/gateway.conf');
const imageFiles = ['docker/api.Dockerfile', 'docker/web.Dockerfile'];

function instructions(file: string, word: string): string[] {
  const lines = readProjectFile(file).replaceAll('\\\n', ' ').split('\n');
  return lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1).trim());
}

function exposed(file: string): string | undefined {
  return instructions(file, 'EXPOSE').at(-1);
}

describe('the compose file', () => {
  it('builds from files that exist', () => {
    const missing = services.filter(
      ([, service]) => !service.image && !existsSync(path.join(root, 'docker', service.build?.context ?? '', service.build?.dockerfile ?? '?')),
    );
    expect(missing).toEqual([]);
  });

  it('waits only for services that can say they are healthy', () => {
    const hasCheck = (service: Service | undefined): boolean =>
      service?.healthcheck !== undefined || instructions(service?.build?.dockerfile ?? 'docker/compose.yml', 'HEALTHCHECK').length > 0;
    const awaited = services.flatMap(([, service]) => Object.keys(service.depends_on ?? {}));
    expect(awaited.filter((name) => !hasCheck(compose.services[name]))).toEqual([]);
    expect(awaited).toEqual(['database', 'api']);
  });

  it('gives the API the database it starts, under a name and user that database has', () => {
    const address = new URL((compose.services['api']?.environment?.['DATABASE_URL'] ?? '').replace(/\$\{[^}]*\}/, 'secret'));
    const settings = compose.services[address.hostname]?.environment;
    expect([address.username, address.pathname.slice(1)]).toEqual([settings?.['POSTGRES_USER'], settings?.['POSTGRES_DB']]);
  });

  it('keeps no password and uses only volumes it declares', () => {
    expect(readProjectFile('docker/compose.yml')).not.toMatch(/PASSWORD: (?!\$\{)/);
    expect(services.flatMap(([, service]) => service.volumes ?? []).map((volume) => volume.split(':')[0])).toEqual(Object.keys(compose.volumes));
  });

  it.each(['api', 'web'])('lets %s write nothing and gain nothing', (name) => {
    const { read_only, cap_drop, security_opt } = compose.services[name] ?? {};
    expect({ read_only, cap_drop, security_opt }).toEqual({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  it('hands the password over as a file that the repository does not keep', () => {
    const files = services.flatMap(([, service]) => Object.entries(service.environment ?? {}).filter(([name]) => name.endsWith('_PASSWORD_FILE')));
    expect(files.map(([name, file]) => [name, file])).toEqual([
      ['POSTGRES_PASSWORD_FILE', '/run/secrets/database_password'],
      ['DATABASE_PASSWORD_FILE', '/run/secrets/database_password'],
    ]);
    expect(services.filter(([, service]) => service.secrets?.includes('database_password')).map(([name]) => name)).toEqual(['database', 'api']);
    for (const list of ['.gitignore', '.dockerignore']) expect(readProjectFile(list).split('\n')).toContain('docker/database-password');
  });

  it('hands the API alone the key of sealed secrets, as a file that the repository does not keep', () => {
    const given = services
      .filter(([, service]) => service.secrets?.includes('secret_key'))
      .map(([name, service]) => [name, service.environment?.['SECRET_KEY_FILE']]);
    expect(given).toEqual([['api', '/run/secrets/secret_key']]);
    for (const list of ['.gitignore', '.dockerignore']) expect(readProjectFile(list).split('\n')).toContain('docker/secret-key');
  });

  it('agrees with images and gateway about every port', () => {
    const api = compose.services['api']?.environment?.['PORT'];
    expect(exposed('docker/api.Dockerfile')).toBe(api);
    expect(readProjectFile('docker/api.Dockerfile')).toContain(`PORT=${api}`);
    expect(/server api:(\d+);/.exec(gateway)?.[1]).toBe(api);
    const page = /listen (\d+);/.exec(gateway)?.[1];
    expect(exposed('docker/web.Dockerfile')).toBe(page);
    expect(compose.services['web']?.ports?.[0]).toMatch(new RegExp(`:${page}$`));
  });
});

describe('the images', () => {
  it('hold no sources, by which the API would think that it has to be built', () => {
    const stages = readProjectFile('docker/api.Dockerfile').split(/^FROM /m);
    const last = stages.at(-1) ?? '';
    expect(last).toContain('api/operations.json');
    expect(last).not.toMatch(/COPY [^\n]*(api\/\*\.json|tsconfig|(?<!-)\bapi api\b)/);
  });

  it.each(imageFiles)('%s copies only what exists', (file) => {
    const places = instructions(file, 'COPY').filter((line) => !line.startsWith('--from'));
    const sources = places.flatMap((line) => line.split(/\s+/).slice(0, -1));
    expect(sources.filter((source) => !existsSync(path.join(root, source.replace(/\/\*.*$/, ''))))).toEqual([]);
  });

  it.each(imageFiles)('%s has a base with a version and does not run as root', (file) => {
    const bases = instructions(file, 'FROM').map((line) => line.split(' ')[0] ?? '');
    expect(bases.filter((base) => !/:.*\d/.test(base))).toEqual([]);
    expect(instructions(file, 'USER').length > 0 || bases.at(-1)?.includes('unprivileged')).toBe(true);
  });

  it('run build targets that Nx knows', () => {
    const runs = imageFiles.flatMap((file) => instructions(file, 'RUN')).filter((line) => line.includes('nx '));
    const wanted = runs.flatMap((line) => /run-many -t (\w+) -p ([\w,]+)/.exec(line)?.slice(1) ?? /run (\w+):(\w+)/.exec(line)?.slice(1).reverse() ?? [line]);
    expect(wanted).toEqual(['build', 'db,api', 'build', 'web']);
    for (const project of ['db', 'api', 'web']) expect(JSON.parse(readProjectFile(`${project}/project.json`)).targets.build).toBeDefined();
  });

  it('start and ask for health what the API has', () => {
    const [command] = instructions('docker/api.Dockerfile', 'CMD').slice(-1);
    expect(JSON.parse(command ?? '[]')).toEqual(['node', 'api/start.mjs']);
    const asked = imageFiles.flatMap((file) => /http:\/\/127\.0\.0\.1:\d+(\/\w+)/.exec(readProjectFile(file))?.[1] ?? []);
    expect(asked).toEqual(['/readyz', '/healthz']);
    expect(asked.filter((place) => !readProjectFile('api/platform/http.ts').includes(`'${place}'`))).toEqual([]);
    expect(asked.filter((place) => !gateway.includes(place.slice(1)))).toEqual([]);
  });
});

describe('the gateway', () => {
  it('passes over an API that cannot be reached, and never sends to the other what was sent to one', () => {
    expect(/proxy_next_upstream ([^;]*);/.exec(gateway)?.[1]?.split(' ')).toEqual(['error', 'timeout', 'http_503']);
  });

  it('hands what phones ask and send on to the API', () => {
    expect(gateway).toMatch(/location \/field\/ \{[^}]*proxy_pass http:\/\/api;/);
  });

  it("answers the phone's address with the phone's page, and sends it to nobody else", () => {
    const place = /location ~ (\S+) \{[^}]*phone\.html/.exec(gateway)?.[1] ?? 'missing';
    const matches = ['/phone', '/phone/day', '/phone.html', '/phones', '/'].filter((address) => new RegExp(place).test(address));
    expect(matches).toEqual(['/phone', '/phone/day']);
  });

  it('is accepted by nginx, where nginx is installed', () => {
    const nginx = process.env['NGINX_BINARY'] ?? ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find((file) => existsSync(file));
    if (nginx === undefined) return console.log('not judged by nginx: it is not installed');
    const folder = mkdtempSync(path.join(tmpdir(), 'cungcau-gateway-'));
    writeFileSync(path.join(folder, 'gateway.conf'), gateway.replace('api:3000', '127.0.0.1:3000'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
    const http = ['access_log off;', ...temporary, `include ${folder}/gateway.conf;`].join('\n');
    writeFileSync(path.join(folder, 'nginx.conf'), `error_log stderr;\npid ${folder}/pid;\nevents {}\nhttp {\n${http}\n}\n`);
    const { status, stderr } = spawnSync(nginx, ['-t', '-q', '-p', folder, '-c', path.join(folder, 'nginx.conf')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('passes sockets on and compresses what the API answers', () => {
    expect(gateway).toMatch(/proxy_set_header Upgrade \$http_upgrade;\s+proxy_set_header Connection \$connection_upgrade;/);
    expect(/gzip_types ([^;]+);/.exec(gateway)?.[1]).toContain('application/graphql-response+json');
    expect(readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n')).toEqual(expect.arrayContaining(['node_modules', 'dist', '.data*']));
  });
});
