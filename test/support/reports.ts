import { randomBytes } from 'node:crypto';
import { instant } from '../../api/domain/instant.js';
import { uuidV7 } from '../../api/domain/uuid-v7.js';
import type { GraphqlClient } from './graphql-client.js';

/** What a client sends; a spec puts in anything. */
export type SentReport = Record<string, unknown> & { readonly id: unknown; readonly lines: readonly Record<string, unknown>[] };

export interface SentProblem {
  readonly code: string;
  readonly line: number | null;
  readonly commodity: string | null;
  readonly field: string | null;
  readonly value: string | null;
}

export interface SubmitAnswer {
  readonly __typename: 'ReportAccepted' | 'ReportAlreadyReceived' | 'ReportRefused' | 'ReportConflict';
  readonly id?: string;
  readonly receivedAt?: string;
  readonly problems?: readonly SentProblem[];
  readonly stored?: { readonly id: string; readonly note: string | null };
}

export interface SubmitResult {
  readonly __typename: 'SubmitAnswers' | 'SubmitRefused';
  readonly answers?: readonly SubmitAnswer[];
  readonly code?: string;
  readonly limit?: number;
}

const SUBMIT = `mutation ($reports: [ReportInput!]!) { submitReports(reports: $reports) {
  __typename
  ... on SubmitRefused { code limit }
  ... on SubmitAnswers { answers {
    __typename
    ... on ReportAccepted { id receivedAt }
    ... on ReportAlreadyReceived { id receivedAt }
    ... on ReportConflict { id receivedAt stored { id note } }
    ... on ReportRefused { sentId: id problems { code line commodity field value } }
  } }
} }`;

export const newId = (): string => uuidV7(instant(Date.now()), randomBytes(10));

/** A report that is right in everything, of an outlet and commodities of the demo province, a minute ago. */
export function aReport(parts: Partial<SentReport> = {}): SentReport {
  return {
    id: newId(),
    outlet: 'cho-ba-to',
    observedAt: new Date(Date.now() - 60_000).toISOString(),
    lines: [aLine(), aLine({ commodity: 'gao-nep', price: 31_000 })],
    ...parts,
  };
}

export const aLine = (parts: Record<string, unknown> = {}): Record<string, unknown> => ({
  commodity: 'gao-te-thuong',
  price: 18_000,
  stock: 500_000,
  sold: 20_000,
  availability: 'ENOUGH',
  ...parts,
});

/** Sends them in one call and gives back its result. */
export async function submit(client: GraphqlClient, reports: readonly unknown[]): Promise<SubmitResult> {
  const { data, errors } = await client.ask<{ submitReports: SubmitResult }>(SUBMIT, { reports });
  if (errors !== undefined) throw new Error(`submitReports: ${JSON.stringify(errors)}`);
  return data.submitReports;
}

/** Sends one and gives back its answer. */
export async function submitOne(client: GraphqlClient, report: unknown): Promise<SubmitAnswer> {
  const [answer] = (await submit(client, [report])).answers ?? [];
  if (answer === undefined) throw new Error('no answer');
  return answer;
}
