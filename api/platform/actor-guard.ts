import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { FieldRequest, RequestContext } from './access.js';
import { type Actor, setActor } from './actor.js';

const LONGEST_AGENT = 200;

interface Asked extends FieldRequest {
  readonly ip?: string;
  readonly method?: string;
  readonly url?: string;
  readonly headers?: { readonly 'user-agent'?: string };
}

const origin = (request: Asked): Pick<Actor, 'from' | 'agent'> => ({
  from: (request.ip ?? '').replace(/^::ffff:/i, ''),
  agent: (request.headers?.['user-agent'] ?? '').slice(0, LONGEST_AGENT),
});

/** Lets everybody pass, and notes for the audit who passes. Stands behind the guard that refuses. */
@Injectable()
export class ActorGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() === 'http') {
      const request = context.switchToHttp().getRequest<Asked>();
      const path = (request.url ?? '').split('?')[0] ?? '';
      setActor({ ...origin(request), by: request.caller?.accountId ?? null, op: `${request.method ?? ''} ${path}`.slice(0, 200) });
      return true;
    }
    const { req, caller } = context.getArgByIndex(2) as RequestContext;
    const { operation, fieldName } = context.getArgByIndex(3) as GraphQLResolveInfo;
    setActor({ ...origin(req as Asked), by: caller?.accountId ?? null, op: `${operation.operation}.${fieldName}` });
    return true;
  }
}
