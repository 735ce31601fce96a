import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  MutationSaveNoticePreferencesArgs,
  NoticePreferences,
  NoticePreferencesAnswer,
  PushDevice,
  PushDeviceAnswer,
  PushDeviceInput,
} from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller } from '../platform/access.js';
import { type DeviceRow, type OwnPreferences, PreferenceService } from './preference.service.js';

const toDevice = ({ id, label, createdAt }: DeviceRow): PushDevice => ({ id: String(id), label, createdAt });

/** What the asker wants to be told; nobody sees or changes another's. */
@Resolver()
export class PreferenceResolver {
  constructor(
    private readonly service: PreferenceService,
    private readonly catalogue: CatalogueView,
  ) {}

  @Query('myNoticePreferences')
  async mine(@CurrentCaller() caller: Caller): Promise<NoticePreferences> {
    return this.toNode(await this.service.of(caller));
  }

  @Query('pushKey')
  pushKey(): Promise<string | null> {
    return this.service.pushKey();
  }

  @Mutation('saveNoticePreferences')
  async save(@CurrentCaller() caller: Caller, @Args() { preferences }: MutationSaveNoticePreferencesArgs): Promise<NoticePreferencesAnswer> {
    const problem = await this.service.save(caller, preferences);
    if (problem !== null) return { __typename: 'NoticePreferencesRefused', code: problem };
    return { __typename: 'NoticePreferences', ...this.toNode(await this.service.of(caller)) };
  }

  @Mutation('addPushDevice')
  async addDevice(@CurrentCaller() caller: Caller, @Args('device') device: PushDeviceInput): Promise<PushDeviceAnswer> {
    const added = await this.service.addDevice(caller, device);
    return typeof added === 'string' ? { __typename: 'PushDeviceRefused', code: added } : { __typename: 'PushDevice', ...toDevice(added) };
  }

  @Mutation('removePushDevice')
  removeDevice(@CurrentCaller() caller: Caller, @Args('id') id: string): Promise<boolean> {
    return /^\d{1,9}$/.test(id) ? this.service.removeDevice(caller, { id: Number(id) }) : Promise.resolve(false);
  }

  private toNode({ preferences, isDefault, devices }: OwnPreferences): NoticePreferences {
    const { carriers, areas, families, ...rest } = preferences;
    return {
      ...rest,
      channels: [...carriers],
      families: [...families],
      areas: areas.flatMap((id) => this.catalogue.places.localityById(id)?.code ?? []),
      isDefault,
      devices: devices.map(toDevice),
    };
  }
}
