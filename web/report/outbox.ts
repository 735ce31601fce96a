import type { ApolloClient } from '@apollo/client';
import { useSyncExternalStore } from 'react';
import { SubmitReportsDocument, type SubmitReportsMutation } from '../generated/operations.js';
import type { ReportDraft, SealedReport } from './draft.js';

type Answers = Extract<SubmitReportsMutation['submitReports'], { readonly __typename: 'SubmitAnswers' }>['answers'];
type Answer = Answers[number];
export type Problem = Extract<Answer, { readonly __typename: 'ReportRefused' }>['problems'][number];

/** A report that was sent off from this machine, with the draft it was made of until the server has it. */
export interface Posted {
  readonly report: SealedReport;
  readonly draft: ReportDraft;
  readonly outletName: string;
  readonly state: 'waiting' | 'accepted' | 'refused' | 'conflict';
  readonly receivedAt: string | null;
  readonly problems: readonly Problem[];
}

const MEMORY = 'cungcau.outbox';
const MOST_AT_ONCE = 50;
const ACCEPTED_KEPT = 10;
const listeners = new Set<() => void>();
let shelf: readonly Posted[] | null = null;

function read(): readonly Posted[] {
  if (shelf !== null) return shelf;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(MEMORY) ?? '[]');
    shelf = Array.isArray(kept) ? (kept as readonly Posted[]) : [];
  } catch {
    shelf = [];
  }
  return shelf;
}

function keep(next: readonly Posted[]): void {
  const accepted = next.filter(({ state }) => state === 'accepted').slice(0, ACCEPTED_KEPT);
  shelf = next.filter((posted) => posted.state !== 'accepted' || accepted.includes(posted));
  localStorage.setItem(MEMORY, JSON.stringify(shelf));
  for (const listener of listeners) listener();
}

export const usePosted = (): readonly Posted[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);

export function post(posted: Pick<Posted, 'report' | 'draft' | 'outletName'>): void {
  keep([{ ...posted, state: 'waiting', receivedAt: null, problems: [] }, ...read()]);
}

export function forget(id: string): void {
  keep(read().filter(({ report }) => report.id !== id));
}

/** What an answer of the server makes of a report that waited. */
export function settled(posted: Posted, answer: Answer): Posted {
  switch (answer.__typename) {
    case 'ReportAccepted':
    case 'ReportAlreadyReceived':
    case 'ReportHeld':
      return { ...posted, state: 'accepted', receivedAt: answer.receivedAt, problems: [] };
    case 'ReportConflict':
      return { ...posted, state: 'conflict', receivedAt: answer.receivedAt };
    case 'ReportRefused':
      return { ...posted, state: 'refused', problems: answer.problems };
  }
}

let sending: Promise<boolean> | null = null;

/** Sends everything that waits, each report under the id it had the first time. Answers whether the server could be reached; what it does not answer for goes on waiting. */
export function sendWaiting(client: ApolloClient): Promise<boolean> {
  sending ??= sendOnce(client).finally(() => {
    sending = null;
  });
  return sending;
}

async function sendOnce(client: ApolloClient): Promise<boolean> {
  const waiting = read()
    .filter(({ state }) => state === 'waiting')
    .slice(0, MOST_AT_ONCE);
  if (waiting.length === 0) return true;
  try {
    const { data } = await client.mutate({ mutation: SubmitReportsDocument, variables: { reports: waiting.map(({ report }) => report) } });
    if (data?.submitReports.__typename !== 'SubmitAnswers') return false;
    const { answers } = data.submitReports;
    const answerOf = new Map(waiting.map(({ report }, place) => [report.id, answers[place]]));
    keep(
      read().map((posted) => {
        const answer = answerOf.get(posted.report.id);
        return answer === undefined ? posted : settled(posted, answer);
      }),
    );
    return true;
  } catch {
    return false;
  }
}
