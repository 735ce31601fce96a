import { Query, Resolver } from '@nestjs/graphql';
import type { Deployment } from '../generated/schema.js';
import { Open } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { DeploymentView } from './deployment.view.js';
import { type LocalityRecord, PlaceView } from './place.view.js';

@Resolver()
export class DeploymentResolver {
  constructor(
    private readonly deployments: DeploymentView,
    private readonly places: PlaceView,
    private readonly clock: Clock,
  ) {}

  /** Open: the sign-in page needs the name and whether this is a demo. */
  @Open()
  @Query('deployment')
  deployment(): Deployment {
    const { calendar: _, rootLocalityId, ...deployment } = this.deployments.current();
    const root = this.rootOf(rootLocalityId);
    if (root === undefined) throw new Error('the deployment has no locality to start from');
    return { ...deployment, root: root.code, now: this.clock.now() };
  }

  /** Where the deployment begins, or where the caller's area does when that is less. */
  private rootOf(rootLocalityId: number | null): LocalityRecord | undefined {
    const root = rootLocalityId === null ? this.places.everywhere()[0] : this.places.localityById(rootLocalityId);
    const isSeen = root !== undefined && this.places.localityByCode(root.code) !== undefined;
    return isSeen ? root : (this.places.localities()[0] ?? root);
  }
}
