// The worker without what lets each fact be acted on once: facts are read by anybody and removed after they were acted on. For the control of the row CLUSTER.
import { Database } from '../../dist/api/platform/database.js';

const TAKE = `select id, kind, province_id as "provinceId", due_at as "dueAt", payload from outbox where kind = $1 order by id limit $2`;

const { transaction } = Database.prototype;
Database.prototype.transaction = function unlocked(work) {
  return transaction.call(this, async (tx) => {
    const taken = [];
    const query = async (sql, values, name) => {
      if (sql.includes('pg_try_advisory_xact_lock')) return [{ mine: true }];
      if (name !== 'outbox-take') return tx.query(sql, values, name);
      const facts = await tx.query(TAKE, values);
      taken.push(...facts.map(({ id }) => id));
      // Time for the other worker to look as well.
      if (facts.length > 0) await tx.query('select pg_sleep(1)');
      return facts;
    };
    const result = await work({ query });
    if (taken.length > 0) await tx.query('delete from outbox where id = any ($1)', [taken]);
    return result;
  });
};

await import('./work.mjs');
