import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Role } from '../../api/generated/schema.js';
import { GraphqlClient } from './graphql-client.js';

/** Puts a person into the database behind the server's back, at home in that locality (Quảng Ngãi without one), and gives a client signed in as them. */
export async function addPerson(
  database: pg.Client,
  url: string,
  person: { readonly code: string; readonly role?: Role; readonly locality?: string },
): Promise<GraphqlClient> {
  const token = randomBytes(32).toString('base64url');
  await database.query(
    `with made as (insert into account (code, full_name, role, locality_id)
       values ($1, $1, $2, (select id from locality where code = $3 and effective_to = 'infinity')) returning id)
     insert into session (token_sha256, account_id, created_at, expires_at) select $4, id, now(), now() + interval '1 day' from made`,
    [person.code, person.role ?? 'INSPECTOR', person.locality ?? '51', createHash('sha256').update(token).digest()],
  );
  return new GraphqlClient(url, token);
}

/** A plain HTTP request of the field as that person. */
export function fieldRequest(url: string, client: GraphqlClient, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...(client.token === null ? {} : { authorization: `Bearer ${client.token}` }), ...(init.headers as Record<string, string> | undefined) };
  return fetch(`${url}/field/${path}`, { ...init, headers });
}
