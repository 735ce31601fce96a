import { Injectable, type OnModuleInit } from '@nestjs/common';
import { seesPlace } from '../domain/access/scope.js';
import type { Account } from '../generated/schema.js';
import { currentScope } from '../platform/scope.js';
import { type AccountRecord, AccountStore } from './account.store.js';

export type { AccountRecord } from './account.store.js';

const homeOf = ({ localityId, homeKind, provinceId }: AccountRecord) => ({ id: localityId, kind: homeKind, provinceId });

/** Every account in memory, for the names beside reports and alerts. */
@Injectable()
export class AccountView implements OnModuleInit {
  private byIds = new Map<number, AccountRecord>();

  constructor(private readonly store: AccountStore) {}

  onModuleInit(): Promise<void> {
    return this.refresh();
  }

  async refresh(): Promise<void> {
    this.byIds = new Map((await this.store.all()).map((account) => [account.id, account]));
  }

  byId(id: number): AccountRecord | undefined {
    return this.byIds.get(id);
  }

  /** As others see the person; null when there is none of that number. */
  nodeOf(id: number): Account | null {
    const account = this.byIds.get(id);
    return account === undefined ? null : { id: account.code, fullName: account.fullName, role: account.role, locality: account.locality };
  }

  /** In a request: those at home where its scope reaches. Names beside reports and alerts are found by number, which nobody can guess a name from. */
  ofRole(role: AccountRecord['role']): readonly AccountRecord[] {
    const scope = currentScope();
    return [...this.byIds.values()].filter((account) => account.role === role && (scope === null || seesPlace(scope, homeOf(account))));
  }

  /** The name people read; an account made since the last refresh shows as its number. */
  nameOf(id: number): string {
    return this.byIds.get(id)?.fullName ?? `#${id}`;
  }
}
