import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOUR, instant } from '../../api/domain/instant.js';
import { type BulletinReport, type BulletinWorld, bulletinFile, listBulletins, slotDaysAgo, startBulletinWorld } from '../support/bulletins.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { TestAuthority } from '../support/signing.js';

const SLOTS = [slotDaysAgo(1, 6), slotDaysAgo(1, 12)] as const;
const SIGNED = `signedFiles { id result account bytes signers { subject issuer validUntil signedAt } }`;

interface SignedFile {
  readonly id: string;
  readonly result: string;
  readonly account: string;
  readonly bytes: number;
  readonly signers: readonly { readonly subject: string; readonly issuer: string; readonly signedAt: string | null }[];
}

let world: BulletinWorld;
let administrator: GraphqlClient;
let reports: readonly BulletinReport[];
let office: TestAuthority;
let stranger: TestAuthority;

beforeAll(async () => {
  world = await startBulletinWorld();
  administrator = await world.server.client.signIn('ADMINISTRATOR');
  await world.report(instant(SLOTS[0] - HOUR));
  for (const slotAt of SLOTS) await world.composing().replay(slotAt);
  reports = (await listBulletins(world.analyst, SLOTS[0], instant(SLOTS[1] + 1))).toReversed();
  office = new TestAuthority('Test Root');
  stranger = new TestAuthority('Another Root');
  office.addPerson('Nguyễn Văn An');
  office.addPerson('Ended', { days: -1 });
  office.addPerson('Weak', { bits: 1024 });
  stranger.addPerson('Somebody');
});

afterAll(async () => {
  office?.forget();
  stranger?.forget();
  await world?.close();
});

const idOf = (place: number): string => reports[place]?.id ?? '';
const fileOf = async (place: number, kind: string): Promise<Buffer> =>
  Buffer.from(await (await bulletinFile(world.server, world.leader, `${idOf(place)}/${kind}`)).arrayBuffer());

function post(file: Buffer, client: GraphqlClient = world.analyst, type = 'application/pdf'): Promise<Response> {
  const headers = { authorization: `Bearer ${client.token}`, 'content-type': type };
  return fetch(`${world.server.url}/files/bulletins/${idOf(0)}/signed`, { method: 'POST', headers, body: new Uint8Array(file) });
}

const resultOf = async (file: Buffer): Promise<string> => ((await (await post(file)).json()) as { result: string }).result;

async function trust(certificate: string): Promise<{ __typename: string; id?: string; name?: string; code?: string }> {
  const { data } = await administrator.ask<{ trustSigningAuthority: { __typename: string; id?: string; name?: string; code?: string } }>(
    `mutation ($certificate: String!) { trustSigningAuthority(certificate: $certificate) { __typename ... on SigningAuthority { id name } ... on AuthorityRefused { code } } }`,
    { certificate },
  );
  return data.trustSigningAuthority;
}

describe('a report that comes back signed', () => {
  it('is not trusted before its authority is', async () => {
    expect(await resultOf(office.sign(await fileOf(0, 'to-sign'), 'Nguyễn Văn An'))).toBe('UNTRUSTED');
    expect(await trust(office.certificate)).toMatchObject({ __typename: 'SigningAuthority', name: 'CN=Test Root, C=VN' });
    expect(await trust(office.certificate)).toMatchObject({ code: 'ALREADY_TRUSTED' });
    expect(await trust('-----BEGIN CERTIFICATE-----\nabc')).toMatchObject({ code: 'CERTIFICATE_UNREADABLE' });
  });

  it('is checked against our file, the signature and the authority', async () => {
    const prepared = await fileOf(0, 'to-sign');
    const good = office.sign(prepared, 'Nguyễn Văn An');
    const bent = Buffer.from(good);
    bent.write('7', bent.lastIndexOf('/Size ') + 6, 'latin1');
    const ours = Buffer.from(good);
    ours.write('X', 2000, 'latin1');
    const cases: readonly (readonly [name: string, file: Buffer, result: string])[] = [
      ['right', good, 'VALID'],
      ['a byte of the signed revision changed', bent, 'ALTERED'],
      ['a byte of our own revision changed', ours, 'ALTERED'],
      ['something added after signing', Buffer.concat([good, Buffer.from('\n% more\n')]), 'ALTERED'],
      ['another report', office.sign(await fileOf(1, 'to-sign'), 'Nguyễn Văn An'), 'WRONG_DOCUMENT'],
      ['of a stranger', stranger.sign(prepared, 'Somebody'), 'UNTRUSTED'],
      ['a certificate that has ended', office.sign(prepared, 'Ended'), 'UNTRUSTED'],
      ['too short a key', office.sign(prepared, 'Weak'), 'UNTRUSTED'],
      ['too old a digest', office.sign(prepared, 'Nguyễn Văn An', 'sha1'), 'UNTRUSTED'],
      ['not signed', await fileOf(0, 'pdf'), 'UNREADABLE'],
      ['zeros for a signature', prepared, 'UNREADABLE'],
      ['no PDF', Buffer.from('hello'), 'UNREADABLE'],
    ];
    const found: (readonly [string, string])[] = [];
    for (const [name, file] of cases) found.push([name, await resultOf(file)]);
    expect(found).toEqual(cases.map(([name, , result]) => [name, result]));
  });

  it('is kept with what was found and who signed', async () => {
    const { data } = await world.analyst.ask<{ bulletin: { signedFiles: readonly SignedFile[] } }>(`{ bulletin(id: "${idOf(0)}") { ${SIGNED} } }`);
    const valid = data.bulletin.signedFiles.find((file) => file.result === 'VALID');
    expect(valid?.signers).toMatchObject([{ subject: 'CN=Nguyễn Văn An, O=Sở Công Thương, C=VN', issuer: 'CN=Test Root, C=VN', signedAt: expect.any(String) }]);
    const kept = await fileOf(0, `signed/${valid?.id}`);
    expect(kept.length).toBe(valid?.bytes);
    expect(kept.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is taken from those who may, for an issued report, as a PDF', async () => {
    const file = await fileOf(0, 'pdf');
    const inspector = await world.server.client.signIn('INSPECTOR');
    expect((await post(file, inspector)).status).toBe(403);
    expect((await post(file, world.analyst, 'application/json')).status).toBe(400);
  });

  it('is no longer trusted once its authority is not', async () => {
    const { data } = await administrator.ask<{ signingAuthorities: readonly { id: string }[] }>('{ signingAuthorities { id } }');
    const away = await administrator.ask<{ distrustSigningAuthority: { removedAt?: string } }>(
      `mutation { distrustSigningAuthority(id: "${data.signingAuthorities[0]?.id}", reason: "hết hạn hợp đồng") { ... on SigningAuthority { removedAt } } }`,
    );
    expect(away.data.distrustSigningAuthority.removedAt).toEqual(expect.any(String));
    expect(await resultOf(office.sign(await fileOf(0, 'to-sign'), 'Nguyễn Văn An'))).toBe('UNTRUSTED');
  });

  it('stands on the same bytes however often it is prepared, and other readers agree (pdfsig)', async () => {
    const prepared = await fileOf(0, 'to-sign');
    expect(prepared.equals(await fileOf(0, 'to-sign'))).toBe(true);
    expect(prepared.subarray(0, (await fileOf(0, 'pdf')).length).equals(await fileOf(0, 'pdf'))).toBe(true);
    if (spawnSync('pdfsig', ['-v']).error !== undefined) return void process.stderr.write('not checked: poppler-utils is not installed\n');
    const place = path.join(tmpdir(), `signed-${process.pid}.pdf`);
    writeFileSync(place, office.sign(prepared, 'Nguyễn Văn An'));
    const said = String(spawnSync('pdfsig', ['-nocert', place]).stdout);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
  });
});
