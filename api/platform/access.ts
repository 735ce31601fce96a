import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GraphQLError } from 'graphql';
import type { Role } from '../generated/schema.js';

/** Who is asking, as known from the token. */
export interface Caller {
  readonly accountId: number;
  readonly role: Role;
  readonly localityId: number;
  /** SHA-256 of the token, so that signing out needs nothing else. */
  readonly tokenSha256: Buffer;
}

/** What every resolver may see of a request. */
export interface RequestContext {
  readonly req: unknown;
  readonly caller: Caller | null;
}

const OPEN = 'access:open';
const ROLES = 'access:roles';

/** Marks an operation anybody may call. Every other one needs a signed-in person. */
export const Open = (): MethodDecorator => SetMetadata(OPEN, true);

/** Marks an operation for some roles only. */
export const For = (...roles: Role[]): MethodDecorator => SetMetadata(ROLES, roles);

const callerOf = (context: ExecutionContext): Caller | null => (context.getArgByIndex(2) as RequestContext | undefined)?.caller ?? null;

/** The signed-in person of this operation; null in open operations when nobody is signed in. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller | null => callerOf(context));

/** The one door: every query, mutation and subscription passes it before its resolver runs. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const operation = context.getHandler();
    if (this.reflector.get<boolean | undefined>(OPEN, operation) === true) return true;
    const caller = callerOf(context);
    if (caller === null) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
    const roles = this.reflector.get<Role[] | undefined>(ROLES, operation);
    if (roles !== undefined && !roles.includes(caller.role)) {
      throw new GraphQLError('Your role may not do this.', { extensions: { code: 'FORBIDDEN' } });
    }
    return true;
  }
}
