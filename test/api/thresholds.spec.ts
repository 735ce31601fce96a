import { DEFAULT_THRESHOLDS } from '../../api/domain/alert/default-thresholds.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let administrator: GraphqlClient;

beforeAll(async () => {
  server = await startTestServer();
  administrator = await server.client.signIn('ADMINISTRATOR');
});

afterAll(() => server.close());

interface Version {
  readonly __typename: string;
  readonly version: number;
  readonly publishedBy: string | null;
  readonly reason: string;
  readonly copyOf: number | null;
  readonly isLive: boolean;
  readonly thresholds: typeof DEFAULT_THRESHOLDS;
  readonly code?: string;
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly limit: number | null }[];
}

const ANSWER = `__typename ... on ThresholdVersion { version publishedBy reason copyOf isLive thresholds } ... on ThresholdRefused { code problems { path code limit } }`;

async function versions(): Promise<Version[]> {
  const { data } = await administrator.ask<{ thresholdVersions: Version[] }>(
    '{ thresholdVersions { version publishedBy reason copyOf isLive activeFrom thresholds } }',
  );
  return data.thresholdVersions;
}

async function publish(thresholds: unknown, more: Record<string, unknown> = {}): Promise<Version> {
  const [newest] = await versions();
  const { data, errors } = await administrator.ask<{ answer: Version }>(
    `mutation ($basedOn: Int!, $thresholds: Json!, $reason: String!, $activeFrom: Instant) {
      answer: publishThresholds(basedOn: $basedOn, thresholds: $thresholds, reason: $reason, activeFrom: $activeFrom) { ${ANSWER} } }`,
    { basedOn: newest?.version, thresholds, reason: 'thử', ...more },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.answer;
}

/** The limits that came with the installation, some of them changed at level 1. */
const withLevel1 = (changed: Partial<(typeof DEFAULT_THRESHOLDS)['levels'][1]>): unknown => ({
  ...DEFAULT_THRESHOLDS,
  levels: { ...DEFAULT_THRESHOLDS.levels, 1: { ...DEFAULT_THRESHOLDS.levels[1], ...changed } },
});

describe('who may', () => {
  it('lets nobody but an administrator draft or publish, and lets inspectors not even read', async () => {
    const change = `mutation { restoreThresholds(basedOn: 1, version: 1, reason: "x") { __typename } }`;
    for (const role of ['INSPECTOR', 'ANALYST', 'LEADER'] as const) {
      const client = await server.client.signIn(role);
      expect((await client.ask(change)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      const read = (await client.ask('{ thresholdVersions { version } }')).errors?.[0]?.extensions?.code;
      expect(read).toBe(role === 'INSPECTOR' ? 'FORBIDDEN' : undefined);
    }
    expect((await server.client.ask(change)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

describe('a draft', () => {
  it('is kept with what is wrong in it, belongs to its author, and can be thrown away', async () => {
    const wrong = withLevel1({ riseStaple: { warn: 0.3, alert: 0.2, crisis: 0.5 } });
    const saved = await administrator.ask<{ saveThresholdDraft: { problems: unknown[] } }>(
      'mutation ($thresholds: Json!) { saveThresholdDraft(basedOn: 1, thresholds: $thresholds) { problems { path code limit } } }',
      { thresholds: wrong },
    );
    expect(saved.data.saveThresholdDraft.problems).toEqual([{ path: 'levels.1.riseStaple', code: 'NOT_RISING', limit: null }]);
    const kept = await administrator.ask<{ thresholdDraft: { basedOn: number; thresholds: unknown } }>('{ thresholdDraft { basedOn thresholds } }');
    expect(kept.data.thresholdDraft).toEqual({ basedOn: 1, thresholds: JSON.parse(JSON.stringify(wrong)) });
    expect((await administrator.ask('mutation { discardThresholdDraft }')).data).toEqual({ discardThresholdDraft: true });
    expect((await administrator.ask('{ thresholdDraft { basedOn } }')).data).toEqual({ thresholdDraft: null });
    expect((await versions()).map(({ version }) => version)).toEqual([1]);
  });
});

describe('publishing', () => {
  it.each<[string, unknown, { path: string; code: string; limit: number | null }]>([
    ['a text for a number', withLevel1({ onTimeShare: '0.8' as never }), { path: 'levels.1.onTimeShare', code: 'NOT_A_NUMBER', limit: null }],
    ['a limit left out', { ...DEFAULT_THRESHOLDS, minimumPeers: undefined }, { path: 'minimumPeers', code: 'MISSING', limit: null }],
    ['a share above one', withLevel1({ onTimeShare: 1.2 }), { path: 'levels.1.onTimeShare', code: 'TOO_LARGE', limit: 1 }],
    ['a limit of nothing', withLevel1({ riseStaple: { warn: 0, alert: 0.2, crisis: 0.5 } }), { path: 'levels.1.riseStaple.warn', code: 'TOO_SMALL', limit: 0 }],
    ['half a slot', withLevel1({ silentSlots: 1.5 }), { path: 'levels.1.silentSlots', code: 'NOT_WHOLE', limit: null }],
    ['more silence than is looked for', withLevel1({ silentSlots: 5 }), { path: 'levels.1.silentSlots', code: 'TOO_LARGE', limit: 4 }],
    ['two of one', withLevel1({ confirmation: { need: 2, of: 1 } }), { path: 'levels.1.confirmation', code: 'NEED_ABOVE_OF', limit: null }],
    ['an unknown choice', withLevel1({ repeat: 'NEVER' as never }), { path: 'levels.1.repeat', code: 'NOT_A_CHOICE', limit: null }],
    ['a margin that falls', withLevel1({ marginDays: { warn: 0, alert: 1 } }), { path: 'levels.1.marginDays', code: 'ALERT_ABOVE_WARN', limit: null }],
    ['cover upside down', withLevel1({ areaCoverDays: { watch: 3, alert: 7 } }), { path: 'levels.1.areaCoverDays', code: 'ALERT_BEFORE_WATCH', limit: null }],
  ])('refuses %s, and says where', async (_, thresholds, problem) => {
    expect(await publish(thresholds)).toEqual({ __typename: 'ThresholdRefused', code: 'THRESHOLDS_WRONG', problems: [problem] });
  });

  it.each([null, 7, 'x', [], {}])('refuses %j in the place of thresholds', async (thresholds) => {
    if (thresholds === null) {
      await expect(publish(thresholds)).rejects.toThrow('Json!');
      return;
    }
    const refused = await publish(thresholds);
    expect(refused.code).toBe('THRESHOLDS_WRONG');
    expect(refused.problems?.length).toBeGreaterThan(0);
  });

  it('refuses without a reason, on an older version, with a time past or far away, and when nothing changed', async () => {
    const changed = withLevel1({ extraLeadDays: 1 });
    expect((await publish(changed, { reason: '  ' })).code).toBe('REASON_MISSING');
    expect((await publish(changed, { reason: 'x'.repeat(501) })).code).toBe('REASON_TOO_LONG');
    expect((await publish(changed, { basedOn: 0 })).code).toBe('BASED_ON_OLD_VERSION');
    expect((await publish(changed, { activeFrom: '2020-01-01T00:00:00Z' })).code).toBe('ACTIVE_FROM_PAST');
    expect((await publish(changed, { activeFrom: '2199-01-01T00:00:00Z' })).code).toBe('ACTIVE_FROM_TOO_FAR');
    expect((await publish(DEFAULT_THRESHOLDS)).code).toBe('NOTHING_CHANGED');
    expect(await versions()).toHaveLength(1);
  });

  it('makes a version that judges what comes in from then on, keeps who and why, and can be gone back from', async () => {
    const never = await publish(withLevel1({ marginDays: { warn: -9000, alert: -9000 } }), { reason: 'tắt S2 để thử' });
    expect(never).toMatchObject({ __typename: 'ThresholdVersion', version: 2, copyOf: null, isLive: true, reason: 'tắt S2 để thử' });
    expect(never.publishedBy).toContain('Lê Thu Hà');
    const inspector = await server.client.signIn('INSPECTOR');
    await submitOne(inspector, aReport({ outlet: 'cho-ba-to', lines: [aLine({ stock: 0, availability: 'NONE' })] }));
    const raised = async () =>
      (await administrator.ask<{ alerts: { alerts: { rule: string; thresholdVersion: number }[] } }>('{ alerts { alerts { rule thresholdVersion } } }')).data
        .alerts.alerts;
    await eventually('the empty shelf is judged by version 2', async () => (await raised()).length > 0);
    expect(await raised()).toEqual([{ rule: 'S1', thresholdVersion: 2 }]);
    const { data } = await administrator.ask<{ answer: Version }>(
      `mutation { answer: restoreThresholds(basedOn: 2, version: 1, reason: "trở lại") { ${ANSWER} } }`,
    );
    expect(data.answer).toMatchObject({ version: 3, copyOf: 1, isLive: true });
    expect((await versions()).map(({ version, isLive }) => [version, isLive])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect({ ...(await versions())[0]?.thresholds, version: 1 }).toEqual(JSON.parse(JSON.stringify(DEFAULT_THRESHOLDS)));
    const unknown = await administrator.ask<{ answer: Version }>(`mutation { answer: restoreThresholds(basedOn: 3, version: 99, reason: "x") { ${ANSWER} } }`);
    expect(unknown.data.answer.code).toBe('VERSION_UNKNOWN');
  });

  it('lets one of two publishers at the same moment through', async () => {
    const [newest] = await versions();
    const both = await Promise.all([0.5, 0.75].map((extraLeadDays) => publish(withLevel1({ extraLeadDays }), { basedOn: newest?.version })));
    expect(both.map(({ code }) => code ?? 'published').sort()).toEqual(['BASED_ON_OLD_VERSION', 'published']);
  });

  it('waits for its time, and a version published later takes its place', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await publish(withLevel1({ extraLeadDays: 2 }), { activeFrom: tomorrow })).toMatchObject({ version: 5, isLive: false });
    expect(await publish(withLevel1({ extraLeadDays: 3 }))).toMatchObject({ version: 6, isLive: true });
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString();
    expect(await publish(withLevel1({ extraLeadDays: 4 }), { activeFrom: inTwoDays })).toMatchObject({ version: 7, isLive: false });
    expect((await versions()).filter(({ isLive }) => isLive).map(({ version }) => version)).toEqual([6]);
  });
});
