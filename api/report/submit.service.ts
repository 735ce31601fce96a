import { Injectable } from '@nestjs/common';
import { checkReport } from '../domain/check-report.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { CheckContext, CheckResult, ProblemCode, RawReport, ReportProblem } from '../domain/report-draft.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import type { Acceptable, AcceptOutcome } from './acceptable.js';
import { ReportService } from './report.service.js';

/** Oldest observation a person may still report, and the most lines one report may hold. */
const OLDEST = 60 * DAY;
const MAX_LINES = 500;

/** The answer to one report of a call. */
export type Answer = { readonly kind: 'refused'; readonly problems: readonly ReportProblem[] } | (AcceptOutcome & { readonly id: string });

interface Pending {
  readonly place: number;
  readonly item: Acceptable;
}

/** What a person sends: checked by the same rules as on the phone, then accepted report by report. */
@Injectable()
export class SubmitService {
  constructor(
    private readonly reports: ReportService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  /** One answer per report, in the order sent. A report may correct an earlier or later one of the same call. Throws when the database cannot be reached; what was stored by then answers "already received" next time. */
  async submit(raws: readonly RawReport[], caller: Caller): Promise<Answer[]> {
    const at = this.clock.now();
    const results = await this.checkAll(raws, at, caller);
    const answers = new Array<Answer>(raws.length);
    const pending: Pending[] = [];
    results.forEach((result, place) => {
      if (result.kind === 'refused') answers[place] = result;
      else pending.push({ place, item: { report: result.report, origin: 'PHONE', accountId: caller.accountId, receivedAt: at, dueAt: at } });
    });
    await this.acceptAll(
      pending.filter(({ item }) => item.report.corrects === null),
      answers,
    );
    await this.acceptCorrections(
      pending.filter(({ item }) => item.report.corrects !== null),
      answers,
    );
    return answers;
  }

  /** A code that is not in memory may be minutes old: the catalogue is read again before anybody is refused for it. */
  private async checkAll(raws: readonly RawReport[], at: Instant, caller: Caller): Promise<CheckResult[]> {
    const context = this.checkContext(at);
    const results = raws.map((raw) => this.check(raw, context, caller));
    if (!results.some(namesSomethingUnknown)) return results;
    await this.catalogue.refreshSoon();
    return results.map((result, place) => (namesSomethingUnknown(result) ? this.check(raws[place] as RawReport, context, caller) : result));
  }

  private check(raw: RawReport, context: CheckContext, caller: Caller): CheckResult {
    const result = checkReport(raw, context);
    if (result.kind === 'refused' || this.mayReport(caller, result.report.outlet)) return result;
    return { kind: 'refused', problems: [problem('OUTLET_NOT_YOURS', 'outlet', result.report.outlet)] };
  }

  /** For now a person may report for every outlet of the own province; somebody of the whole country for any. */
  private mayReport(caller: Caller, outletCode: string): boolean {
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
      const outlets = await this.reports.outletsOf(round.map(({ item }) => item.report.corrects ?? ''));
      const fits = ({ item }: Pending): boolean => outlets.get(item.report.corrects ?? '') === this.catalogue.places.outletByCode(item.report.outlet)?.id;
      for (const one of round) {
        if (!fits(one)) answers[one.place] = { kind: 'refused', problems: [problem('CORRECTS_UNKNOWN', 'corrects', one.item.report.corrects)] };
      }
      await this.acceptAll(round.filter(fits), answers);
      left = left.filter((one) => !round.includes(one));
    }
  }
}

const problem = (code: ProblemCode, field: string, value: string | null): ReportProblem => ({ code, line: null, commodity: null, field, value, limit: null });

const namesSomethingUnknown = (result: CheckResult): boolean =>
  result.kind === 'refused' && result.problems.some(({ code }) => code === 'OUTLET_UNKNOWN' || code === 'COMMODITY_UNKNOWN');
