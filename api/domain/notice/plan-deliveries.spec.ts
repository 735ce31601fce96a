import fc from 'fast-check';
import { FAMILIES } from '../alert/incident.js';
import { HOUR, instant } from '../instant.js';
import { defaultPreferences, isQuiet, type NoticePreferences } from './notice-preferences.js';
import { type Announced, type OpenCarriers, type PlannedDelivery, planDeliveries, planOldNews, type Recipient } from './plan-deliveries.js';

const calendar = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
/** 2026-11-22, local. */
const local = (hour: number) => instant(Date.UTC(2026, 10, 22) - 7 * HOUR + hour * HOUR);
const all: OpenCarriers = { email: true, push: true, gateways: ['zalo'] };
const none: OpenCarriers = { email: false, push: false, gateways: [] };

const person = (parts: Partial<NoticePreferences> = {}, devices: readonly string[] = []): Recipient => ({
  accountId: 7,
  preferences: { ...defaultPreferences('ANALYST'), email: 'a@b.vn', ...parts },
  devices,
});
const notice = (parts: Partial<Extract<Announced, { kind: 'NOTICE' }>> = {}): Announced => ({
  kind: 'NOTICE',
  family: 'S',
  severity: 'ALERT',
  path: [1, 51, 510],
  level: 1,
  at: local(9),
  ...parts,
});
const plan = (said: Announced, reader: Recipient, open = all): readonly PlannedDelivery[] =>
  planDeliveries(said, { readers: [reader], others: [] }, { open, calendar });
const words = (rows: readonly PlannedDelivery[]): string[] =>
  rows.map(({ accountId, channel, target, outcome, reason }) =>
    [accountId, channel, target, outcome, reason].filter((part) => part !== '' && part !== null).join(' '),
  );

describe('planDeliveries', () => {
  const night = { from: 22 * 60, to: 5 * 60 + 30 };
  it.each([
    {
      name: 'an address and two devices',
      said: notice(),
      reader: person({}, ['a', 'b']),
      says: ['7 EMAIL a@b.vn WAITING', '7 PUSH a WAITING', '7 PUSH b WAITING'],
    },
    {
      name: 'no address and no device',
      said: notice(),
      reader: person({ email: null }),
      says: ['7 EMAIL NOT_CONFIGURED NO_ADDRESS', '7 PUSH NOT_CONFIGURED NO_DEVICE'],
    },
    {
      name: 'another family',
      said: notice({ family: 'G' }),
      reader: person({ families: ['S'], carriers: ['EMAIL'] }),
      says: ['7 EMAIL SUPPRESSED NOT_CHOSEN'],
    },
    {
      name: 'too mild',
      said: notice({ severity: 'WARN' }),
      reader: person({ minimumSeverity: 'ALERT', carriers: ['EMAIL'] }),
      says: ['7 EMAIL SUPPRESSED NOT_CHOSEN'],
    },
    { name: 'an area above', said: notice(), reader: person({ areas: [51], carriers: ['EMAIL'] }), says: ['7 EMAIL a@b.vn WAITING'] },
    { name: 'an area elsewhere', said: notice(), reader: person({ areas: [511], carriers: ['EMAIL'] }), says: ['7 EMAIL SUPPRESSED NOT_CHOSEN'] },
    {
      name: 'at night',
      said: notice({ at: local(23) }),
      reader: person({ quiet: night, carriers: ['EMAIL'] }),
      says: ['7 EMAIL a@b.vn SUPPRESSED QUIET_HOURS'],
    },
    {
      name: 'a crisis at night',
      said: notice({ at: local(23), severity: 'CRISIS' }),
      reader: person({ quiet: night, carriers: ['EMAIL'] }),
      says: ['7 EMAIL a@b.vn WAITING'],
    },
    {
      name: 'level 4 at night',
      said: notice({ at: local(3), level: 4 }),
      reader: person({ quiet: night, carriers: ['EMAIL'] }),
      says: ['7 EMAIL a@b.vn WAITING'],
    },
    {
      name: 'the digest at night',
      said: { kind: 'DIGEST' } as const,
      reader: person({ quiet: { from: 0, to: 1439 }, carriers: ['EMAIL'] }),
      says: ['7 EMAIL a@b.vn WAITING'],
    },
    {
      name: 'no digest wished',
      said: { kind: 'DIGEST' } as const,
      reader: person({ digest: false, carriers: ['EMAIL'] }),
      says: ['7 EMAIL SUPPRESSED NOT_CHOSEN'],
    },
    { name: 'a phone behind the gateway', said: notice(), reader: person({ carriers: ['WEBHOOK'], phone: '0905' }), says: ['7 WEBHOOK zalo WAITING'] },
  ])('$name', ({ said, reader, says }) => {
    expect(words(plan(said, reader))).toEqual(['7 IN_APP SENT', ...says, '0 WEBHOOK zalo WAITING']);
  });

  it('what is not configured is said and never called sent', () => {
    expect(words(plan(notice(), person({ carriers: ['EMAIL', 'PUSH', 'WEBHOOK'], phone: '0905' }, ['a']), none))).toEqual([
      '7 IN_APP SENT',
      '7 EMAIL NOT_CONFIGURED CHANNEL_OFF',
      '7 PUSH NOT_CONFIGURED CHANNEL_OFF',
      '7 WEBHOOK NOT_CONFIGURED CHANNEL_OFF',
      '0 WEBHOOK NOT_CONFIGURED CHANNEL_OFF',
    ]);
  });

  it('says when there is nobody, and when it is old news', () => {
    expect(words(planDeliveries(notice(), { readers: [], others: [] }, { open: none, calendar }))).toEqual([
      '0 IN_APP SUPPRESSED NOBODY',
      '0 WEBHOOK NOT_CONFIGURED CHANNEL_OFF',
    ]);
    expect(words(planOldNews([person()]))).toEqual(['7 IN_APP SUPPRESSED TOO_OLD']);
    expect(words(planOldNews([]))).toEqual(['0 IN_APP SUPPRESSED NOBODY']);
  });

  it('never has two rows of one person, way and target, and none is called sent but on the page', () => {
    const anyPerson = fc.record({
      carriers: fc.subarray(['EMAIL', 'PUSH', 'WEBHOOK'] as const),
      families: fc.subarray([...FAMILIES]),
      email: fc.option(fc.constant('a@b.vn')),
      phone: fc.option(fc.constant('0905')),
      devices: fc.uniqueArray(fc.string(), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 4 }), fc.boolean(), (people, isOpen) => {
        const recipients = people.map(({ devices, ...parts }, place) => ({ ...person(parts, devices), accountId: place + 1 }));
        const rows = planDeliveries(notice(), { readers: recipients.slice(0, 2), others: recipients.slice(2) }, { open: isOpen ? all : none, calendar });
        expect(new Set(rows.map(({ accountId, channel, target }) => JSON.stringify([accountId, channel, target]))).size).toBe(rows.length);
        expect(rows.filter(({ outcome }) => outcome === 'SENT').every(({ channel }) => channel === 'IN_APP')).toBe(true);
        expect(rows.every(({ outcome, reason }) => (outcome === 'NOT_CONFIGURED' || outcome === 'SUPPRESSED') === (reason !== null))).toBe(true);
      }),
    );
  });
});

describe('isQuiet', () => {
  it.each([
    { name: 'over midnight, before', quiet: { from: 1320, to: 330 }, hour: 22, is: true },
    { name: 'over midnight, after', quiet: { from: 1320, to: 330 }, hour: 5, is: true },
    { name: 'its end is no longer quiet', quiet: { from: 1320, to: 330 }, hour: 5.5, is: false },
    { name: 'by day', quiet: { from: 720, to: 780 }, hour: 12.5, is: true },
    { name: 'no length, no quiet', quiet: { from: 720, to: 720 }, hour: 12, is: false },
    { name: 'none chosen', quiet: null, hour: 3, is: false },
  ])('$name', ({ quiet, hour, is }) => {
    expect(isQuiet(quiet, local(hour), calendar)).toBe(is);
  });
});
