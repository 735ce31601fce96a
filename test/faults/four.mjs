import { setTimeout as pause } from 'node:timers/promises';
import { startCluster } from './cluster.mjs';
import { below } from './random.mjs';
import { startServer, startWorker } from './server.mjs';

/** Slots a minute apart: so many from the next minute on. */
const SLOTS = 120;
/** Milliseconds after which what has not settled counts as lost. */
export const PATIENCE = 240_000;

/** Slots strike every minute from now on, and every fact that is born is written down once more. */
const PREPARE = [
  `update deployment set hand_in_minutes_before = 1, slot_minutes = array(select distinct (minute % 1440)::integer from
    generate_series(((extract(epoch from now()) / 60)::bigint + utc_offset_minutes) % 1440 + 1, ((extract(epoch from now()) / 60)::bigint + utc_offset_minutes) % 1440 + ${SLOTS}) as minute order by 1)`,
  'create table fault_fact (kind text not null, payload jsonb not null)',
  `create function fault_note() returns trigger language plpgsql security definer set search_path = public as
    $$ begin insert into fault_fact values (new.kind, new.payload); return null; end $$`,
  `create trigger fault_note after insert on outbox for each row when (new.kind in ('REPORT_ACCEPTED', 'OUTLETS_OBSERVED')) execute function fault_note()`,
];

/** Two servers and two workers, begun in any order. */
export async function startFour(cluster, dice) {
  const starts = [0, 1].flatMap((n) => [
    { kind: 'servers', n, start: () => startServer(cluster) },
    { kind: 'workers', n, start: () => startWorker(cluster) },
  ]);
  const four = { servers: [], workers: [] };
  while (starts.length > 0) {
    const [one] = starts.splice(below(dice, starts.length), 1);
    four[one.kind].push(await one.start());
  }
  four.all = [...four.servers, ...four.workers];
  return four;
}

/** A cluster of the demo province whose slots strike every minute. */
export async function prepared(database) {
  const cluster = await startCluster({ database });
  for (const sql of PREPARE) await cluster.query(sql);
  return cluster;
}

/** Milliseconds until every accepted report was judged. */
export async function untilSettled(cluster) {
  const began = performance.now();
  while (performance.now() - began < PATIENCE) {
    const [{ waiting }] = await cluster.query(
      `select count(*)::integer as waiting from outbox where kind in ('REPORT_ACCEPTED', 'ALERT_MOVED') or kind = 'OUTLETS_OBSERVED' and payload->'reports' <> '[]'`,
    );
    if (waiting === 0) return performance.now() - began;
    await pause(200);
  }
  return Number.POSITIVE_INFINITY;
}
