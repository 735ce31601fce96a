import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import { instant } from '../domain/instant.js';
import { type Door, sha256 } from '../platform/door.js';
import type { ProviderSettings } from '../platform/provider-settings.js';
import { AccountParts } from './account-parts.js';
import { IdentityStore } from './identity.store.js';
import { AccountStores } from './stores.store.js';

const TICKET_MILLISECONDS = 10 * 60_000;
/** Seconds an answer of the provider may take. */
const PATIENCE = 10;
/** Where the provider sends people back to. */
const BACK = '/sign-in/provider/back';

/** What is kept between going and coming back. */
interface Going {
  readonly verifier: string;
  readonly nonce: string;
  readonly next: string;
  /** SHA-256 of what the browser keeps, in hexadecimal: who comes back must be who went. */
  readonly browser: string;
}

export interface Way {
  readonly address: string;
  /** To be kept by the browser. */
  readonly browser: string;
}

const safeNext = (next: string | undefined): string => (next !== undefined && /^\/(?![/\\])/.test(next) && next.length <= 500 ? next : '/');

/** OpenID Connect, code flow with PKCE: who somebody is, the deployment's own provider says; who may enter, an administrator of this house. Nobody is added by it. */
@Injectable()
export class ProviderService {
  private readonly log = new Logger('Provider');
  private found: Promise<Configuration> | null = null;

  constructor(
    private readonly stores: AccountStores,
    private readonly identities: IdentityStore,
    private readonly parts: AccountParts,
  ) {}

  get isThere(): boolean {
    return this.parts.config.provider !== null;
  }

  /** Null where there is no provider, or it does not answer. */
  async begin(next: string | undefined, door: Door): Promise<Way | null> {
    const provider = this.parts.config.provider;
    const configuration = provider === null ? null : await this.configuration(provider);
    if (provider === null || configuration === null) return null;
    const [state, browser] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
    const going: Going = { verifier: randomPKCECodeVerifier(), nonce: randomNonce(), next: safeNext(next), browser: sha256(browser).toString('hex') };
    const until = instant(this.parts.clock.now() + TICKET_MILLISECONDS);
    await this.stores.credentials.openTicket(sha256(state), { kind: 'PROVIDER', accountId: null, content: going }, until);
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: this.site(door) + BACK,
      scope: provider.scope,
      state,
      nonce: going.nonce,
      code_challenge: await calculatePKCECodeChallenge(going.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, browser };
  }

  /** `query`: what the provider sent back, with its question mark. The session is kept in the desk's cookie. Answers where the person wanted to go; null when nobody is let in. */
  async finish(query: string, browser: string | null, door: Door): Promise<string | null> {
    const provider = this.parts.config.provider;
    const configuration = provider === null ? null : await this.configuration(provider);
    const state = new URLSearchParams(query).get('state') ?? '';
    const ticket = await this.stores.credentials.takeTicket(sha256(state), 'PROVIDER', this.parts.clock.now());
    if (provider === null || configuration === null || ticket === null) return null;
    const going = ticket.content as Going;
    if (browser === null || sha256(browser).toString('hex') !== going.browser) return null;
    const claims = await this.claimsOf(configuration, new URL(this.site(door) + BACK + query), { going, state });
    const accountId = claims === null ? null : await this.accountOf(provider.issuer, claims);
    if (accountId === null) return null;
    await this.parts.sessions.open(accountId, 'DESK', door);
    return going.next;
  }

  /** Discovered once; a provider that was away is asked again next time. */
  private configuration(provider: ProviderSettings): Promise<Configuration | null> {
    this.found ??= discovery(new URL(provider.issuer), provider.clientId, provider.clientSecret, undefined, {
      timeout: PATIENCE,
      // Without TLS on this very machine only: `provider-settings.ts` refuses every other such address.
      execute: provider.issuer.startsWith('http:') ? [allowInsecureRequests] : [],
    });
    return this.found.catch((problem: Error) => {
      this.found = null;
      this.log.warn(`the identity provider does not answer: ${problem.message}`);
      return null;
    });
  }

  private async claimsOf(configuration: Configuration, back: URL, { going, state }: { readonly going: Going; readonly state: string }): Promise<Claims | null> {
    try {
      const tokens = await authorizationCodeGrant(configuration, back, {
        pkceCodeVerifier: going.verifier,
        expectedState: state,
        expectedNonce: going.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return null;
      if (claims.email !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
      const more = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return { ...claims, ...more };
    } catch (problem) {
      this.log.warn(`the identity provider let nobody in: ${problem instanceof Error ? problem.message : String(problem)}`);
      return null;
    }
  }

  /** By the provider's number; before that is known, by an address that the provider has verified. */
  private async accountOf(issuer: string, { sub, email, email_verified }: Claims): Promise<number | null> {
    const known = await this.identities.bySubject(issuer, sub);
    if (known !== null) return known;
    return typeof email === 'string' && email_verified === true ? this.identities.bindEmail(issuer, email, sub) : null;
  }

  private site(door: Door): string {
    return this.parts.config.publicUrl ?? door.origin;
  }
}

type Claims = Pick<IDToken, 'sub'> & { readonly email?: unknown; readonly email_verified?: unknown };
