import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { Vitals } from './vitals.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

function isWrite(context: ExecutionContext): boolean {
  if (context.getType<string>() === 'http') return !READS.has(context.switchToHttp().getRequest<FastifyRequest>().method);
  return GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>().parentType?.name === 'Mutation';
}

/** Lets nothing be written where there is no room: refused here (503, come later), nobody is told that something is stored, and the database keeps the room it needs to go on. */
@Injectable()
export class WriteGuard implements CanActivate {
  constructor(private readonly vitals: Vitals) {}

  canActivate(context: ExecutionContext): boolean {
    if (isWrite(context)) this.vitals.mayWrite();
    return true;
  }
}
