import type { Role } from '../../api/generated/schema.js';

/** An answer as it came over the wire. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly id?: string } }[] | undefined;
}

/** Speaks GraphQL over HTTP like any other client: nothing of the server's code is used. */
export class GraphqlClient {
  constructor(
    private readonly url: string,
    readonly token: string | null,
  ) {}

  async signIn(role: Role): Promise<GraphqlClient> {
    const { data } = await this.ask<{ signInToDemo: { token: string } }>(
      'mutation ($role: Role!) { signInToDemo(role: $role) { ... on SignedIn { token } } }',
      {
        role,
      },
    );
    return new GraphqlClient(this.url, data.signInToDemo.token);
  }

  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<Data>> {
    const response = await this.post(JSON.stringify({ query, variables }));
    const { data, errors } = (await response.json()) as Answer<Data>;
    return { status: response.status, data, errors };
  }

  /** Sends any bytes as if they were JSON. */
  post(body: string | Buffer): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }) };
    return fetch(`${this.url}/graphql`, { method: 'POST', headers, body: typeof body === 'string' ? body : new Uint8Array(body) });
  }
}
