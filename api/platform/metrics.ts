import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What this process tells Prometheus; every name begins with `cungcau_`, times are in seconds. */
export const registry = new Registry();

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const registers = [registry];

const requests = new Histogram({
  name: 'cungcau_request_seconds',
  help: 'From the first byte of an HTTP request to the last of its answer.',
  labelNames: ['route', 'status'],
  buckets: SECONDS,
  registers,
});
const submits = new Histogram({
  name: 'cungcau_submit_seconds',
  help: 'Checking and storing the reports of one call.',
  buckets: SECONDS,
  registers,
});
const batches = new Histogram({
  name: 'cungcau_evaluate_seconds',
  help: 'Acting on one batch of facts of the outbox.',
  labelNames: ['kind'],
  buckets: SECONDS,
  registers,
});
const notices = new Histogram({
  name: 'cungcau_fact_delay_seconds',
  help: 'From the birth of the oldest fact of a batch to the end of acting on it; for ALERT_MOVED this is how long a notice takes.',
  labelNames: ['kind'],
  buckets: SECONDS,
  registers,
});
const facts = new Counter({ name: 'cungcau_facts_total', help: 'Facts of the outbox that were acted on.', labelNames: ['kind'], registers });
const failures = new Counter({ name: 'cungcau_batch_failures_total', help: 'Batches of the outbox that failed.', labelNames: ['kind'], registers });
const reports = new Counter({ name: 'cungcau_reports_total', help: 'Reports by what became of them.', labelNames: ['outcome'], registers });
const refusals = new Counter({ name: 'cungcau_refusals_total', help: 'Requests told to come again later, by reason.', labelNames: ['reason'], registers });
const shortcuts = new Counter({
  name: 'cungcau_answers_total',
  help: 'Answers that took a shorter way through GraphQL: kept ones given again, direct ones made without parsing and checking.',
  labelNames: ['way'],
  registers,
});

/** Set by Vitals, which knows the process. */
export const gauges = {
  up: new Gauge({ name: 'cungcau_database_up', help: '1 when the database answers.', registers }),
  writable: new Gauge({ name: 'cungcau_database_writable', help: '1 when the database takes writes.', registers }),
  pool: new Gauge({ name: 'cungcau_pool_connections', help: 'Connections of the pool by state; waiting counts requests.', labelNames: ['state'], registers }),
  waiting: new Gauge({ name: 'cungcau_queue_facts', help: 'Facts in the outbox.', labelNames: ['kind'], registers }),
  age: new Gauge({ name: 'cungcau_queue_age_seconds', help: 'Age of the oldest fact in the outbox.', labelNames: ['kind'], registers }),
  failed: new Gauge({ name: 'cungcau_queue_set_aside', help: 'Facts set aside after five failures.', registers }),
  inFlight: new Gauge({ name: 'cungcau_requests_in_flight', help: 'Requests being answered.', registers }),
  sockets: new Gauge({ name: 'cungcau_sockets', help: 'Open sockets of pages.', registers }),
  loop: new Gauge({ name: 'cungcau_event_loop_delay_seconds', help: 'Longest delay of the event loop in the last five seconds.', registers }),
  disk: new Gauge({ name: 'cungcau_disk_used_ratio', help: 'Share of the disk under the data folder that is used.', registers }),
  clock: new Gauge({ name: 'cungcau_clock_offset_seconds', help: 'How far the clock of this process is ahead of the database.', registers }),
};

collectDefaultMetrics({ register: registry });

export const countRequest = (route: string, status: number, seconds: number): void => requests.observe({ route, status: String(status) }, seconds);
export const countSubmit = (seconds: number): void => submits.observe(seconds);
export const countOutcome = (outcome: string): void => reports.inc({ outcome });
export const countRefusal = (reason: string): void => refusals.inc({ reason });
export const countShortcut = (way: 'kept' | 'direct'): void => shortcuts.inc({ way });
export const countFailure = (kind: string): void => failures.inc({ kind });

/** One batch: `seconds` of work on `count` facts, the oldest born `delay` seconds before its end. */
export function countBatch(kind: string, { count, seconds, delay }: { readonly count: number; readonly seconds: number; readonly delay: number }): void {
  facts.inc({ kind }, count);
  batches.observe({ kind }, seconds);
  notices.observe({ kind }, Math.max(0, delay));
}
