import { Injectable } from '@nestjs/common';
import type { LevelDraft } from '../domain/register/check-declared.js';
import type { AlertProblem, RegisterProblem } from '../generated/schema.js';
import { RegisterService } from '../outlet/register.service.js';
import { AlertService, type PersonMove } from './alert.service.js';

export type LevelDecision = { readonly kind: 'done' } | Refusal | { readonly kind: 'not-declared'; readonly problems: readonly RegisterProblem[] };

interface Refusal {
  readonly kind: 'refused';
  readonly code: AlertProblem;
}

/** Takes the declaration back when the alert cannot hold it. */
class AlertRefusal extends Error {
  constructor(readonly code: AlertProblem) {
    super(code);
  }
}

/** What leadership decides about an alert. */
@Injectable()
export class AlertDecisionService {
  constructor(
    private readonly alerts: AlertService,
    private readonly registers: RegisterService,
  ) {}

  instruct(id: string, order: string, accountId: number): Promise<PersonMove> {
    return this.alerts.move(id, { kind: 'instruct' }, { accountId, note: order.trim() });
  }

  /** The note of the move is "level · document number", in no language. */
  async raiseLevel(id: string, level: LevelDraft, accountId: number): Promise<LevelDecision> {
    const note = `${level.level} · ${level.documentNumber}`;
    try {
      const declared = await this.registers.declareLevel(level, accountId, async (tx) => {
        const done = await this.alerts.moveOn(tx, { id, action: { kind: 'raise-level' } }, { accountId, note });
        if (done.kind === 'refused') throw new AlertRefusal(done.code);
      });
      return declared.kind === 'done' ? { kind: 'done' } : { kind: 'not-declared', problems: declared.problems };
    } catch (fault) {
      if (fault instanceof AlertRefusal) return { kind: 'refused', code: fault.code };
      throw fault;
    }
  }
}
