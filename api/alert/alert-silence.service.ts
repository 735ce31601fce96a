import { Injectable } from '@nestjs/common';
import { LONGEST_SILENCE } from '../domain/alert/mute.js';
import type { Rule } from '../domain/alert/verdict.js';
import { type Instant, instant } from '../domain/instant.js';
import type { AlertSilenceProblem } from '../generated/schema.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { IncidentService } from './incident.service.js';
import { MuteStore } from './mute.store.js';

/** What a person orders to be quiet; null = any. */
export interface SilenceOrder {
  readonly localityId: number;
  readonly rule: Rule | null;
  readonly commodityId: number | null;
  readonly outletId: number | null;
  readonly reason: string;
  readonly endsAt: Instant;
}

export type Silenced = { readonly kind: 'done'; readonly id: number } | { readonly kind: 'refused'; readonly code: AlertSilenceProblem };

const refused = (code: AlertSilenceProblem): Silenced => ({ kind: 'refused', code });

/** Silences that people order: with a reason, for seven days at most, and ended early by whoever wants to hear again. */
@Injectable()
export class AlertSilenceService {
  constructor(
    private readonly database: Database,
    private readonly store: MuteStore,
    private readonly incidents: IncidentService,
    private readonly clock: Clock,
  ) {}

  async order(order: SilenceOrder, accountId: number): Promise<Silenced> {
    const now = this.clock.now();
    const reason = order.reason.trim();
    if (reason === '') return refused('REASON_MISSING');
    if (order.endsAt <= now) return refused('ENDS_TOO_SOON');
    if (order.endsAt > now + LONGEST_SILENCE) return refused('TOO_LONG');
    return this.database.transaction(async (tx) => {
      const id = await this.store.addSilence(tx, { ...order, reason, accountId, createdAt: now, startsAt: now });
      await this.incidents.muteAgain(tx, order.localityId);
      return { kind: 'done', id };
    });
  }

  end(id: string, accountId: number): Promise<Silenced> {
    return this.database.transaction(async (tx) => {
      const at = instant(this.clock.now());
      const silence = /^\d{1,15}$/.test(id) ? await this.store.lockSilence(tx, Number(id)) : undefined;
      if (silence === undefined) return refused('SILENCE_UNKNOWN');
      if (silence.endsAt <= at) return refused('SILENCE_ENDED');
      await this.store.endSilence(tx, silence.id, { accountId, at });
      await this.incidents.muteAgain(tx, silence.localityId);
      return { kind: 'done', id: silence.id };
    });
  }
}
