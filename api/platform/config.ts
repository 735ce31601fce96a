import { z } from 'zod';
import type { Role } from '../generated/schema.js';
import { EVERYONE } from './access.js';
import { type CarrierSettings, carrierSchema, carrierSettings, withSecretFiles } from './carrier-settings.js';
import { isLoopback } from './loopback.js';
import { type ProviderSettings, providerSchema, providerSettings } from './provider-settings.js';

const port = z.coerce.number().int().min(0).max(65_535);
const seconds = z.coerce.number().int().positive();

/** Who sees or changes what is not their own. */
const DESK_ROLES: readonly Role[] = ['ANALYST', 'LEADER', 'ADMINISTRATOR', 'AUDITOR'];

const schema = carrierSchema.extend(providerSchema.shape).extend({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((words) => words.split(',').map((word) => word.trim()))
    .pipe(z.array(z.string().regex(/^postgres(ql)?:\/\//, 'each must begin with postgres://')))
    .default([]),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  WORKER: z.enum(['inside', 'none']).default('inside'),
  DEMO: z.enum(['auto', 'off']).default('auto'),
  SESSION_SECONDS: seconds.default(30 * 24 * 3600),
  TRUST_PROXY: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECOND_FACTOR: z
    .string()
    .transform((words) =>
      words
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '' && word !== 'none'),
    )
    .pipe(z.array(z.enum(EVERYONE, 'is a list of roles by commas, or none')))
    .optional(),
  SECRET_KEY: z.string().min(32, 'needs at least 32 characters').optional(),
  SMS_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  OPERATIONS: z.enum(['known', 'open']).optional(),
  QUERY_COST: z.coerce.number().int().min(100).optional(),
  REQUESTS_AT_ONCE: z.coerce.number().int().min(8).max(100_000).default(400),
  REQUEST_SECONDS: seconds.default(120),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  DURABILITY: z.enum(['required', 'any']).default('required'),
  LOG_FORMAT: z.enum(['text', 'json']).default('text'),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
  NODE_ENV: z.string().default('production'),
});

const KEYLESS =
  'SECRET_KEY: a server that others reach seals secrets of second factors: give it 32 characters or more (openssl rand -hex 32) by SECRET_KEY or SECRET_KEY_FILE, or a DATA_DIR that is kept, where it makes its own';

/** Whether others than this machine's own people reach it, themselves or through a gateway. */
const isServed = ({ HOST, TRUST_PROXY }: { readonly HOST: string; readonly TRUST_PROXY?: string | undefined }): boolean =>
  !isLoopback(HOST) || (TRUST_PROXY !== undefined && TRUST_PROXY !== '');

/** What was given, but for what may hold a secret. */
function shown(name: string, environment: Readonly<Record<string, string | undefined>>): string {
  const value = environment[name];
  if (value === undefined || value === '') return 'nothing';
  return /URL|SECRET|PASSWORD|WEBHOOKS/.test(name) ? `${value.length} characters, not shown` : value;
}

/** A setting that cannot be used; its message is one line for the person who set it. */
export class ConfigProblem extends Error {}

/** The settings of this process, read once and checked. The README lists them. */
export class Config {
  readonly databaseUrl: string;
  /** Standbys that may answer reads. */
  readonly databaseReplicaUrls: readonly string[];
  readonly databasePool: number;
  readonly port: number;
  readonly host: string;
  readonly worker: 'inside' | 'none';
  readonly demo: 'auto' | 'off';
  readonly sessionSeconds: number;
  /** Addresses of the gateways whose X-Forwarded-… headers are believed, by commas; null: nobody's. */
  readonly trustProxy: string | null;
  /** Where people reach this deployment, for passkeys and an identity provider; null: as each request says. */
  readonly publicUrl: string | null;
  /** Where people may sign in beside this house; null: nowhere. */
  readonly provider: ProviderSettings | null;
  /** Roles that no password alone lets in. */
  readonly secondFactor: readonly Role[];
  /** What secrets are sealed with in the database; null: the key in the data directory. */
  readonly secretKey: string | null;
  /** What an SMS gateway must say; null where there is none. */
  readonly smsSecret: string | null;
  /** Mail, push and webhooks. */
  readonly carriers: CarrierSettings;
  /** Whether only operations of our own pages are answered, and any of machines. */
  readonly operations: 'known' | 'open';
  /** What a question that is none of our own pages' may cost; null: the usual. */
  readonly queryCost: number | null;
  /** Requests answered at once; more are told to come later. */
  readonly requestsAtOnce: number;
  /** Seconds a request may take to come in. */
  readonly requestSeconds: number;
  /** Where Prometheus may ask; null where it may not. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** The folder whose disk is watched; null when the database is elsewhere. */
  readonly dataDirectory: string | null;
  /** Whether a database that may lose what it has acknowledged is refused. */
  readonly durability: 'required' | 'any';
  readonly logFormat: 'text' | 'json';
  readonly logLevel: 'error' | 'warn' | 'log' | 'debug';
  readonly production: boolean;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const result = schema.safeParse(withSecretFiles(environment));
    if (!result.success) {
      const words = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message} (given: ${shown(String(issue.path[0]), environment)})`);
      throw new ConfigProblem(words.join('; '));
    }
    const values = result.data;
    this.databaseUrl = values.DATABASE_URL;
    this.databaseReplicaUrls = values.DATABASE_REPLICA_URLS;
    this.databasePool = values.DATABASE_POOL;
    this.port = values.PORT;
    this.host = values.HOST;
    this.worker = values.WORKER;
    this.demo = values.DEMO;
    this.sessionSeconds = values.SESSION_SECONDS;
    this.trustProxy = values.TRUST_PROXY ?? null;
    this.publicUrl = values.PUBLIC_URL === undefined ? null : new URL(values.PUBLIC_URL).origin;
    this.provider = providerSettings(values);
    this.secondFactor = values.SECOND_FACTOR ?? (values.NODE_ENV === 'production' && isServed(values) ? DESK_ROLES : []);
    this.secretKey = values.SECRET_KEY ?? null;
    this.smsSecret = values.SMS_SECRET ?? null;
    this.carriers = carrierSettings(values);
    // A server that listens on this machine alone is somebody's own: tools may ask it anything.
    this.operations = values.OPERATIONS ?? (values.NODE_ENV === 'production' && !isLoopback(values.HOST) ? 'known' : 'open');
    this.queryCost = values.QUERY_COST ?? null;
    this.requestsAtOnce = values.REQUESTS_AT_ONCE;
    this.requestSeconds = values.REQUEST_SECONDS;
    this.metrics = values.METRICS_PORT === undefined ? null : { host: values.METRICS_HOST, port: values.METRICS_PORT };
    this.dataDirectory = values.DATA_DIR ?? null;
    this.durability = values.DURABILITY;
    this.logFormat = values.LOG_FORMAT;
    this.logLevel = values.LOG_LEVEL;
    this.production = values.NODE_ENV === 'production';
    if (this.production && this.durability === 'any') throw new ConfigProblem('DURABILITY: any is for tests; in production it stays required');
    if (this.production && isServed(values) && this.secretKey === null && this.dataDirectory === null) throw new ConfigProblem(KEYLESS);
  }
}
