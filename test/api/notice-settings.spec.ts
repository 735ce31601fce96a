import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { fieldRequest } from '../support/people.js';
import { type MailServer, type PushService, startMailServer, startPushService } from '../support/receivers.mjs';
import { startTestServer, type TestServer } from '../support/server.js';

const MINE =
  'query { myNoticePreferences { email phone language channels families minimumSeverity areas quiet { from to } digest isDefault devices { id label } } }';
const SAVE =
  'mutation ($preferences: NoticePreferencesInput!) { saveNoticePreferences(preferences: $preferences) { __typename ... on NoticePreferences { email isDefault } ... on NoticePreferencesRefused { code } } }';
const ADD =
  'mutation ($device: PushDeviceInput!) { addPushDevice(device: $device) { __typename ... on PushDevice { id label } ... on PushDeviceRefused { code } } }';
const TEST = 'mutation ($channel: NoticeChannel!) { sendTestNotice(channel: $channel) { id outcome reason } }';
const TESTS = 'query { myTests { channel outcome reason account message { kind title titleEn: title(language: EN) } } }';
const LOG = 'query ($outcome: DeliveryOutcome) { deliveries(outcome: $outcome) { id channel outcome reason message { kind } } }';
const AGAIN = 'mutation ($id: ID!) { sendAgain(id: $id) { __typename ... on NoticeDelivery { outcome } ... on DeliveryRefused { code } } }';

const wish = {
  email: 'truc@example.vn',
  phone: '0905 000 111',
  language: 'VI',
  channels: ['EMAIL', 'PUSH'],
  families: ['S', 'G'],
  minimumSeverity: 'ALERT',
  areas: [] as string[],
  quiet: { from: 1320, to: 330 } as { from: number; to: number } | null,
  // Near a slot a digest would come between the messages that are counted.
  digest: false,
};

describe('what people choose to be told', () => {
  let mail: MailServer;
  let pushes: PushService;
  let server: TestServer;
  let analyst: GraphqlClient;
  let administrator: GraphqlClient;

  const save = async (preferences: Record<string, unknown>): Promise<{ readonly __typename: string; readonly code?: string }> =>
    (await analyst.ask<{ saveNoticePreferences: { __typename: string; code?: string } }>(SAVE, { preferences })).data.saveNoticePreferences;
  const add = async (
    device: Record<string, unknown>,
    client = analyst,
  ): Promise<{ readonly __typename: string; readonly id?: string; readonly code?: string }> =>
    (await client.ask<{ addPushDevice: { __typename: string; id?: string; code?: string } }>(ADD, { device })).data.addPushDevice;

  beforeAll(async () => {
    [mail, pushes] = await Promise.all([startMailServer(), startPushService()]);
    server = await startTestServer({
      SMTP_URL: mail.url,
      SMTP_FROM: 'cung-cau@example.vn',
      PUSH_CONTACT: 'mailto:truc@example.vn',
      PUSH_HOSTS: pushes.origin,
    });
    [analyst, administrator] = await Promise.all([server.client.signIn('ANALYST'), server.client.signIn('ADMINISTRATOR')]);
  });

  afterAll(async () => {
    await server?.close();
    await Promise.all([mail?.close(), pushes?.close()]);
  });

  it('begins with what is usual for the role', async () => {
    const { data } = await analyst.ask<{ myNoticePreferences: unknown }>(MINE);
    expect(data.myNoticePreferences).toMatchObject({
      isDefault: true,
      channels: ['EMAIL', 'PUSH'],
      families: ['G', 'S', 'H', 'P', 'N', 'L'],
      digest: true,
      email: null,
    });
    const other = await administrator.ask<{ myNoticePreferences: unknown }>(MINE);
    expect(other.data.myNoticePreferences).toMatchObject({ isDefault: true, channels: [], digest: false });
  });

  it.each([
    { name: 'an address that is none', parts: { email: 'truc@' }, code: 'EMAIL_INVALID' },
    { name: 'two addresses', parts: { email: 'a@b.vn,c@d.vn' }, code: 'EMAIL_INVALID' },
    { name: 'an address with a header behind it', parts: { email: 'a@b.vn\r\nBcc: x@y.vn' }, code: 'EMAIL_INVALID' },
    { name: 'a phone that is none', parts: { phone: 'gọi tôi' }, code: 'PHONE_INVALID' },
    { name: 'the page as a way to choose', parts: { channels: ['IN_APP'] }, code: 'CHANNEL_INVALID' },
    { name: 'an area that is not ours', parts: { areas: ['01'] }, code: 'AREA_INVALID' },
    { name: 'an area that is not', parts: { areas: ['nowhere'] }, code: 'AREA_INVALID' },
    { name: 'quiet at half past twenty-five', parts: { quiet: { from: 1530, to: 0 } }, code: 'QUIET_INVALID' },
  ])('refuses $name', async ({ parts, code }) => {
    expect(await save({ ...wish, ...parts })).toMatchObject({ __typename: 'NoticePreferencesRefused', code });
  });

  it('keeps what was chosen', async () => {
    expect(await save(wish)).toMatchObject({ __typename: 'NoticePreferences' });
    const { data } = await analyst.ask<{ myNoticePreferences: unknown }>(MINE);
    expect(data.myNoticePreferences).toEqual({ ...wish, phone: '0905000111', families: ['G', 'S'], isDefault: false, devices: [] });
  });

  it('wakes only browsers behind a known push service', async () => {
    const { forget: _, ...keys } = pushes.subscribe();
    for (const endpoint of ['http://169.254.169.254/latest/meta-data', 'http://127.0.0.1:1/x', `${pushes.origin}.evil.vn/x`, 'file:///etc/passwd'])
      expect(await add({ ...keys, endpoint, label: 'x' })).toMatchObject({ code: 'HOST_NOT_ALLOWED' });
    expect(await add({ ...keys, p256dh: 'AAAA', label: 'x' })).toMatchObject({ code: 'KEYS_INVALID' });
    const added = await add({ ...keys, label: 'Chrome, Windows' });
    expect(added).toMatchObject({ __typename: 'PushDevice' });
    const remove = (client: GraphqlClient) => client.ask<{ removePushDevice: boolean }>('mutation ($id: ID!) { removePushDevice(id: $id) }', { id: added.id });
    expect((await remove(administrator)).data.removePushDevice).toBe(false);
    expect((await remove(analyst)).data.removePushDevice).toBe(true);
  });

  it('lets a phone switch itself on and off over plain HTTP', async () => {
    const inspector = await server.client.signIn('INSPECTOR');
    const { key } = (await (await fieldRequest(server.url, inspector, 'push')).json()) as { key: string };
    expect(Buffer.from(key, 'base64url')).toHaveLength(65);
    const { forget: _, ...keys } = pushes.subscribe();
    const send = (method: string, body: unknown) =>
      fieldRequest(server.url, inspector, 'push', { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect((await send('POST', { ...keys, label: 'Android' })).status).toBe(200);
    expect((await send('POST', { ...keys, endpoint: 'http://10.0.0.1/' })).status).toBe(400);
    const { data } = await inspector.ask<{ myNoticePreferences: unknown }>(MINE);
    expect(data.myNoticePreferences).toMatchObject({ channels: ['PUSH'], devices: [{ label: 'Android' }] });
    expect(await (await send('DELETE', { endpoint: keys.endpoint })).json()).toEqual({ removed: true });
    expect((await fetch(`${server.url}/field/push`)).status).toBe(401);
  });

  it('sends a test that arrives, and says of a way that is not configured that it is not', async () => {
    await save(wish);
    await analyst.ask(TEST, { channel: 'EMAIL' });
    const { data } = await analyst.ask<{ sendTestNotice: { outcome: string; reason: string }[] }>(TEST, { channel: 'WEBHOOK' });
    expect(data.sendTestNotice).toMatchObject([{ outcome: 'NOT_CONFIGURED', reason: 'CHANNEL_OFF' }]);
    await eventually('the mail is there', async () => mail.mails.length === 1);
    const tests = async () => (await analyst.ask<{ myTests: { outcome: string }[] }>(TESTS)).data.myTests;
    await eventually('the page knows', async () => (await tests())[1]?.outcome === 'SENT');
    expect((await tests())[1]).toMatchObject({ channel: 'EMAIL', message: { kind: 'TEST', title: 'Thông báo thử', titleEn: 'Test notice' } });
  });

  it('shows the log to administrators only, who may send again what was not sent', async () => {
    for (const role of ['INSPECTOR', 'ANALYST', 'LEADER'] as const) {
      const { errors } = await (await server.client.signIn(role)).ask(LOG);
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    mail.refuse(550);
    await analyst.ask(TEST, { channel: 'EMAIL' });
    const failed = async () => (await administrator.ask<{ deliveries: { id: string; reason: string }[] }>(LOG, { outcome: 'FAILED' })).data.deliveries;
    await eventually('the mail server refused it', async () => (await failed()).length === 1);
    const [one] = await failed();
    expect(one?.reason).toBe('SMTP_550');
    mail.refuse(null);
    const again = async (id: string | undefined) => (await administrator.ask<{ sendAgain: unknown }>(AGAIN, { id })).data.sendAgain;
    expect(await again(one?.id)).toMatchObject({ __typename: 'NoticeDelivery', outcome: 'WAITING' });
    await eventually('it arrives', async () => mail.mails.length === 2);
    await eventually('it is on record', async () => (await failed()).length === 0);
    expect(await again(one?.id)).toMatchObject({ code: 'NOT_UNSENT' });
    expect(await again('987654')).toMatchObject({ code: 'DELIVERY_UNKNOWN' });
  });

  it('tells how each way is doing', async () => {
    // One of the test, and one for each person whom a digest of the last slot could not reach.
    const log = await administrator.ask<{ deliveries: { channel: string }[] }>(LOG, { outcome: 'NOT_CONFIGURED' });
    const notConfigured = log.data.deliveries.filter(({ channel }) => channel === 'WEBHOOK').length;
    expect(notConfigured).toBeGreaterThan(0);
    const { data } = await administrator.ask<{ noticeChannels: unknown }>(
      'query { noticeChannels { channel isConfigured sent failed waiting notConfigured } }',
    );
    expect(data.noticeChannels).toMatchObject([
      { channel: 'IN_APP', isConfigured: true },
      { channel: 'EMAIL', isConfigured: true, sent: 2, failed: 0, waiting: 0 },
      { channel: 'PUSH', isConfigured: true },
      { channel: 'WEBHOOK', isConfigured: false, notConfigured },
    ]);
  });
});
