import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, Logger, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GraphQLError } from 'graphql';
import { mayCall, mayMachineCall, type OperationKind, type Scope } from '../domain/access/scope.js';
import type { Role } from '../generated/schema.js';
import type { Door } from './door.js';
import { BadRequest } from './json-body.js';
import type { Keeping } from './keeping.js';

/** Who is asking, as known from the token. */
export interface Caller {
  readonly accountId: number;
  readonly role: Role;
  readonly localityId: number;
  /** SHA-256 of the token, so that signing out needs nothing else. */
  readonly tokenSha256: Buffer;
  /** What a machine's token is for; null for people, who may all that their role may. */
  readonly scopes: readonly string[] | null;
}

/** What every resolver may see of a request. */
export interface RequestContext {
  readonly req: unknown;
  readonly caller: Caller | null;
  /** What a subscription may tell its caller. */
  readonly scope: Scope;
  /** Null on a socket, which carries subscriptions only. */
  readonly door: Door | null;
  /** Null where answers are not kept. */
  readonly keeping: Keeping | null;
}

const OPEN = 'access:open';
const ROLES = 'access:roles';

/** Marks an operation anybody may call. Every other one needs a signed-in person. */
export const Open = (): MethodDecorator => SetMetadata(OPEN, true);

/** Every role there is: for what needs no more than being signed in, an enterprise's person too. */
export const EVERYONE: readonly Role[] = ['INSPECTOR', 'ANALYST', 'LEADER', 'ADMINISTRATOR', 'ENTERPRISE', 'AUDITOR'];

/** Marks an operation for some roles only; an unmarked one is for the staff (`mayCall`). */
export const For = (...roles: Role[]): MethodDecorator => SetMetadata(ROLES, roles);

/** A plain HTTP request of `/field/…` or `/files/…`; the caller is found before its body is read. */
export interface FieldRequest {
  caller?: Caller | null;
}

const isHttp = (context: ExecutionContext): boolean => context.getType<string>() === 'http';

function callerOf(context: ExecutionContext): Caller | null {
  if (isHttp(context)) return context.switchToHttp().getRequest<FieldRequest>().caller ?? null;
  return (context.getArgByIndex(2) as RequestContext | undefined)?.caller ?? null;
}

function refusal(context: ExecutionContext, code: 'UNAUTHENTICATED' | 'FORBIDDEN', message: string): Error {
  return isHttp(context) ? new BadRequest(code === 'FORBIDDEN' ? 403 : 401, code, message) : new GraphQLError(message, { extensions: { code } });
}

const NOT_YOURS = 'Your role may not do this.';
const log = new Logger('Access');

/** A line of the log for each: somebody looks for those who try what they may not. `what`: `mutation.declareLevel`, `POST /field/photos`. */
function tellForbidden(caller: Caller | null, what: string): void {
  const who =
    caller === null
      ? 'nobody'
      : `person ${caller.accountId} as ${caller.role}${caller.scopes === null ? '' : `, by a token for ${caller.scopes.join(' and ')}`}`;
  log.warn(`forbidden: ${what}, asked by ${who}`);
}

/** For a resolver that refuses by itself. */
export function forbidden(caller: Caller | null, what: string): GraphQLError {
  tellForbidden(caller, what);
  return new GraphQLError(NOT_YOURS, { extensions: { code: 'FORBIDDEN' } });
}

/** The signed-in person of this operation; null in open operations when nobody is signed in. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller | null => callerOf(context));

interface Operation {
  readonly kind: OperationKind;
  readonly field: string;
  /** For people who read the log. */
  readonly name: string;
}

/** A plain request that only asks is a query; a field of a type without a resolver's own operation belongs to one. */
function operationOf(context: ExecutionContext): Operation {
  if (isHttp(context)) {
    const { method, url } = context.switchToHttp().getRequest<{ readonly method: string; readonly url: string }>();
    return { kind: method === 'GET' || method === 'HEAD' ? 'query' : 'mutation', field: '', name: `${method} ${url.split('?')[0]}` };
  }
  const { fieldName, operation } = context.getArgByIndex(3) as { readonly fieldName: string; readonly operation: { readonly operation: OperationKind } };
  return { kind: operation.operation, field: fieldName, name: `${operation.operation}.${fieldName}` };
}

/** The request that carries this operation; null on a socket. */
export const RequestDoor = createParamDecorator((_: unknown, context: ExecutionContext): Door | null => {
  return (context.getArgByIndex(2) as RequestContext | undefined)?.door ?? null;
});

/** The one door: every query, mutation, subscription and plain HTTP request of a room passes it before its resolver runs. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const operation = context.getHandler();
    if (this.reflector.get<boolean | undefined>(OPEN, operation) === true) return true;
    const caller = callerOf(context);
    if (caller === null) throw refusal(context, 'UNAUTHENTICATED', 'Sign in first.');
    const roles = this.reflector.get<Role[] | undefined>(ROLES, operation) ?? null;
    const { kind, field, name } = operationOf(context);
    if (!mayCall(caller.role, kind, roles) || (caller.scopes !== null && !mayMachineCall(caller.scopes, kind, field))) {
      tellForbidden(caller, name);
      throw refusal(context, 'FORBIDDEN', NOT_YOURS);
    }
    return true;
  }
}
