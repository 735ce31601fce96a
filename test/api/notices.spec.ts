import { IncidentService } from '../../api/alert/incident.service.js';
import { HOUR, type Instant, instant, MINUTE } from '../../api/domain/instant.js';
import { DigestService } from '../../api/notice/digest.service.js';
import { SendingService } from '../../api/notice/sending.service.js';
import { CatalogueView } from '../../api/outlet/catalogue.view.js';
import { Clock } from '../../api/platform/clock.js';
import { localTime, openReplay, type Replay } from '../scenario/replay.js';
import { eventually } from '../support/eventually.js';
import { type Gateway, type MailServer, type PushService, startGateway, startMailServer, startPushService } from '../support/receivers.mjs';

const RICE = 'gao-te-thuong';
const SECRET = 'a secret of the gateway';
const day = localTime('2024-03-05', '00:00');
const at = (hour: number): Instant => instant(day + hour * HOUR);

interface Row {
  readonly who: string | null;
  readonly channel: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly attempts: number;
}

describe('notices on their ways', () => {
  let mail: MailServer;
  let gateway: Gateway;
  let pushes: PushService;
  let replay: Replay;
  let now = at(5);
  const device = () => pushes.subscribe();

  const useClock = (process: Replay): void => {
    process.context.get(Clock, { strict: false }).now = () => now;
  };
  const sending = (process = replay): SendingService => process.context.get(SendingService, { strict: false });
  const deliveries = (): Promise<Row[]> =>
    replay.database.query<Row>(
      `select a.role as who, d.channel, d.outcome, d.reason, d.attempts from notice_delivery d left join account a on a.id = d.account_id order by d.message_id, a.role, d.channel, d.id`,
    );
  const outcomes = async (channel: string): Promise<string[]> => (await deliveries()).filter((row) => row.channel === channel).map((row) => row.outcome);

  /** The demo's analyst: an address, a phone behind the gateway and one browser. */
  const choose = async (parts: { readonly carriers: string; readonly quiet?: string }): Promise<void> => {
    await replay.database.query(
      `insert into notice_preference (account_id, email, phone, language, carriers, families, minimum_severity, areas, quiet_from, quiet_to, digest, saved_at)
       select id, 'truc@example.vn', '0905000111', 'VI', '{${parts.carriers}}', '{G,S,H,P,N,L}', 'WARN', '{}', ${parts.quiet ?? 'null, null'}, true, now() from account where role = 'ANALYST'`,
    );
  };

  /** Empty shelves of these outlets at that hour, told of half a minute later. */
  const tell = async (outlets: readonly string[], hour: number, commodity = RICE): Promise<void> => {
    await replay.accept(outlets.map((outlet) => ({ outlet, observedAt: at(hour), lines: [{ commodity, stock: 0 }] })));
    await replay.drain();
    now = instant(at(hour) + MINUTE);
    await replay.database.transaction((tx) => replay.context.get(IncidentService, { strict: false }).issueDue(tx, now));
    await replay.drain();
  };

  beforeAll(async () => {
    [mail, gateway, pushes] = await Promise.all([startMailServer(), startGateway(SECRET), startPushService()]);
    replay = await openReplay({
      SMTP_URL: mail.url,
      SMTP_FROM: 'cung-cau@example.vn',
      PUSH_CONTACT: 'mailto:truc@example.vn',
      PUSH_HOSTS: pushes.origin,
      WEBHOOKS: `zalo=${gateway.url}`,
      WEBHOOK_SECRET: SECRET,
      PUBLIC_URL: 'https://cung-cau.example.vn',
    });
    useClock(replay);
  });

  beforeEach(async () => {
    await replay.database.query(
      `truncate report, outbox, outbox_failed, trend_cell, outlet_state, outlet_watch, outlet_shelf, slot_sale, farm_gate_day, slot_round, area_day, alert_move, alert, incident, notice, notice_delivery, message, notice_preference, push_device restart identity cascade`,
    );
    await replay.database.query(`delete from outlet_commodity where outlet_id in (select id from outlet where code like 'STORM-%')`);
    await replay.database.query(`delete from outlet where code like 'STORM-%'`);
    for (const list of [mail.mails, gateway.requests, pushes.received]) (list as unknown[]).length = 0;
    mail.refuse(null);
    gateway.answer = () => ({ status: 204 });
    pushes.answer = () => 201;
  });

  afterAll(async () => {
    await replay?.close();
    await Promise.all([mail?.close(), gateway?.close(), pushes?.close()]);
  });

  it('tells of a storm of 200 outlets once on each way, sealed for its receiver', async () => {
    await choose({ carriers: 'EMAIL,PUSH,WEBHOOK' });
    const { forget: _, ...keys } = device();
    await replay.database.query(
      `insert into push_device (account_id, endpoint, p256dh, auth, label, created_at) select id, $1, $2, $3, 'Chrome', now() from account where role = 'ANALYST'`,
      [keys.endpoint, keys.p256dh, keys.auth],
    );
    await replay.database.query(
      `insert into outlet (code, name, kind_code, locality_id, province_id, invented) select 'STORM-' || n, 'Điểm ' || n, 'GROCERY', l.id, l.province_id, true
       from locality l, generate_series(1, 200) as n where l.code = 'T-A'`,
    );
    await replay.database.query(
      `insert into outlet_commodity (outlet_id, commodity_id) select o.id, c.id from outlet o, commodity c where o.code like 'STORM-%' and c.code = '${RICE}'`,
    );
    await replay.context.get(CatalogueView, { strict: false }).refresh();
    const storm = Array.from({ length: 200 }, (_none, place) => `STORM-${place + 1}`);
    await tell(storm, 5);
    await sending().finish();
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]).toMatchObject({ to: 'truc@example.vn', messageId: expect.stringMatching(/^<[0-9a-f-]{36}@example\.vn>$/) });
    expect(pushes.received).toHaveLength(1);
    const [push] = pushes.received;
    expect(push?.payload.title).toContain('Thiếu hàng');
    expect(push?.payload.body).toContain('200 dấu hiệu đang mở');
    const [{ publicKey } = { publicKey: '' }] = await replay.database.query<{ publicKey: string }>('select public_key as "publicKey" from push_key');
    expect(push?.vapidKey).toBe(publicKey);
    expect(push?.topic).toBe(push?.payload.key.replaceAll('-', ''));
    expect(gateway.requests.map(({ isSigned, body }) => [isSigned, body.recipient?.phone ?? null])).toEqual([
      [true, '0905000111'],
      [true, null],
    ]);
    expect(new Set(gateway.requests.map(({ key }) => key)).size).toBe(2);
    await sending().finish();
    expect([mail.mails.length, pushes.received.length, gateway.requests.length]).toEqual([1, 1, 2]);
    const rows = await deliveries();
    expect(rows.map(({ who, channel, outcome }) => `${who} ${channel} ${outcome}`)).toEqual([
      'ANALYST EMAIL SENT',
      'ANALYST IN_APP SENT',
      'ANALYST PUSH SENT',
      'ANALYST WEBHOOK SENT',
      'null WEBHOOK SENT',
    ]);
  });

  it('hands over what a receiver that was down for ten minutes missed: each once, in order', async () => {
    await choose({ carriers: 'EMAIL' });
    mail.refuse(451);
    gateway.answer = () => ({ status: 503 });
    await tell(['T-A-1'], 5);
    await tell(['T-B-1'], 5.05);
    const down = now;
    for (; now < down + 10 * MINUTE; now = instant(now + 5000)) await sending().finish();
    const refused = gateway.requests.length;
    expect([mail.mails.length, await outcomes('EMAIL')]).toEqual([0, ['WAITING', 'WAITING']]);
    expect((await deliveries()).find(({ channel }) => channel === 'EMAIL')).toMatchObject({ reason: 'SMTP_451' });
    expect(refused).toBeGreaterThan(9);
    expect(refused).toBeLessThan(40);
    mail.refuse(null);
    gateway.answer = () => ({ status: 200 });
    now = instant(now + MINUTE);
    for (const end = now + 2 * MINUTE; now < end; now = instant(now + 5000)) await sending().finish();
    expect(await outcomes('EMAIL')).toEqual(['SENT', 'SENT']);
    expect(mail.mails.map(({ raw }) => /T-[AB]/.exec(decodeSubject(raw))?.[0])).toEqual(['T-A', 'T-B']);
    expect(gateway.requests.slice(refused).map(({ body }) => /T-[AB]/.exec(body.vi.title)?.[0])).toEqual(['T-A', 'T-B']);
    expect(new Set(gateway.requests.map(({ key }) => key)).size).toBe(2);
  });

  it('waits as long as a receiver that has had enough asks', async () => {
    gateway.answer = () => ({ status: 429, headers: { 'retry-after': '120' } });
    await tell(['T-A-1'], 5);
    await sending().finish();
    expect(gateway.requests).toHaveLength(1);
    gateway.answer = () => ({ status: 200 });
    now = instant(now + 119_000);
    await sending().finish();
    expect(gateway.requests).toHaveLength(1);
    now = instant(now + 3001);
    await sending().finish();
    expect(gateway.requests).toHaveLength(2);
  });

  it('is not held up by an endpoint that hangs', async () => {
    await choose({ carriers: 'EMAIL' });
    let release: () => void = () => undefined;
    const after = new Promise<void>((resolve) => {
      release = resolve;
    });
    gateway.answer = () => ({ status: 200, after });
    await tell(['T-A-1'], 5);
    await sending().begin();
    await eventually('the mail is there while the gateway hangs', async () => mail.mails.length === 1 && gateway.requests.length === 1);
    expect(await outcomes('WEBHOOK')).toEqual(['WAITING']);
    release();
    await sending().finish();
    expect(await outcomes('WEBHOOK')).toEqual(['SENT']);
  });

  it('is never sent twice by two processes, nor lost by one that dies with it in hand', async () => {
    await choose({ carriers: 'EMAIL' });
    const hours = Array.from({ length: 12 }, (_none, place) => 5 + place * 0.1);
    for (const [place, hour] of hours.entries())
      await tell([place % 2 === 0 ? 'T-A-1' : 'T-B-1'], hour, ['gao-te-thuong', 'thit-lon-ba-chi', 'rau-muong'][place % 3]);
    const waiting = (await outcomes('EMAIL')).length;
    const other = await replay.another();
    try {
      useClock(other);
      await Promise.all([sending().finish(), sending(other).finish()]);
      expect(mail.mails).toHaveLength(waiting);
      expect(gateway.requests).toHaveLength(waiting);
      await replay.database.query(
        `update notice_delivery set outcome = 'WAITING', settled_at = null, lease_until = to_timestamp($1::float8 / 1000) where id = (select max(id) from notice_delivery where channel = 'WEBHOOK')`,
        [now + MINUTE],
      );
      await sending(other).finish();
      expect(gateway.requests).toHaveLength(waiting);
      now = instant(now + MINUTE);
      await sending(other).finish();
    } finally {
      await other.close();
    }
    expect(gateway.requests).toHaveLength(waiting + 1);
    expect(new Set(gateway.requests.map(({ key }) => key)).size).toBe(waiting);
  });

  it('tells nobody again whose browser is gone, and says so', async () => {
    await choose({ carriers: 'PUSH' });
    const { forget, ...keys } = device();
    await replay.database.query(
      `insert into push_device (account_id, endpoint, p256dh, auth, label, created_at) select id, $1, $2, $3, 'Firefox', now() from account where role = 'ANALYST'`,
      [keys.endpoint, keys.p256dh, keys.auth],
    );
    forget();
    await tell(['T-A-1'], 5);
    await sending().finish();
    expect((await deliveries()).find(({ channel }) => channel === 'PUSH')).toMatchObject({ outcome: 'FAILED', reason: 'HTTP_410', attempts: 1 });
    expect(await replay.database.query('select 1 from push_device')).toEqual([]);
  });

  it('leaves people alone in their quiet hours', async () => {
    await choose({ carriers: 'EMAIL', quiet: '1320, 330' });
    await tell(['T-A-1'], 5);
    await sending().finish();
    expect((await deliveries()).find(({ channel }) => channel === 'EMAIL')).toMatchObject({ outcome: 'SUPPRESSED', reason: 'QUIET_HOURS' });
    expect(mail.mails).toEqual([]);
  });

  it('sends the digest at 12:00 also when there is nothing, once', async () => {
    await choose({ carriers: 'EMAIL' });
    const write = (process = replay): Promise<number> =>
      process.database.transaction((tx) => process.context.get(DigestService, { strict: false }).writeDue(tx, now));
    now = instant(at(12) + 1000);
    expect(await write()).toBe(0);
    now = instant(at(12) + 2 * MINUTE);
    const other = await replay.another();
    try {
      useClock(other);
      expect((await Promise.all([write(), write(other)])).sort()).toEqual([0, 1]);
    } finally {
      await other.close();
    }
    await sending().finish();
    expect(mail.mails).toHaveLength(1);
    expect(decodeSubject(mail.mails[0]?.raw ?? '')).toMatch(/Tổng hợp 05\/03 12:00 · .*: không có cảnh báo/);
    now = at(16);
    expect(await write()).toBe(0);
  });
});

/** The subject of a mail, out of the encoded words of RFC 2047. */
function decodeSubject(raw: string): string {
  const subject = /^Subject: (.*(?:\r?\n[ \t].*)*)/im.exec(raw)?.[1] ?? '';
  return subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_all, text: string) => Buffer.from(text, 'base64').toString('latin1'))
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_all, text: string) =>
      text.replace(/_/g, ' ').replace(/=([0-9A-F]{2})/gi, (_one, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}
