export interface KillWork {
  readonly databaseUrl: string;
  readonly kills: number;
  readonly reports: number;
  readonly outlets: readonly string[];
  readonly commodities: readonly string[];
}

export interface KillOutcome {
  readonly acknowledged: number;
  readonly missing: number;
  readonly twice: number;
  readonly withoutFact: number;
  /** The control: whether a report that was never sent is noticed as missing. */
  readonly phantomFound: boolean;
  readonly restartMs: readonly number[];
}

export function killWhileSubmitting(work: KillWork): Promise<KillOutcome>;
