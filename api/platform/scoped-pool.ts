import pg from 'pg';
import type { Scope } from '../domain/access/scope.js';

/** The role is taken by a query and not when the line is opened (`options`), which pgBouncer refuses, or drops without a word where it is told to. */
const STATE = `select set_config('role', 'cungcau_api', false), set_config('cungcau.role', $1, false), set_config('cungcau.provinces', $2, false), set_config('cungcau.localities', $3, false), set_config('cungcau.outlets', $4, false)`;

const listOf = (ids: ReadonlySet<number>): string => `{${[...ids].join(',')}}`;

/**
 * Connections for requests. Before its first query each takes a role that row-level security binds, and has the scope of whoever uses it stated.
 * Stating it anew costs one round trip, and only when the connection last served another scope.
 */
export class ScopedPool {
  private readonly pool: pg.Pool;
  private readonly stated = new WeakMap<pg.PoolClient, Scope>();

  constructor(url: string, size: number) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: size,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      application_name: 'cungcau-request',
    });
    this.pool.on('error', () => undefined);
    // A line that breaks while nobody waits for an answer on it would otherwise end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async connect(scope: Scope): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    if (this.stated.get(client) === scope) return client;
    try {
      this.stated.delete(client);
      await client.query({ name: 'state-scope', text: STATE, values: [scope.role, listOf(scope.provinces), listOf(scope.localities), listOf(scope.outlets)] });
      this.stated.set(client, scope);
      return client;
    } catch (fault) {
      client.release(true);
      throw fault;
    }
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
