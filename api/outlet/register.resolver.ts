import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AccountView } from '../account/account.view.js';
import { CommodityView } from '../commodity/commodity.view.js';
import type { Instant } from '../domain/instant.js';
import type {
  CeilingEntry,
  CeilingInput,
  DeclaredLevel,
  LevelInput,
  RegisterDone,
  RegisterEntry,
  RegisterEntryInput,
  RegisterRefused,
} from '../generated/schema.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { PlaceView } from './place.view.js';
import { type Registered, RegisterService } from './register.service.js';

type Answer = ({ readonly __typename: 'RegisterDone' } & RegisterDone) | ({ readonly __typename: 'RegisterRefused' } & RegisterRefused);
type Ending = { readonly id: string; readonly reason: string };

const finite = (at: Instant): Instant | null => (Number.isFinite(at) ? at : null);
const answerOf = (done: Registered): Answer =>
  done.kind === 'done' ? { __typename: 'RegisterDone', id: String(done.id) } : { __typename: 'RegisterRefused', problems: [...done.problems] };

@Resolver()
export class RegisterResolver {
  constructor(
    private readonly registers: RegisterService,
    private readonly places: PlaceView,
    private readonly commodities: CommodityView,
    private readonly accounts: AccountView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('registerEntries')
  async entries(): Promise<RegisterEntry[]> {
    return (await this.registers.entries()).map(({ localityId, outletId, commodityId, ...row }) => ({
      ...row,
      ...this.kept(row),
      ...this.placed(localityId, outletId),
      commodity: commodityId === null ? null : this.commodityCode(commodityId),
    }));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('ceilingEntries')
  async ceilings(): Promise<CeilingEntry[]> {
    return (await this.registers.ceilings()).map(({ localityId, outletId, commodityId, ...row }) => ({
      ...row,
      ...this.kept(row),
      ...this.placed(localityId, outletId),
      locality: this.localityCode(localityId),
      commodity: this.commodityCode(commodityId),
    }));
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Query('declaredLevels')
  async levels(): Promise<DeclaredLevel[]> {
    return (await this.registers.levels()).map(({ localityId, declaredBy, ...row }) => ({
      ...row,
      id: String(row.id),
      locality: this.localityCode(localityId),
      until: finite(row.until),
      declaredBy: this.nameOf(declaredBy),
    }));
  }

  @For('ADMINISTRATOR')
  @Mutation('addRegisterEntry')
  async addEntry(@CurrentCaller() { accountId }: Caller, @Args('entry') entry: RegisterEntryInput): Promise<Answer> {
    const { kind, since, document, quantity = null, salesFactor = null, priceFactor = null, owner = null, until = null } = entry;
    const places = { localityId: this.localityId(entry.locality), outletId: this.outletId(entry.outlet), commodityId: this.commodityId(entry.commodity) };
    return answerOf(await this.registers.addEntry({ kind, since, document, quantity, salesFactor, priceFactor, owner, until, ...places }, accountId));
  }

  @For('ADMINISTRATOR')
  @Mutation('endRegisterEntry')
  async endEntry(@CurrentCaller() { accountId }: Caller, @Args() { id, reason }: Ending): Promise<Answer> {
    return answerOf(await this.registers.end('register_entry', id, { accountId, reason }));
  }

  @For('ADMINISTRATOR')
  @Mutation('addCeiling')
  async addCeiling(@CurrentCaller() { accountId }: Caller, @Args('ceiling') ceiling: CeilingInput): Promise<Answer> {
    const { kind, price, since, document, until = null } = ceiling;
    const places = {
      localityId: this.localityId(ceiling.locality) ?? undefined,
      outletId: this.outletId(ceiling.outlet),
      commodityId: this.commodityId(ceiling.commodity) ?? undefined,
    };
    return answerOf(await this.registers.addCeiling({ kind, price, since, document, until, ...places }, accountId));
  }

  @For('ADMINISTRATOR')
  @Mutation('endCeiling')
  async endCeiling(@CurrentCaller() { accountId }: Caller, @Args() { id, reason }: Ending): Promise<Answer> {
    return answerOf(await this.registers.end('price_ceiling', id, { accountId, reason }));
  }

  @For('ADMINISTRATOR')
  @Mutation('declareLevel')
  async declareLevel(@CurrentCaller() { accountId }: Caller, @Args('level') { locality, ...level }: LevelInput): Promise<Answer> {
    return answerOf(await this.registers.declareLevel({ ...level, localityId: this.localityId(locality) ?? undefined }, accountId));
  }

  /** Null: nothing was named; undefined: a name that nobody knows. */
  private localityId(code: string | null | undefined): number | null | undefined {
    return code === null || code === undefined ? null : this.places.localityByCode(code)?.id;
  }

  private outletId(code: string | null | undefined): number | null | undefined {
    return code === null || code === undefined ? null : this.places.outletByCode(code)?.id;
  }

  private commodityId(code: string | null | undefined): number | null | undefined {
    return code === null || code === undefined ? null : this.commodities.byCode(code)?.id;
  }

  private localityCode(id: number): string {
    return this.places.localityById(id)?.code ?? String(id);
  }

  private commodityCode(id: number): string {
    return this.commodities.byId(id)?.code ?? String(id);
  }

  private nameOf(accountId: number | null): string | null {
    return accountId === null ? null : this.accounts.nameOf(accountId);
  }

  private placed(localityId: number | null, outletId: number | null) {
    const outlet = outletId === null ? undefined : this.places.outletById(outletId);
    return { locality: localityId === null ? null : this.localityCode(localityId), outlet: outlet?.code ?? null, outletName: outlet?.name ?? null };
  }

  private kept(row: { readonly id: number; readonly until: Instant; readonly addedBy: number | null; readonly endedBy: number | null }) {
    return { id: String(row.id), until: finite(row.until), addedBy: this.nameOf(row.addedBy), endedBy: this.nameOf(row.endedBy) };
  }
}
