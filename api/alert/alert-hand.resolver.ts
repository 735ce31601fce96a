import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AccountRecord } from '../account/account.view.js';
import type { Account, AlertRefused, MutationAssignAlertArgs } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { AlertService, type PersonMove } from './alert.service.js';
import { type AlertNode, AlertView } from './alert.view.js';

const MOST_AT_ONCE = 500;

type Answer = ({ readonly __typename: 'Alert' } & AlertNode) | ({ readonly __typename: 'AlertRefused' } & AlertRefused);

const nodeOf = ({ id, fullName, role, locality }: AccountRecord): Account => ({ id: String(id), fullName, role, locality });

/** Whose hand an alert is in: taking many at once, giving one to somebody. */
@Resolver()
export class AlertHandResolver {
  constructor(
    private readonly view: AlertView,
    private readonly service: AlertService,
    private readonly catalogue: CatalogueView,
  ) {}

  @Query('alertOwners')
  owners(): Account[] {
    return this.all().map(nodeOf);
  }

  @For('ANALYST', 'LEADER')
  @Mutation('acknowledgeAlerts')
  async acknowledge(@CurrentCaller() caller: Caller, @Args('ids') ids: readonly string[], @Args('note') note?: string | null): Promise<Answer[]> {
    if (ids.length > MOST_AT_ONCE) throw badUserInput(`ids: ${MOST_AT_ONCE} at most`);
    const answers: Answer[] = [];
    for (const id of ids) {
      const done = await this.service.move(id, { kind: 'acknowledge' }, { accountId: caller.accountId, note: note ?? null });
      answers.push(await this.answer(id, done));
    }
    return answers;
  }

  @For('ANALYST', 'LEADER')
  @Mutation('assignAlert')
  async assign(@CurrentCaller() caller: Caller, @Args() { id, owner, dueAt, note }: MutationAssignAlertArgs): Promise<Answer> {
    const to = this.all().find((account) => String(account.id) === owner);
    if (to === undefined) return { __typename: 'AlertRefused', code: 'OWNER_UNKNOWN' };
    return this.answer(id, await this.service.assign(id, { ownerId: to.id, dueAt: dueAt ?? null }, { accountId: caller.accountId, note: note ?? null }));
  }

  private all(): readonly AccountRecord[] {
    return (['ANALYST', 'LEADER', 'INSPECTOR'] as const).flatMap((role) => this.catalogue.accounts.ofRole(role));
  }

  private async answer(id: string, done: PersonMove): Promise<Answer> {
    if (done.kind === 'refused') return { __typename: 'AlertRefused', code: done.code };
    const alert = await this.view.byId(id);
    return alert === null ? { __typename: 'AlertRefused', code: 'ALERT_UNKNOWN' } : { __typename: 'Alert', ...alert };
  }
}
