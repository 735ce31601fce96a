import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LONGEST_BOUNDARIES } from '../domain/map/read-boundaries.js';
import type { BoundaryFile, BoundaryUndo, BoundaryVersion, MutationImportBoundaryFileArgs } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { type BoundaryFileRecord, BoundaryFileService } from './boundary-file.service.js';

const TOO_LARGE: BoundaryFile = { rows: [], fault: 'TOO_LARGE', written: false };

@Resolver()
export class BoundaryResolver {
  constructor(
    private readonly service: BoundaryFileService,
    private readonly catalogue: CatalogueView,
  ) {}

  @For('ADMINISTRATOR')
  @Query('readBoundaryFile')
  async look(@Args('text') text: string): Promise<BoundaryFile> {
    return text.length > LONGEST_BOUNDARIES ? TOO_LARGE : this.service.look(text);
  }

  @For('ADMINISTRATOR')
  @Mutation('importBoundaryFile')
  async bring(@CurrentCaller() caller: Caller, @Args() { name, text }: MutationImportBoundaryFileArgs): Promise<BoundaryFile> {
    return text.length > LONGEST_BOUNDARIES ? TOO_LARGE : this.service.bring({ name, text }, caller);
  }

  @For('ADMINISTRATOR')
  @Query('boundaryVersions')
  async versions(): Promise<BoundaryVersion[]> {
    return (await this.service.versions()).map((record) => this.toVersion(record));
  }

  @For('ADMINISTRATOR')
  @Mutation('undoBoundaryFile')
  async undo(@CurrentCaller() caller: Caller, @Args('file') file: string): Promise<BoundaryUndo> {
    const outcome = await this.service.undo(file, caller);
    return outcome.kind === 'done'
      ? { version: this.toVersion(outcome.version), fault: null, areas: [] }
      : { version: null, fault: outcome.fault, areas: [...outcome.areas] };
  }

  private toVersion({ id, name, areas, madeBy, madeAt, undoes, isUndone }: BoundaryFileRecord): BoundaryVersion {
    const of = undoes === null ? null : String(undoes);
    return { id: String(id), name, areas, madeBy: this.catalogue.accounts.nameOf(madeBy), madeAt, undoes: of, undone: isUndone };
  }
}
