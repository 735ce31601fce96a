import type { FieldKit } from '../../api/domain/field/field-kit.js';
import { type OpenKit, openKit } from '../../api/domain/field/open-kit.js';
import { instant } from '../../api/domain/instant.js';
import { checkOnPhone } from '../../web/report/seal-visit.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, type SentReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const DAY = 86_400_000;
const at = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
const lines = (...parts: Record<string, unknown>[]): Partial<SentReport> => ({ lines: parts.map(aLine) });

/** What the phone and the server must say alike; an empty list = nothing is wrong. */
const CASES: readonly { readonly name: string; readonly parts: Partial<SentReport>; readonly says: readonly string[] }[] = [
  { name: 'a right report', parts: {}, says: [] },
  { name: 'a price alone', parts: { lines: [{ commodity: 'gao-nep', price: 31_000 }] }, says: [] },
  { name: 'a stock step alone', parts: { lines: [{ commodity: 'gao-nep', availability: 'NONE' }] }, says: [] },
  { name: 'a note alone', parts: { lines: [{ commodity: 'gao-nep', note: 'x' }] }, says: ['LINE_EMPTY'] },
  { name: 'a price of nothing', parts: lines({ price: 0 }), says: ['ZERO_PRICE'] },
  { name: 'a price below nothing', parts: lines({ price: -1 }), says: ['NEGATIVE'] },
  { name: 'half a đồng', parts: lines({ price: 18_000.5 }), says: ['NOT_WHOLE'] },
  { name: 'a price in words', parts: lines({ price: '18k' }), says: ['NOT_A_NUMBER'] },
  { name: 'a price beyond all prices', parts: lines({ price: 2_000_000_000_000 }), says: ['TOO_LARGE'] },
  { name: 'stock below nothing', parts: lines({ stock: -5 }), says: ['NEGATIVE'] },
  { name: 'low above high', parts: lines({ priceLow: 20_000, priceHigh: 19_000 }), says: ['LOW_ABOVE_HIGH'] },
  { name: 'an unknown step', parts: lines({ availability: 'SOME' }), says: ['AVAILABILITY_UNKNOWN'] },
  { name: 'an unknown flag', parts: lines({ flags: ['LOUD'] }), says: ['FLAG_UNKNOWN'] },
  { name: 'an unknown good', parts: lines({ commodity: 'vang' }), says: ['COMMODITY_UNKNOWN'] },
  { name: 'a good twice', parts: lines({}, {}), says: ['COMMODITY_REPEATED'] },
  { name: 'an unknown outlet', parts: { outlet: 'cho-troi' }, says: ['OUTLET_UNKNOWN'] },
  { name: 'no lines', parts: { lines: [] }, says: ['LINES_EMPTY'] },
  { name: 'an id of another kind', parts: { id: 'a7f1c9de-0000-4000-8000-000000000000' }, says: ['ID_NOT_UUID_V7'] },
  { name: 'an hour ahead', parts: { observedAt: at(3_600_000) }, says: ['OBSERVED_AT_IN_FUTURE'] },
  { name: 'two months ago', parts: { observedAt: at(-61 * DAY) }, says: ['OBSERVED_AT_TOO_OLD'] },
  { name: 'no time', parts: { observedAt: 'hôm qua' }, says: ['OBSERVED_AT_INVALID'] },
  { name: 'a note too long', parts: { note: 'x'.repeat(501) }, says: ['TEXT_TOO_LONG'] },
  { name: 'a note that cannot be stored', parts: { note: 'a\u0000b' }, says: ['TEXT_INVALID'] },
  { name: 'a correction of itself', parts: { corrects: 'nothing' }, says: ['CORRECTS_UNKNOWN'] },
  { name: 'a delivery in two years', parts: lines({ incoming: 5, incomingAt: at(800 * DAY) }), says: ['INCOMING_AT_INVALID'] },
  { name: 'three things wrong', parts: { note: 'x'.repeat(501), ...lines({ price: 0, stock: -1 }) }, says: ['TEXT_TOO_LONG', 'ZERO_PRICE', 'NEGATIVE'] },
];

describe('the phone without a network and the server', () => {
  let server: TestServer;
  let inspector: GraphqlClient;
  let kit: OpenKit;

  beforeAll(async () => {
    server = await startTestServer({ WORKER: 'none' });
    inspector = await server.client.signIn('INSPECTOR');
    const response = await fetch(`${server.url}/field/kit`, { headers: { authorization: `Bearer ${inspector.token}` } });
    kit = openKit((await response.json()) as FieldKit);
  });

  afterAll(() => server.close());

  it.each(CASES)('say the same of $name', async ({ parts, says }) => {
    const report = aReport(parts);
    const onPhone = checkOnPhone(report, kit, instant(Date.now()));
    const answer = await submitOne(inspector, report);
    expect(onPhone.map(({ code }) => code)).toEqual(says);
    expect((answer?.problems ?? []).map(({ code }) => code)).toEqual(says);
    expect(answer?.__typename).toBe(says.length === 0 ? 'ReportAccepted' : 'ReportRefused');
  });
});
