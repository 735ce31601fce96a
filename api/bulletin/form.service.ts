import { Injectable } from '@nestjs/common';
import type { BulletinTemplate } from '../domain/bulletin/bulletin-template.js';
import { checkTemplate } from '../domain/bulletin/check-template.js';
import { type Day, dayOf } from '../domain/instant.js';
import type { BulletinFormInput, FormProblem } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { BulletinService } from './bulletin.service.js';
import { FormStore, type StoredForm } from './form.store.js';

export type { StoredForm } from './form.store.js';

export type FormOutcome = { readonly kind: 'added'; readonly form: StoredForm } | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] };

/** What administrators do with the forms of quick reports. */
@Injectable()
export class FormService {
  constructor(
    private readonly store: FormStore,
    private readonly bulletins: BulletinService,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  of(caller: Caller): Promise<StoredForm[]> {
    return this.store.of(this.bulletins.provinceOf(caller));
  }

  async add(given: BulletinFormInput, caller: Caller): Promise<FormOutcome> {
    const at = this.clock.now();
    const content = templateOf(given);
    const today = dayOf(at, this.catalogue.deployments.current().calendar);
    const problems: FormProblem[] = [
      ...checkTemplate(content),
      ...(given.reason.trim() === '' ? (['REASON_MISSING'] as const) : []),
      ...(isDay(given.validFrom) && given.validFrom >= today ? [] : (['DAY_INVALID'] as const)),
    ];
    if (problems.length > 0) return { kind: 'refused', problems };
    const provinceId = this.bulletins.provinceOf(caller);
    const form = await this.store.add({ provinceId, validFrom: given.validFrom as Day, at, accountId: caller.accountId, reason: given.reason.trim(), content });
    return { kind: 'added', form };
  }
}

/** The form as the domain knows it. */
export function templateOf({ sections, validFrom: _day, reason: _reason, ...form }: BulletinFormInput): BulletinTemplate {
  const trimmed = (texts: readonly string[]): string[] => texts.map((text) => text.trim());
  return {
    ...form,
    addressees: trimmed(form.addressees),
    recipients: trimmed(form.recipients),
    signerLines: trimmed(form.signerLines),
    sections: sections.map(({ key, title, composed, filledBy, dueMinutesBefore }) => ({
      key,
      title: title.trim(),
      composed: (composed ?? null) as BulletinTemplate['sections'][number]['composed'],
      filledBy: filledBy ?? null,
      dueMinutesBefore: dueMinutesBefore ?? null,
    })),
  };
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
