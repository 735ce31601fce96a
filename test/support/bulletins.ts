import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import type { GraphqlClient } from './graphql-client.js';
import type { TestServer } from './server.js';

export interface BulletinSection {
  readonly key: string;
  readonly paragraphs: readonly string[];
  readonly table: { readonly rows: readonly (readonly string[])[] } | null;
  readonly remark: string | null;
}

export interface BulletinReport {
  readonly __typename: string;
  readonly code?: string;
  readonly id: string;
  readonly slotAt: string;
  readonly issuedAt: string | null;
  readonly part: number;
  readonly state: string;
  readonly number: string | null;
  readonly frozenSha256: string;
  readonly received: number;
  readonly expected: number;
  readonly lateReports: number;
  readonly acts: readonly string[];
  readonly sections: readonly BulletinSection[];
  readonly moves: readonly { readonly kind: string; readonly account: string | null; readonly text: string | null }[];
}

export const BULLETIN_FIELDS =
  '__typename id slotAt issuedAt part state number frozenSha256 received expected lateReports acts sections { key paragraphs remark table { rows } } moves { kind account text }';

/** Local midnight of today in Vietnam. */
const MIDNIGHT = Math.floor((Date.now() + 7 * HOUR) / DAY) * DAY - 7 * HOUR;

/** A slot of a past day in Vietnam. */
export const slotDaysAgo = (daysAgo: number, hour: number): Instant => instant(MIDNIGHT - daysAgo * DAY + hour * HOUR);

export async function listBulletins(client: GraphqlClient, since: Instant, until: Instant): Promise<BulletinReport[]> {
  const answer = await client.ask<{ bulletins: BulletinReport[] }>(
    `query ($since: Instant!, $until: Instant!) { bulletins(since: $since, until: $until) { ${BULLETIN_FIELDS} } }`,
    {
      since: new Date(since).toISOString(),
      until: new Date(until).toISOString(),
    },
  );
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data.bulletins;
}

export async function actOn(
  client: GraphqlClient,
  id: string,
  wish: { readonly act: string; readonly text?: string; readonly section?: string },
): Promise<BulletinReport> {
  const { data, errors } = await client.ask<{ actOnBulletin: BulletinReport }>(
    `mutation ($id: ID!, $act: BulletinAct!, $text: String, $section: ID) { actOnBulletin(id: $id, act: $act, text: $text, section: $section) { ... on Bulletin { ${BULLETIN_FIELDS} } ... on BulletinRefused { __typename code } } }`,
    { id, ...wish },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.actOnBulletin;
}

export const bulletinFile = (server: TestServer, client: GraphqlClient, address: string): Promise<Response> =>
  fetch(`${server.url}/files/bulletins/${address}`, { headers: client.token === null ? {} : { authorization: `Bearer ${client.token}` } });

export const sectionText = (report: BulletinReport | undefined, key: string): string =>
  report?.sections.find((section) => section.key === key)?.paragraphs.join(' ') ?? '';
