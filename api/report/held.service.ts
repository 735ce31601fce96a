import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { type HeldCorrection, HeldStore } from './held.store.js';
import { SubmitService } from './submit.service.js';

export type { HeldCorrection } from './held.store.js';

/** What a reviewer does with corrections of reports whose slot has been issued. */
@Injectable()
export class HeldService {
  constructor(
    private readonly store: HeldStore,
    private readonly submitting: SubmitService,
    private readonly clock: Clock,
  ) {}

  waiting(provinceId: number): Promise<HeldCorrection[]> {
    return this.store.waiting(provinceId);
  }

  byId(id: string): Promise<HeldCorrection | undefined> {
    return this.store.byId(id);
  }

  /** Consented to, it is accepted first and marked after: when the second step is lost, doing it again finds it accepted. False when somebody has decided before. */
  async decide(held: HeldCorrection, decision: { readonly isConsented: boolean; readonly by: number; readonly comment: string | null }): Promise<boolean> {
    if (held.isConsented !== null) return false;
    if (decision.isConsented) await this.submitting.acceptHeld(held);
    return this.store.decide(held.id, { ...decision, at: this.clock.now() });
  }
}
