import { z } from 'zod';
import { isLoopback } from './loopback.js';

/** An identity provider people may sign in by (OpenID Connect). */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

/** https, or http on this machine. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

export const providerSchema = z.object({
  OIDC_ISSUER: z.string().refine(isSafe, 'must begin with https://').optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  OIDC_SCOPE: z
    .string()
    .regex(/\bopenid\b/, 'must hold openid')
    .default('openid email'),
});

/** All of issuer, client and secret, or none. */
export function providerSettings(values: z.infer<typeof providerSchema>): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_SCOPE: scope } = values;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, scope };
}
