import { Injectable } from '@nestjs/common';
import type { AccountRecord } from '../account/account.view.js';
import { ROLE_OF } from '../alert/notice.service.js';
import type { Audience } from '../domain/alert/decide-notice.js';
import { defaultPreferences } from '../domain/notice/notice-preferences.js';
import type { OpenCarriers, PlanFooting, Recipient } from '../domain/notice/plan-deliveries.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Config } from '../platform/config.js';
import type { Queryable } from '../platform/database.js';
import { PreferenceStore } from './preference.store.js';

export interface Recipients {
  readonly readers: readonly Recipient[];
  readonly others: readonly Recipient[];
}

/** Knows who is to be told, and what this installation can send with. */
@Injectable()
export class RecipientService {
  constructor(
    private readonly store: PreferenceStore,
    private readonly catalogue: CatalogueView,
    private readonly config: Config,
  ) {}

  footing(): PlanFooting {
    return { open: this.open(), calendar: this.catalogue.deployments.current().calendar };
  }

  /** Those that have outlets. */
  provinces(): number[] {
    return [...new Set(this.catalogue.places.outlets().map(({ provinceId }) => provinceId))];
  }

  open(): OpenCarriers {
    const { smtp, push, gateways } = this.config.carriers;
    return { email: smtp !== null, push: push !== null, gateways: gateways.map(({ name }) => name) };
  }

  /** Of a notice: the people of its audience whose area holds the place; with those of the desk also whoever else has chosen to be told. */
  async ofNotice(tx: Queryable, audience: Audience, localityId: number): Promise<Recipients> {
    const path = this.catalogue.places.localityById(localityId)?.path ?? [];
    const isConcerned = (account: AccountRecord): boolean => path.includes(account.localityId);
    return this.gather(tx, { isConcerned, roles: [ROLE_OF[audience]], withOthers: audience === 'DUTY' });
  }

  /** Of the digest of a province: its own people. */
  ofProvince(tx: Queryable, provinceId: number): Promise<Recipients> {
    const isConcerned = (account: AccountRecord): boolean => this.catalogue.places.provinceIdOf(account.localityId) === provinceId;
    return this.gather(tx, { isConcerned, roles: [ROLE_OF.DUTY, ROLE_OF.LEADERS], withOthers: true });
  }

  /** Throws when the account is gone. */
  async one(tx: Queryable, accountId: number): Promise<Recipient> {
    const [recipient] = await this.all(tx, [accountId]);
    return recipient as Recipient;
  }

  /** In the order asked; throws when one of the accounts is gone. */
  all(tx: Queryable, accountIds: readonly number[]): Promise<Recipient[]> {
    const known = accountIds.map((id) => {
      const account = this.catalogue.accounts.byId(id);
      if (account === undefined) throw new Error(`account ${id} is gone`);
      return account;
    });
    return this.toRecipients(tx, known);
  }

  private async gather(
    tx: Queryable,
    wish: { readonly isConcerned: (account: AccountRecord) => boolean; readonly roles: readonly AccountRecord['role'][]; readonly withOthers: boolean },
  ): Promise<Recipients> {
    const { accounts } = this.catalogue;
    const readers = wish.roles.flatMap((role) => accounts.ofRole(role)).filter(wish.isConcerned);
    const told = new Set<AccountRecord['role']>(Object.values(ROLE_OF));
    const chosen = wish.withOthers ? [...(await this.store.chosen(tx)).keys()].flatMap((id) => accounts.byId(id) ?? []) : [];
    const others = chosen.filter((account) => !told.has(account.role) && wish.isConcerned(account));
    return { readers: await this.toRecipients(tx, readers), others: await this.toRecipients(tx, others) };
  }

  private async toRecipients(tx: Queryable, accounts: readonly AccountRecord[]): Promise<Recipient[]> {
    if (accounts.length === 0) return [];
    const chosen = await this.store.chosen(
      tx,
      accounts.map(({ id }) => id),
    );
    const devices = await this.store.devices(tx);
    return accounts.map(({ id, role }) => ({
      accountId: id,
      preferences: chosen.get(id) ?? defaultPreferences(role),
      devices: devices.filter(({ accountId }) => accountId === id).map((device) => String(device.id)),
    }));
  }
}
