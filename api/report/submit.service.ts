import { Injectable } from '@nestjs/common';
import { checkReport } from '../domain/check-report.js';
import { readVisit } from '../domain/field/visit.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { CheckContext, CheckedReport, CheckResult, ProblemCode, RawReport, ReportProblem } from '../domain/report-draft.js';
import type { ReportOrigin } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { countOutcome, countSubmit } from '../platform/metrics.js';
import type { Acceptable, AcceptOutcome } from './acceptable.js';
import { type HeldCorrection, HeldStore } from './held.store.js';
import { type ReportHead, ReportService } from './report.service.js';

/** Oldest observation a person may still report, and the most lines one report may hold. */
const OLDEST = 60 * DAY;
const MAX_LINES = 500;

/** Whose report it is: the caller, or the person behind a rescue file or an SMS. */
export type Sender = Pick<Caller, 'accountId' | 'localityId'>;

/** The answer to one report of a call. */
export type Answer = { readonly kind: 'refused'; readonly problems: readonly ReportProblem[] } | (AcceptOutcome & { readonly id: string }) | HeldAnswer;

/** A correction that waits for a reviewer's consent. */
interface HeldAnswer {
  readonly kind: 'held';
  readonly id: string;
  readonly receivedAt: Instant;
}

interface Pending {
  readonly place: number;
  readonly item: Acceptable;
  readonly raw: RawReport;
}

/** What a person sends: checked by the same rules as on the phone, then accepted report by report. */
@Injectable()
export class SubmitService {
  constructor(
    private readonly reports: ReportService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
    private readonly held: HeldStore,
  ) {}

  /** One answer per report, in the order sent. A report may correct an earlier or later one of the same call. Throws when the database cannot be reached; what was stored by then answers "already received" next time. */
  async submit(raws: readonly RawReport[], caller: Sender, origin: ReportOrigin = 'PHONE'): Promise<Answer[]> {
    const at = this.clock.now();
    const began = performance.now();
    const results = await this.checkAll(raws, at, caller);
    const answers = new Array<Answer>(raws.length);
    const pending: Pending[] = [];
    results.forEach((result, place) => {
      if (result.kind === 'refused') answers[place] = result;
      else pending.push({ place, raw: raws[place] as RawReport, item: toItem(result.report, raws[place], { caller, origin, at }) });
    });
    await this.acceptAll(
      pending.filter(({ item }) => item.report.corrects === null),
      answers,
    );
    await this.acceptCorrections(
      pending.filter(({ item }) => item.report.corrects !== null),
      answers,
    );
    countSubmit((performance.now() - began) / 1000);
    for (const { kind } of answers) countOutcome(kind);
    return answers;
  }

  /** Accepts a correction a reviewer has consented to, as of now; it passed the check when it came in. */
  async acceptHeld(held: HeldCorrection): Promise<AcceptOutcome> {
    const result = checkReport(held.raw, this.checkContext(held.receivedAt));
    if (result.kind === 'refused') throw new Error(`held correction ${held.id} does not pass its check any more: ${JSON.stringify(result.problems)}`);
    const sender = { accountId: held.accountId, localityId: 0 };
    const item = toItem(result.report, held.raw, { caller: sender, origin: held.origin, at: held.receivedAt });
    return this.reports.accept({ ...item, dueAt: this.clock.now() });
  }

  /** A code that is not in memory may be minutes old: the catalogue is read again before anybody is refused for it. */
  private async checkAll(raws: readonly RawReport[], at: Instant, caller: Sender): Promise<CheckResult[]> {
    const context = this.checkContext(at);
    const results = raws.map((raw) => this.check(raw, context, caller));
    if (!results.some(namesSomethingUnknown)) return results;
    await this.catalogue.refreshSoon();
    return results.map((result, place) => (namesSomethingUnknown(result) ? this.check(raws[place] as RawReport, context, caller) : result));
  }

  private check(raw: RawReport, context: CheckContext, caller: Sender): CheckResult {
    const result = checkReport(raw, context);
    if (result.kind === 'refused' || this.mayReport(caller, result.report.outlet)) return result;
    return { kind: 'refused', problems: [problem('OUTLET_NOT_YOURS', 'outlet', result.report.outlet)] };
  }

  /** For now a person may report for every outlet of the own province; somebody of the whole country for any. */
  private mayReport(caller: Sender, outletCode: string): boolean {
    const home = this.catalogue.places.localityById(caller.localityId);
    const province = home?.kind === 'PROVINCE' ? home.id : (home?.provinceId ?? null);
    return home?.kind === 'COUNTRY' || (province !== null && this.catalogue.places.outletByCode(outletCode)?.provinceId === province);
  }

  private checkContext(at: Instant): CheckContext {
    return {
      at,
      oldest: instant(at - OLDEST),
      maxLines: MAX_LINES,
      hasOutlet: (code) => this.catalogue.places.outletByCode(code) !== undefined,
      hasCommodity: (code) => this.catalogue.commodities.byCode(code) !== undefined,
    };
  }

  private async acceptAll(pending: readonly Pending[], answers: Answer[]): Promise<void> {
    await Promise.all(
      pending.map(async ({ place, item }) => {
        const outcome = await this.reports.accept(item);
        answers[place] = { ...outcome, id: item.report.id };
      }),
    );
  }

  /** Corrections wait for the reports of this call they correct; what then still corrects nothing known, or another outlet's report, is refused. */
  private async acceptCorrections(corrections: readonly Pending[], answers: Answer[]): Promise<void> {
    let left = corrections;
    while (left.length > 0) {
      const awaited = new Set(left.map(({ item }) => item.report.id));
      const ready = left.filter(({ item }) => !awaited.has(item.report.corrects ?? ''));
      const round = ready.length > 0 ? ready : left;
      const heads = await this.reports.headsOf(round.flatMap(({ item }) => [item.report.corrects ?? '', item.report.id]));
      const free: Pending[] = [];
      for (const one of round) {
        const { id, corrects, outlet } = one.item.report;
        const head = heads.get(corrects ?? '');
        if (head?.outletId !== this.catalogue.places.outletByCode(outlet)?.id || head === undefined) {
          answers[one.place] = { kind: 'refused', problems: [problem('CORRECTS_UNKNOWN', 'corrects', corrects)] };
        } else if (heads.has(id) || isFree(head, one.item)) free.push(one);
        else answers[one.place] = await this.hold(one);
      }
      await this.acceptAll(free, answers);
      left = left.filter((one) => !round.includes(one));
    }
  }

  private async hold({ item, raw }: Pending): Promise<Answer> {
    const { id } = item.report;
    const held = await this.held.hold(item, raw, this.catalogue.places.outletByCode(item.report.outlet));
    if (held.isDeclined) return { kind: 'refused', problems: [problem('CORRECTION_DECLINED', 'corrects', item.report.corrects)] };
    return { kind: 'held', id, receivedAt: held.receivedAt };
  }
}

/** A correction is free until the slot of what it corrects is issued. What came in by SMS is always replaced by the same person's full report. */
const isFree = (head: ReportHead, { receivedAt, accountId }: Acceptable): boolean =>
  receivedAt < head.slotAt || (head.origin === 'SMS' && head.accountId === accountId);

const toItem = (
  report: CheckedReport,
  raw: RawReport | undefined,
  { caller, origin, at }: { readonly caller: Sender; readonly origin: ReportOrigin; readonly at: Instant },
): Acceptable => ({ report, origin, accountId: caller.accountId, receivedAt: at, dueAt: at, visit: readVisit(raw?.visit, report.lines.length) });

const problem = (code: ProblemCode, field: string, value: string | null): ReportProblem => ({ code, line: null, commodity: null, field, value, limit: null });

const namesSomethingUnknown = (result: CheckResult): boolean =>
  result.kind === 'refused' && result.problems.some(({ code }) => code === 'OUTLET_UNKNOWN' || code === 'COMMODITY_UNKNOWN');
