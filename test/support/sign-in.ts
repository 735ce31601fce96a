import { GraphqlClient } from './graphql-client.js';

/** What a way of signing in came to. */
export interface SignInOutcome {
  readonly __typename: 'SignedIn' | 'SecondFactorNeeded' | 'SignInRefused';
  readonly token?: string;
  readonly ticket?: string;
  readonly code?: string;
  readonly waitSeconds?: number | null;
}

export const SIGN_IN_ANSWER = '{ __typename ... on SignedIn { token } ... on SecondFactorNeeded { ticket } ... on SignInRefused { code waitSeconds } }';

/** Passwords that no list has. */
export const PASSPHRASE = 'con mèo ngủ trên mái nhà';
export const OTHER_PASSPHRASE = 'mưa rơi trên đồng lúa chín';

/** Tries a name and a password, as a phone. */
export async function trySignIn(client: GraphqlClient, name: string, password: string): Promise<SignInOutcome> {
  const { data } = await client.ask<{ signIn: SignInOutcome }>(
    `mutation ($name: String!, $password: String!) { signIn(name: $name, password: $password, device: PHONE) ${SIGN_IN_ANSWER} }`,
    { name, password },
  );
  return data.signIn;
}

/** The secret part of a link that an administrator makes for that person. */
export async function makeLink(administrator: GraphqlClient, account: string): Promise<string> {
  const { data } = await administrator.ask<{ makeSignInLink: { path: string } }>(
    'mutation ($account: ID!) { makeSignInLink(account: $account) { ... on LinkMade { path } } }',
    { account },
  );
  return data.makeSignInLink.path.replace('/link/', '');
}

export async function useLink(client: GraphqlClient, token: string, password: string): Promise<SignInOutcome> {
  const { data } = await client.ask<{ useSignInLink: SignInOutcome }>(
    `mutation ($token: String!, $password: String!) { useSignInLink(token: $token, password: $password, device: PHONE) ${SIGN_IN_ANSWER} }`,
    { token, password },
  );
  return data.useSignInLink;
}

/** Adds a person and lets them choose a password by their link; answers a client signed in as them. */
export async function addWithPassword(
  url: string,
  administrator: GraphqlClient,
  person: { readonly id: string; readonly role: string; readonly locality?: string },
): Promise<GraphqlClient> {
  await administrator.ask('mutation ($person: PersonInput!) { addPerson(person: $person) { __typename } }', {
    person: { fullName: `Người ${person.id}`, locality: '51', ...person },
  });
  const outcome = await useLink(new GraphqlClient(url, null), await makeLink(administrator, person.id), PASSPHRASE);
  return new GraphqlClient(url, outcome.token ?? null);
}
