import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Adapter, type AdapterPayload } from 'oidc-provider';

/** Somebody the provider knows. */
export interface Known {
  readonly sub: string;
  readonly email: string;
  readonly isVerified: boolean;
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who sits in front of it: the next sign-in is theirs. */
  sitsThere(person: Known): void;
  close(): Promise<void>;
}

const [CLIENT_ID, CLIENT_SECRET] = ['cung-cau', 'a secret of at least thirty-two characters'];

/** What the provider remembers while it lives. */
class Kept implements Adapter {
  private static readonly all = new Map<string, AdapterPayload>();

  constructor(private readonly model: string) {}

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    Kept.all.set(`${this.model} ${id}`, payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return Kept.all.get(`${this.model} ${id}`);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...Kept.all].find(([key, payload]) => key.startsWith(`${this.model} `) && payload.uid === uid)?.[1];
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    Kept.all.delete(`${this.model} ${id}`);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of Kept.all) if (payload.grantId === grantId) Kept.all.delete(key);
  }
}

/** A whole OpenID provider on loopback, which lets in whoever sits there without asking. `backs`: where it may send people back to; to be called once the site is known. */
export async function startIdentityProvider(backs: () => readonly string[]): Promise<TestProvider> {
  let person: Known = { sub: 'nobody', email: 'nobody@example.org', isVerified: false };
  let provider: Provider | null = null;
  const http: Server = createServer((request, response) => {
    provider ??= made();
    void provider.callback()(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const made = (): Provider => {
    const one = new Provider(issuer, {
      adapter: Kept,
      jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
      cookies: { keys: [CLIENT_SECRET] },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [...backs()] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, email: person.email, email_verified: person.isVerified }) }),
    });
    one.use(async (context, next) => {
      if (!context.path.startsWith('/interaction/')) return next();
      const { params, prompt } = await one.interactionDetails(context.req, context.res);
      if (prompt.name === 'login') return one.interactionFinished(context.req, context.res, { login: { accountId: person.sub } });
      const grant = new one.Grant({ accountId: person.sub, clientId: String(params.client_id) });
      grant.addOIDCScope('openid email');
      return one.interactionFinished(context.req, context.res, { consent: { grantId: await grant.save() } });
    });
    return one;
  };
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    sitsThere: (one) => {
      person = one;
    },
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
}
