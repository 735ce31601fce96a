import { Query, Resolver } from '@nestjs/graphql';
import type { Deployment } from '../generated/schema.js';
import { Open } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { DeploymentView } from './deployment.view.js';
import { PlaceView } from './place.view.js';

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
    const root = rootLocalityId === null ? this.places.localities()[0] : this.places.localityById(rootLocalityId);
    if (root === undefined) throw new Error('the deployment has no locality to start from');
    return { ...deployment, root: root.code, now: this.clock.now() };
  }
}
