import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AuditAction, AuditCheck, AuditDetail, AuditEntry, QueryAuditTrailArgs, QueryReadsOfMyDataArgs } from '../generated/schema.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { type AuditRow, AuditView } from './audit.view.js';
import { AuditCheckService } from './audit-check.service.js';

const MOST = 200;
const within = (first: number | null | undefined): number => Math.min(MOST, Math.max(1, first ?? 50));

@Resolver()
export class AuditResolver {
  constructor(
    private readonly view: AuditView,
    private readonly check: AuditCheckService,
  ) {}

  @For('ADMINISTRATOR')
  @Query('auditTrail')
  async auditTrail(@Args() { filter, before, first }: QueryAuditTrailArgs, @CurrentCaller() caller: Caller): Promise<AuditEntry[]> {
    const { by = null, about = null, action = null, entity = null, key = null, since = null, until = null } = filter ?? {};
    const wish = { localityId: caller.localityId, by, about, action, entity, key, since, until, before: before ?? null, first: within(first) };
    return (await this.view.search(wish)).map(toEntry);
  }

  @For('ADMINISTRATOR')
  @Query('auditCheck')
  auditCheck(): AuditCheck | null {
    return this.check.current;
  }

  @For('ADMINISTRATOR', 'AUDITOR')
  @Mutation('checkAudit')
  checkAudit(): AuditCheck {
    return this.check.start();
  }

  @Query('readsOfMyData')
  async readsOfMyData(@Args() { before, first }: QueryReadsOfMyDataArgs, @CurrentCaller() caller: Caller): Promise<AuditEntry[]> {
    return (await this.view.readsOf(caller.accountId, before ?? null, within(first))).map(({ more, ...row }) => toEntry({ ...row, more: null, detail: null }));
  }
}

const toEntry = ({ more, detail, action, about, ...row }: AuditRow): AuditEntry => ({
  ...row,
  about: [...about],
  action: action as AuditAction,
  more: more === null ? null : JSON.stringify(more),
  detail: detail === null ? null : toDetail(detail),
});

const asText = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

function toDetail(stored: string): AuditDetail {
  const { from, agent, before, after } = JSON.parse(stored) as Readonly<Record<string, unknown>>;
  return { from: typeof from === 'string' ? from : null, agent: typeof agent === 'string' ? agent : null, before: asText(before), after: asText(after) };
}
