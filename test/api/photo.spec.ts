import { createHash } from 'node:crypto';
import pg from 'pg';
import { stripPhoto } from '../../api/domain/field/strip-photo.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson, fieldRequest } from '../support/people.js';
import { aJpegOf } from '../support/pictures.mjs';
import { aReport, newId, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let inspector: GraphqlClient;
let other: GraphqlClient;
let leader: GraphqlClient;
let database: pg.Client;

beforeAll(async () => {
  picture = await aJpegOf(9000);
  server = await startTestServer({ WORKER: 'none' });
  inspector = await server.client.signIn('INSPECTOR');
  leader = await server.client.signIn('LEADER');
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  other = await addPerson(database, server.url, { code: 'nguoi-khac' });
});

afterAll(async () => {
  await database.end();
  await server.close();
});

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Segments as they should be, and nothing in its scan that a decoder could draw. */
const emptyJpeg = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 48, 0, 64, 1, 1, 0x11, 0],
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9],
]);

interface Upload {
  readonly id: string;
  readonly report: string;
  readonly bytes: Buffer;
}

let picture: Buffer;
const anUpload = (parts: Partial<Upload> = {}): Upload => ({ id: newId(), report: newId(), bytes: picture, ...parts });

async function put({ id, report, bytes }: Upload, span: readonly [number, number], headers: Record<string, string> = {}, client = inspector) {
  const response = await fieldRequest(server.url, client, `photos/${id}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'upload-offset': String(span[0]),
      'upload-length': String(bytes.length),
      'x-sha256': sha256(bytes),
      'x-report': report,
      'x-commodity': 'gao-nep',
      'x-taken-at': String(Date.now()),
      ...headers,
    },
    body: new Uint8Array(bytes.subarray(...span)),
  });
  const body = (await response.json()) as { offset?: number; complete?: boolean; errors?: { extensions: { code: string } }[] };
  return { status: response.status, offset: body.offset, complete: body.complete, code: body.errors?.[0]?.extensions.code };
}

const stateOf = async (id: string, client = inspector) => (await fieldRequest(server.url, client, `photos/${id}/state`)).json();

describe('sending a photo', () => {
  it('goes on after a break where it ended, and is shown with its report without its position', async () => {
    const report = aReport();
    const upload = anUpload({ report: String(report.id) });
    expect(await put(upload, [0, 4000])).toMatchObject({ status: 200, offset: 4000, complete: false });
    expect(await stateOf(upload.id)).toEqual({ offset: 4000, complete: false });
    expect(await put(upload, [0, 4000])).toMatchObject({ status: 409, offset: 4000, complete: false });
    await submitOne(inspector, report);
    expect(await put(upload, [4000, 9000])).toMatchObject({ status: 200, offset: 9000, complete: true });
    expect(await put(upload, [4000, 9000])).toMatchObject({ status: 200, offset: 9000, complete: true });
    const { data } = await leader.ask<{ report: { photos: { url: string; bytes: number }[] } }>(
      'query ($id: ID!) { report(id: $id) { photos { url commodity mime width height bytes } } }',
      { id: report.id },
    );
    expect(data.report.photos).toEqual([
      { url: `/field/photos/${upload.id}`, commodity: 'gao-nep', mime: 'image/jpeg', width: 64, height: 48, bytes: expect.any(Number) },
    ]);
    const response = await fieldRequest(server.url, leader, `photos/${upload.id}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.headers.get('content-type'), bytes.length]).toEqual(['image/jpeg', data.report.photos[0]?.bytes]);
    for (const word of ['CameraOfSomebody', 'CANARY', 'Exif']) expect([upload.bytes.includes(word), bytes.includes(word)]).toEqual([true, false]);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect((await database.query('select from photo_chunk')).rowCount).toBe(0);
  });

  it('is drawn anew: nothing of what was sent is kept as it came', async () => {
    const upload = anUpload();
    await put(upload, [0, 9000]);
    const [stored] = (await database.query<{ content: Buffer }>('select content from photo where id = $1', [upload.id])).rows;
    const stripped = stripPhoto(upload.bytes);
    if (stripped.kind !== 'photo' || stored === undefined) throw new Error('no picture');
    expect(stored.content.equals(upload.bytes)).toBe(false);
    expect(stored.content.equals(Buffer.from(stripped.bytes))).toBe(false);
  });

  it('twice at once is one photo', async () => {
    const upload = anUpload();
    const answers = await Promise.all([put(upload, [0, 9000]), put(upload, [0, 9000])]);
    expect(answers.map((answer) => answer.complete)).toEqual([true, true]);
  });

  it('with a wrong hash begins again', async () => {
    const upload = anUpload();
    expect(await put(upload, [0, 9000], { 'x-sha256': sha256(Buffer.from('other')) })).toMatchObject({ status: 422, offset: 0, code: 'HASH_WRONG' });
    expect(await stateOf(upload.id)).toEqual({ offset: 0, complete: false });
    expect(await put(upload, [0, 9000])).toMatchObject({ status: 200, complete: true });
  });

  it.each([
    ['a script', Buffer.from('<script>alert(1)</script>'), 'NO_PICTURE'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'NO_PICTURE'],
    ['half a picture', Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0x10, 0, 1, 2]), 'BROKEN'],
    ['a picture without pixels', emptyJpeg, 'BROKEN'],
  ])('refuses %s, whatever it is called', async (_name, bytes, code) => {
    expect(await put(anUpload({ bytes }), [0, bytes.length])).toMatchObject({ status: 422, offset: 0, code });
  });

  it.each([
    ['more than 400 KB', { 'upload-length': '500000' }, 413, 'PHOTO_TOO_LARGE'],
    ['no hash', { 'x-sha256': 'abc' }, 400, 'HEADER_INVALID'],
    ['a negative offset', { 'upload-offset': '-1' }, 400, 'HEADER_INVALID'],
    ['no report', { 'x-report': 'this one' }, 400, 'HEADER_INVALID'],
    ['more than it said', { 'upload-length': '10' }, 400, 'BEYOND_LENGTH'],
  ])('refuses %s', async (_name, headers, status, code) => expect(await put(anUpload(), [0, 900], headers)).toMatchObject({ status, code }));

  it('refuses a piece that is none', async () => {
    const { id } = anUpload();
    const response = await fieldRequest(server.url, inspector, `photos/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(response.status).toBe(400);
  });
});

describe('seeing a photo', () => {
  it('is for who took it and for the desk of the province', async () => {
    const upload = anUpload();
    await put(upload, [0, 9000]);
    const far = await addPerson(database, server.url, { code: 'xa', role: 'LEADER', locality: '48' });
    const seen = async (client: GraphqlClient) => (await fieldRequest(server.url, client, `photos/${upload.id}`)).status;
    expect([await seen(inspector), await seen(leader), await seen(other), await seen(far), await seen(server.client)]).toEqual([200, 200, 404, 404, 401]);
    expect(await stateOf(upload.id, other)).toEqual({ offset: 0, complete: false });
    expect(await put(upload, [0, 9000], {}, other)).toMatchObject({ status: 404, code: 'NOT_YOURS' });
  });
});
