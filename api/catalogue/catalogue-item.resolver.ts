import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  CatalogueAnswer,
  CatalogueChange,
  CatalogueItem,
  CatalogueKind,
  MutationRestoreCatalogueItemArgs,
  MutationSaveCatalogueItemArgs,
  OutletFile,
  QueryCatalogueChangesArgs,
} from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { CatalogueItemService, type ItemState, type SaveOutcome } from './catalogue-item.service.js';
import { OutletFileService } from './outlet-file.service.js';

const MOST_AT_ONCE = 200;
const LONGEST_FILE = 2_000_000;

@Resolver()
export class CatalogueItemResolver {
  constructor(
    private readonly service: CatalogueItemService,
    private readonly files: OutletFileService,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ADMINISTRATOR')
  @Query('catalogueItems')
  async items(@CurrentCaller() caller: Caller, @Args('kind') kind: CatalogueKind): Promise<CatalogueItem[]> {
    return (await this.service.items(kind, caller)).filter((item) => this.isSeen(item)).map((item) => this.toItem(item));
  }

  @For('ADMINISTRATOR')
  @Query('catalogueChanges')
  async changes(@Args() { kind, key, first = 50 }: QueryCatalogueChangesArgs): Promise<CatalogueChange[]> {
    if (first < 0 || first > MOST_AT_ONCE) throw badUserInput(`first: 0 … ${MOST_AT_ONCE}`);
    const records = await this.service.history(kind ?? null, key ?? null, first);
    return records
      .filter((record) => this.isSeen(record))
      .map((record) => ({
        ...record,
        id: String(record.id),
        madeBy: this.catalogue.accounts.nameOf(record.madeBy),
        restores: record.restores === null ? null : String(record.restores),
      }));
  }

  @For('ADMINISTRATOR')
  @Query('readOutletFile')
  readFile(@CurrentCaller() caller: Caller, @Args('text') text: string): Promise<OutletFile> {
    return this.file(text, false, caller);
  }

  @For('ADMINISTRATOR')
  @Mutation('importOutletFile')
  importFile(@CurrentCaller() caller: Caller, @Args('text') text: string): Promise<OutletFile> {
    return this.file(text, true, caller);
  }

  @For('ADMINISTRATOR')
  @Mutation('saveCatalogueItem')
  async save(@CurrentCaller() caller: Caller, @Args() { kind, key, value, version }: MutationSaveCatalogueItemArgs): Promise<CatalogueAnswer> {
    return this.toAnswer(await this.service.save({ kind, key, value }, version ?? null, caller));
  }

  @For('ADMINISTRATOR')
  @Mutation('restoreCatalogueItem')
  async restore(@CurrentCaller() caller: Caller, @Args() { change, before = false }: MutationRestoreCatalogueItemArgs): Promise<CatalogueAnswer> {
    return this.toAnswer(await this.service.restore(change, before, caller));
  }

  /** Outlets and places outside the caller's area are not theirs to keep; everything else is the deployment's. */
  private isSeen({ kind, key }: { readonly kind: CatalogueKind; readonly key: string }): boolean {
    if (kind === 'OUTLET') return this.catalogue.places.outletByCode(key) !== undefined;
    return kind !== 'PLACE' || this.catalogue.places.localityByCode(key) !== undefined;
  }

  private file(text: string, isMeant: boolean, caller: Caller): Promise<OutletFile> {
    if (text.length > LONGEST_FILE) throw badUserInput(`A file of outlets has at most ${LONGEST_FILE} characters.`);
    return this.files.read(text, isMeant, caller);
  }

  private toItem({ kind, key, value, newest }: ItemState): CatalogueItem {
    const changedBy = newest === null ? null : this.catalogue.accounts.nameOf(newest.madeBy);
    return { kind, key, value, version: newest === null ? null : String(newest.id), changedBy, changedAt: newest?.madeAt ?? null };
  }

  private toAnswer(outcome: SaveOutcome): CatalogueAnswer {
    return outcome.kind === 'refused'
      ? { __typename: 'CatalogueRefused', problems: [...outcome.problems] }
      : { __typename: 'CatalogueSaved', item: this.toItem(outcome.item) };
  }
}
