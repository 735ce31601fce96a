import { askGraphql } from './ask-server.js';
import { dropMeta, phoneDatabase, readMeta, writeMeta } from './database.js';
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

const SIGN_IN = `mutation { signInToDemo(role: INSPECTOR) { __typename
  ... on SignedIn { token account { id fullName role locality } }
  ... on SignInRefused { code } } }`;

interface SignedIn {
  readonly signInToDemo: {
    readonly __typename: string;
    readonly token?: string;
    readonly account?: Omit<Session, 'token' | 'account'> & { readonly id: string };
  };
}

export type SignInOutcome = { readonly kind: 'in'; readonly session: Session } | { readonly kind: 'refused'; readonly reason: string };

/** Begins a session and fetches the key of that person's store: what they left on this phone opens again, what others left stays shut. */
async function begin(token: string, account: Omit<Session, 'token' | 'account'> & { readonly id: string }): Promise<SignInOutcome> {
  const answer = await askGraphql<{ fieldKey: string }>('{ fieldKey }', {}, token);
  if (answer.kind !== 'data') return { kind: 'refused', reason: answer.kind === 'fault' ? answer.code : answer.reason };
  const before = await readSession();
  if (before !== null && before.account !== account.id) await dropMeta(keyName(before.account));
  const session: Session = { account: account.id, fullName: account.fullName, role: account.role, locality: account.locality, token };
  await writeMeta(keyName(account.id), await importKey(answer.data.fieldKey));
  await writeMeta(SESSION, session);
  return { kind: 'in', session };
}

export async function signInToDemo(): Promise<SignInOutcome> {
  const answer = await askGraphql<SignedIn>(SIGN_IN, {}, null);
  if (answer.kind !== 'data') return { kind: 'refused', reason: answer.kind === 'fault' ? answer.code : answer.reason };
  const { token, account } = answer.data.signInToDemo;
  return token === undefined || account === undefined ? { kind: 'refused', reason: 'DEMO_OFF' } : begin(token, account);
}

/** Takes over the session of the desk in the same browser, when it is an inspector's. */
export async function takeDeskSession(token: string): Promise<Session | null> {
  const answer = await askGraphql<{ me: (Omit<Session, 'token' | 'account'> & { id: string }) | null }>('{ me { id fullName role locality } }', {}, token);
  if (answer.kind !== 'data' || answer.data.me === null || answer.data.me.role !== 'INSPECTOR') return null;
  const outcome = await begin(token, answer.data.me);
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
  if (session.token !== null) void askGraphql('mutation { signOut }', {}, session.token);
}

/** How much others have left unsent on this phone: counted, never shown. */
export async function countOthers(account: string): Promise<number> {
  const rows = await (await phoneDatabase()).getAll('records');
  return rows.filter((row) => row.account !== account && ['sealed', 'sending', 'quarantined'].includes(row.state)).length;
}
