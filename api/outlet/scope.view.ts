import { Injectable } from '@nestjs/common';
import { AccountView } from '../account/account.view.js';
import { NOWHERE, type Scope, scopeOf } from '../domain/access/scope.js';
import type { Caller } from '../platform/access.js';
import { PlaceView } from './place.view.js';

/** Scopes of callers, kept as long as the places are the same: people of one home and role share one. */
@Injectable()
export class ScopeView {
  private kept = new Map<string, Scope>();
  private version = -1;

  constructor(
    private readonly places: PlaceView,
    private readonly accounts: AccountView,
  ) {}

  of(caller: Caller | null): Scope {
    if (caller === null) return NOWHERE;
    if (this.version !== this.places.version) {
      this.kept = new Map();
      this.version = this.places.version;
    }
    const owner = caller.role === 'ENTERPRISE' ? (this.accounts.byId(caller.accountId)?.owner ?? null) : null;
    const key = `${caller.role} ${caller.localityId} ${owner ?? ''}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const scope = scopeOf({ role: caller.role, localityId: caller.localityId, owner }, this.places.everywhere(), this.places.allOutlets());
    this.kept.set(key, scope);
    return scope;
  }
}
