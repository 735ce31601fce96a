import { Injectable } from '@nestjs/common';
import { decodeSmsReport, type SmsReading } from '../domain/field/sms-report.js';
import { Clock } from '../platform/clock.js';
import { isoText } from '../platform/iso-text.js';
import { asSystem } from '../platform/scope.js';
import { type Answer, SubmitService } from '../report/submit.service.js';
import { PeopleService } from './people.service.js';
import { SmsStore } from './sms.store.js';

type Reading = Extract<SmsReading, { readonly kind: 'report' }>;

/** What became of one SMS: a word for the gateway's log, and the report if there is one. */
export interface SmsOutcome {
  readonly outcome: string;
  readonly report: string | null;
}

/** Digits with country code: 0905… and +84 905… are one number. */
export function mobileOf(sent: string): string | null {
  const digits = sent.replace(/[\s().-]/g, '').replace(/^\+|^00/, '');
  const number = digits.startsWith('0') ? `84${digits.slice(1)}` : digits;
  return /^\d{8,15}$/.test(number) ? number : null;
}

/** Takes in reports that came as one SMS: from a known number, in the name of its person, through the same door as everything a phone sends. */
@Injectable()
export class SmsService {
  constructor(
    private readonly store: SmsStore,
    private readonly people: PeopleService,
    private readonly submitting: SubmitService,
    private readonly clock: Clock,
  ) {}

  /** A gateway is nobody: what its message may do follows from the person whose number it is. */
  take(sender: string, text: string): Promise<SmsOutcome> {
    return asSystem(() => this.takeIn(sender, text));
  }

  private async takeIn(sender: string, text: string): Promise<SmsOutcome> {
    const outcome = await this.read(sender, text);
    await this.store.log({ sender, text, at: this.clock.now(), outcome: outcome.outcome, reportId: outcome.report });
    return outcome;
  }

  async register(mobile: string, accountId: number, by: number): Promise<boolean> {
    return this.store.register(mobile, accountId, { accountId: by, at: this.clock.now() });
  }

  private async read(sender: string, text: string): Promise<SmsOutcome> {
    const mobile = mobileOf(sender);
    const accountId = mobile === null ? null : await this.store.accountOf(mobile);
    const person = accountId === null ? undefined : this.people.byId(accountId);
    if (person === undefined) return { outcome: 'SENDER_UNKNOWN', report: null };
    const reading = decodeSmsReport(text, (outlet) => this.people.outletOf(outlet)?.goods ?? null);
    if (reading.kind === 'refused') return { outcome: reading.reason, report: null };
    if (reading.account !== person.id) return { outcome: 'SENDER_NOT_AUTHOR', report: null };
    const [answer] = await this.submitting.submit([this.toRaw(reading)], { accountId: person.id, localityId: person.localityId }, 'SMS');
    return { outcome: wordOf(answer), report: answer === undefined || answer.kind === 'refused' ? null : answer.id };
  }

  private toRaw({ id, outlet, observedAt, lines }: Reading) {
    return { id, outlet: this.people.outletOf(outlet)?.code ?? '', observedAt: isoText(observedAt), lines };
  }
}

function wordOf(answer: Answer | undefined): string {
  if (answer === undefined) return 'REFUSED';
  return answer.kind === 'refused' ? (answer.problems[0]?.code ?? 'REFUSED') : answer.kind.toUpperCase().replaceAll('-', '_');
}
