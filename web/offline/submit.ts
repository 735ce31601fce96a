import { formatInstant } from '@domain/format-instant.js';
import { instant } from '@domain/instant.js';
import type { ReportProblem } from '@domain/report-draft.js';
import { askGraphql, askServer } from './ask-server.js';
import type { BatchAnswer } from './batches.js';
import type { OutboxRecord, SendOutcome, Unreached } from './record.js';

interface Answer {
  readonly __typename: 'ReportAccepted' | 'ReportAlreadyReceived' | 'ReportConflict' | 'ReportRefused' | 'ReportHeld';
  readonly receivedAt?: string;
  readonly problems?: readonly ReportProblem[];
}

interface Submitted {
  readonly submitReports: { readonly answers?: readonly Answer[]; readonly code?: string };
}

function outcomeOf(answer: Answer): SendOutcome {
  const receivedAt = Date.parse(answer.receivedAt ?? '');
  if (answer.__typename === 'ReportRefused') return { kind: 'refused', problems: answer.problems ?? [] };
  if (answer.__typename === 'ReportConflict') return { kind: 'conflict', receivedAt };
  return { kind: 'received', receivedAt, isHeld: answer.__typename === 'ReportHeld' };
}

/** A report as `submitReports` takes it; the time is the server's time of the visit, fixed when it was first sent. */
export const wireOf = ({ report, observedAt, sms, visit }: OutboxRecord): unknown => ({
  ...report,
  visit,
  ...(observedAt === null ? {} : { observedAt: formatInstant(instant(observedAt)) }),
  ...(sms === null ? {} : { corrects: sms, correctionReason: 'SMS' }),
});

/** Sends some reports in one packed call. */
export async function submitBatch(records: readonly OutboxRecord[], token: string | null, signal: AbortSignal): Promise<BatchAnswer> {
  if (token === null) return { kind: 'stop', outcome: { kind: 'unreached', reason: 'SIGNED_OUT' }, waitSeconds: null };
  const answer = await askGraphql<Submitted>('SUBMIT', { r: records.map(wireOf) }, token, signal);
  if (answer.kind === 'unreached') return { kind: 'stop', outcome: { kind: 'unreached', reason: answer.reason }, waitSeconds: answer.waitSeconds };
  if (answer.kind === 'fault' && answer.code === 'UNAUTHENTICATED')
    return { kind: 'stop', outcome: { kind: 'unreached', reason: 'SIGNED_OUT' }, waitSeconds: null };
  if (answer.kind === 'fault') return { kind: 'whole', reason: answer.code };
  const { answers, code } = answer.data.submitReports;
  return answers === undefined ? { kind: 'whole', reason: code ?? 'REFUSED' } : { kind: 'answers', outcomes: answers.map(outcomeOf) };
}

/** Milliseconds: a question of a few bytes that is not answered soon is asked again rather than waited for. */
const PROBE_PATIENCE = 4000;

/** What stands between the phone and a healthy server; null = nothing. */
export async function troubleOfServer(): Promise<Unreached | null> {
  const answer = await askServer({ path: '/readyz', patience: PROBE_PATIENCE });
  if (answer.kind === 'unreached') return answer.reason;
  return answer.status === 200 ? null : 'SERVER_DOWN';
}

/** Whether the server and its database are well: only then can a single report be at fault. */
export const serverIsWell = async (): Promise<boolean> => (await troubleOfServer()) === null;
