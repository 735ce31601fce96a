import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Gateway {
  readonly name: string;
  readonly url: string;
}

/** Ways out of this house. What is null or empty is not configured. */
export interface CarrierSettings {
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly push: { readonly contact: string; readonly hosts: readonly string[] } | null;
  readonly gateways: readonly Gateway[];
  /** What webhooks are signed with; '' where there are none. */
  readonly gatewaySecret: string;
  /** Where people open the page, without a slash at its end; '' = links are left out. */
  readonly publicUrl: string;
}

/** Push services of the browsers there are. An address of any other host is not called, whoever asks. */
const PUSH_HOSTS = [
  'https://fcm.googleapis.com',
  'https://updates.push.services.mozilla.com',
  'https://*.push.services.mozilla.com',
  'https://*.push.apple.com',
  'https://*.notify.windows.com',
];

const GATEWAY = /^([a-z][a-z0-9-]{0,30})=(https?:\/\/\S+)$/;
const words = (text: string): string[] => text.split(/[\s;]+/).filter((word) => word !== '');
const SECRETS = ['SMS_SECRET', 'SMTP_URL', 'WEBHOOK_SECRET', 'SECRET_KEY', 'OIDC_CLIENT_SECRET'] as const;

export const carrierSchema = z.object({
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  SMTP_FROM: z.string().regex(/@/, 'must be an address').optional(),
  PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:|https:\/\/)/, 'must begin with mailto: or https://')
    .optional(),
  PUSH_HOSTS: z.string().transform(words).optional(),
  WEBHOOKS: z
    .string()
    .transform(words)
    .refine((all) => all.every((one) => GATEWAY.test(one) && URL.canParse(one.replace(GATEWAY, '$2'))), 'must be NAME=URL, several with a space between')
    .refine((all) => new Set(all.map((one) => one.replace(GATEWAY, '$1'))).size === all.length, 'names a gateway twice')
    .optional(),
  WEBHOOK_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\//, 'must begin with http:// or https://')
    .optional(),
});

/** The addresses of the database and of its standbys with the password of `DATABASE_PASSWORD_FILE`. */
function databaseUrls({ DATABASE_PASSWORD_FILE: file, ...given }: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  if (file === undefined) return {};
  const password = encodeURIComponent(readFileSync(file, 'utf8').trim());
  const complete = (address: string): string => {
    if (!URL.canParse(address)) return address;
    const url = new URL(address);
    url.password = password;
    return url.href;
  };
  return Object.fromEntries(
    ['DATABASE_URL', 'DATABASE_REPLICA_URLS'].flatMap((name) => {
      const addresses = given[name]?.split(',').map((word) => complete(word.trim()));
      return addresses === undefined ? [] : [[name, addresses.join(',')]];
    }),
  );
}

/** The settings as they count: an empty one is none, and a secret may stand in a file instead, named by `NAME_FILE`: what container platforms mount. */
export function withSecretFiles(environment: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  const read = SECRETS.flatMap((name) => {
    const file = environment[`${name}_FILE`];
    return file === undefined || file === '' ? [] : [[name, readFileSync(file, 'utf8').trim()] as const];
  });
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  return { ...given, ...Object.fromEntries(read), ...databaseUrls(given) };
}

export function carrierSettings(values: z.infer<typeof carrierSchema>): CarrierSettings {
  const gateways = (values.WEBHOOKS ?? []).map((word) => ({ name: word.replace(GATEWAY, '$1'), url: word.replace(GATEWAY, '$2') }));
  return {
    smtp: values.SMTP_URL === undefined || values.SMTP_FROM === undefined ? null : { url: values.SMTP_URL, from: values.SMTP_FROM },
    push: values.PUSH_CONTACT === undefined ? null : { contact: values.PUSH_CONTACT, hosts: values.PUSH_HOSTS ?? PUSH_HOSTS },
    gateways: values.WEBHOOK_SECRET === undefined ? [] : gateways,
    gatewaySecret: values.WEBHOOK_SECRET ?? '',
    publicUrl: (values.PUBLIC_URL ?? '').replace(/\/+$/, ''),
  };
}

/** Whether an address may be called: its scheme, host and port must be on the list, where `*.` stands for any subdomain. */
export function isAllowedHost(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return hosts.some((allowed) => {
    const [scheme, name = ''] = allowed.split('//');
    if (scheme !== protocol) return false;
    return name.startsWith('*.') ? host.endsWith(name.slice(1)) && host.length > name.length - 1 : host === name;
  });
}
