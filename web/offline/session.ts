import { askGraphql } from './ask-server.js';
import { dropMeta, phoneDatabase, readMeta, writeMeta } from './database.js';
import type { PhoneOperation } from './phone-operations.js';
import { importKey } from './vault.js';

/** Who works on this phone. `token` is null once the server has ended the session: work goes on, sending waits for a new sign-in. */
export interface Session {
  readonly account: string;
  readonly fullName: string;
  readonly role: string;
  readonly locality: string;
  readonly token: string | null;
}

const SESSION = 'session';
const keyName = (account: string): string => `key:${account}`;

export const readSession = (): Promise<Session | null> => readMeta<Session>(SESSION);
export const readKey = (account: string): Promise<CryptoKey | null> => readMeta<CryptoKey>(keyName(account));

interface Outcome {
  readonly outcome: {
    readonly __typename: string;
    readonly token?: string;
    readonly account?: Omit<Session, 'token' | 'account'> & { readonly id: string };
    readonly ticket?: string;
    readonly code?: string;
    readonly waitSeconds?: number | null;
  };
}

/** `code`: six digits must follow, with the ticket. */
export type SignInOutcome =
  | { readonly kind: 'in'; readonly session: Session }
  | { readonly kind: 'code'; readonly ticket: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly waitSeconds?: number };

/** Begins a session and fetches the key of that person's store: what they left on this phone opens again, what others left stays shut. */
async function begin(token: string, account: Omit<Session, 'token' | 'account'> & { readonly id: string }): Promise<SignInOutcome> {
  const answer = await askGraphql<{ fieldKey: string }>('FIELD_KEY', {}, token);
  if (answer.kind !== 'data') return { kind: 'refused', reason: answer.kind === 'fault' ? answer.code : answer.reason };
  const before = await readSession();
  if (before !== null && before.account !== account.id) await dropMeta(keyName(before.account));
  const session: Session = { account: account.id, fullName: account.fullName, role: account.role, locality: account.locality, token };
  await writeMeta(keyName(account.id), await importKey(answer.data.fieldKey));
  await writeMeta(SESSION, session);
  return { kind: 'in', session };
}

async function enter(operation: PhoneOperation, variables: unknown): Promise<SignInOutcome> {
  const answer = await askGraphql<Outcome>(operation, variables, null);
  if (answer.kind !== 'data') return { kind: 'refused', reason: answer.kind === 'fault' ? answer.code : answer.reason };
  const { token, account, ticket, code = 'WRONG', waitSeconds } = answer.data.outcome;
  if (ticket !== undefined) return { kind: 'code', ticket };
  if (token !== undefined && account !== undefined) return begin(token, account);
  return { kind: 'refused', reason: code, ...(waitSeconds ? { waitSeconds } : {}) };
}

export const signInToDemo = (): Promise<SignInOutcome> => enter('DEMO', {});
export const signIn = (name: string, password: string): Promise<SignInOutcome> => enter('PASSWORD', { name, password });
export const signInWithCode = (ticket: string, code: string): Promise<SignInOutcome> => enter('CODE', { ticket, code });

/** Whether the server lets anybody in as one of the demo's people. */
export async function isDemoServer(): Promise<boolean> {
  const answer = await askGraphql<{ deployment: { demo: boolean } }>('IS_DEMO', {}, null);
  return answer.kind === 'data' && answer.data.deployment.demo;
}

/** The codes of the demo's people begin so; they have no password. */
export const isDemoPerson = ({ account }: Session): boolean => account.startsWith('demo-');

/** Takes over the session of the desk in the same browser, when it is an inspector's. */
export async function takeDeskSession(): Promise<Session | null> {
  const outcome = await enter('FROM_DESK', {});
  return outcome.kind === 'in' ? outcome.session : null;
}

/** The server no longer knows the token. Person and key stay: an inspector without a network for weeks goes on working. */
export async function endToken(): Promise<void> {
  const session = await readSession();
  if (session !== null) await writeMeta(SESSION, { ...session, token: null });
}

/** Forgets person, token and key. Drafts and reports stay on the phone, shut until the same person signs in again. */
export async function signOut(): Promise<void> {
  const session = await readSession();
  if (session === null) return;
  await dropMeta(keyName(session.account));
  await dropMeta(SESSION);
  if (session.token !== null) void askGraphql('SIGN_OUT', {}, session.token);
}

/** How much others have left unsent on this phone: counted, never shown. */
export async function countOthers(account: string): Promise<number> {
  const rows = await (await phoneDatabase()).getAll('records');
  return rows.filter((row) => row.account !== account && ['sealed', 'sending', 'quarantined'].includes(row.state)).length;
}
