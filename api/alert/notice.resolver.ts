import { Args, Query, Resolver, Subscription } from '@nestjs/graphql';
import { seesPlace } from '../domain/access/scope.js';
import { AUDIENCES, type Audience } from '../domain/alert/decide-notice.js';
import type { QueryNoticesArgs, Role } from '../generated/schema.js';
import { PlaceView } from '../outlet/place.view.js';
import { type Caller, CurrentCaller, For, type RequestContext } from '../platform/access.js';
import { Announcer } from '../platform/announcer.js';
import { badUserInput } from '../platform/bad-user-input.js';
import { type NoticeAnnouncement, ROLE_OF } from './notice.service.js';
import { type NoticeNode, NoticeView } from './notice.view.js';

const MOST_AT_ONCE = 200;

/** Whose notices a role reads: its own. */
const audiencesOf = (role: Role): readonly Audience[] => AUDIENCES.filter((audience) => ROLE_OF[audience] === role);

@Resolver('Notice')
export class NoticeResolver {
  constructor(
    private readonly view: NoticeView,
    private readonly places: PlaceView,
    private readonly announcer: Announcer,
  ) {}

  @For('ANALYST', 'LEADER')
  @Query('notices')
  notices(@CurrentCaller() caller: Caller, @Args() { incident, first = 50, offset = 0 }: QueryNoticesArgs): Promise<NoticeNode[]> {
    if (first < 0 || first > MOST_AT_ONCE || offset < 0) throw badUserInput(`first: 0 … ${MOST_AT_ONCE}, offset: 0 or more`);
    if (incident !== null && incident !== undefined && !/^\d{1,15}$/.test(incident)) return Promise.resolve([]);
    return this.view.page(audiencesOf(caller.role), incident === null || incident === undefined ? null : Number(incident), { first, offset });
  }

  @Subscription('noticeIssued', {
    filter(this: NoticeResolver, { audience, localityId }: NoticeAnnouncement, _asked: unknown, { caller, scope }: RequestContext) {
      const place = this.places.localityById(localityId);
      return caller !== null && place !== undefined && seesPlace(scope, place) && audiencesOf(caller.role).includes(audience);
    },
    resolve(this: NoticeResolver, { noticeId }: NoticeAnnouncement) {
      return this.view.byId(noticeId);
    },
  })
  noticeIssued(): AsyncIterator<NoticeAnnouncement> {
    return this.announcer.hub.asyncIterableIterator<NoticeAnnouncement>('NOTICE_ISSUED');
  }
}
