import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a resolver may know of the request that carries its operation, and what it may do to the answer's cookie. */
export interface Door {
  /** The address of the other side; of IPv6 its /64, which one household has. */
  readonly address: string;
  /** What the browser calls itself, cut to 200 signs. */
  readonly agent: string;
  /** Scheme, host and port as the browser knows them. */
  readonly origin: string;
  keepSession(token: string, seconds: number): void;
  dropSession(): void;
  /** True once a request: passwords and codes are looked at one a request, however many aliases ask. */
  mayCheck(): boolean;
  /** Counts so many reports of the caller; throws TooManyRequests when they are more than anybody visits. */
  handIn(reports: number): void;
}

/** The parts of a Fastify request and reply that a door needs. */
interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly ip: string | undefined;
  readonly protocol: string;
  readonly host: string;
}
interface Answered {
  header(name: string, value: string): unknown;
}

const BEARER = 'Bearer ';
const LONGEST_AGENT = 200;

/** Browsers take the prefix only with Secure, and Secure only over TLS. */
const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-cungcau' : 'cungcau');

function cookieOf(headers: IncomingHttpHeaders): string | null {
  const found = /(?:^|;\s*)(?:__Host-)?cungcau=([A-Za-z0-9_-]{20,100})(?:;|$)/.exec(headers.cookie ?? '');
  return found?.[1] ?? null;
}

/** Whether a page of this very site, or no page at all, sent the request. */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

/** The secret a request carries: a bearer token, or the desk's cookie when no other site had a hand in it. */
export function secretOf(headers: IncomingHttpHeaders): string | null {
  const { authorization } = headers;
  if (authorization !== undefined) return authorization.startsWith(BEARER) ? authorization.slice(BEARER.length) : null;
  return isSameOrigin(headers) ? cookieOf(headers) : null;
}

/** Of somebody who has hung up by now, nothing is known. */
export function household(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:/i, '');
  return plain.includes(':') ? `${plain.split(':').slice(0, 4).join(':')}::/64` : plain;
}

export function doorOf(request: Asked, reply: Answered, handIn: Door['handIn'] = () => undefined): Door {
  const isSecure = request.protocol === 'https';
  const write = (value: string, seconds: number): void => {
    const parts = [`${cookieName(isSecure)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${seconds}`];
    reply.header('set-cookie', [...parts, ...(isSecure ? ['Secure'] : [])].join('; '));
  };
  let checks = 0;
  return {
    address: household(request.ip),
    agent: (request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT),
    origin: `${request.protocol}://${request.host}`,
    keepSession: write,
    dropSession: () => write('', 0),
    handIn,
    mayCheck: () => {
      checks += 1;
      return checks === 1;
    },
  };
}

/** Tokens are kept and compared by this only. */
export const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');
