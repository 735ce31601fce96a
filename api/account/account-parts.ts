import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { AccountView } from './account.view.js';
import { SessionService } from './session.service.js';

/** What every way of signing in needs. */
@Injectable()
export class AccountParts {
  constructor(
    readonly sessions: SessionService,
    readonly view: AccountView,
    readonly clock: Clock,
    readonly config: Config,
  ) {}
}
