import type { ApolloServerPlugin } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';
import type { RequestContext } from './access.js';
import { countShortcut } from './metrics.js';
import { type Question, questionOf } from './question.js';

/** Texts of others than our own pages that are learned, and the length of one. */
const MOST_OTHERS = 500;
const LONGEST_OTHER = 4000;
/** How many kinds of answers clients may ask for; more are answered on the usual way. */
const MOST_KINDS = 20;

/** A document of one query that was parsed, checked and answered before. */
interface Learned {
  readonly document: DocumentNode;
  readonly name: string | undefined;
}

type MakeContext = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

/**
 * Answers queries that Apollo Server has answered without an error before: their text need not be parsed and checked again, so they are executed at once,
 * by the same schema, resolvers and guards. Only a whole answer leaves from here; whatever goes wrong goes wrong again on the usual way, which knows how to say so.
 */
@Injectable()
export class DirectAnswers {
  private readonly learned = new Map<string, Learned>();
  private readonly kinds = new Map<string, string>();
  private readonly exceptions: ((document: DocumentNode) => boolean)[] = [];
  private contextOf: MakeContext | null = null;

  /** Documents for which `is` holds take the usual way always: more is done with them than executing. */
  except(is: (document: DocumentNode) => boolean): void {
    this.exceptions.push(is);
  }

  /** The same, but made once for each request, whichever way it goes. */
  once(make: MakeContext): MakeContext {
    const contexts = new WeakMap<FastifyRequest, Promise<RequestContext>>();
    this.contextOf = (request, reply) => {
      const known = contexts.get(request);
      if (known !== undefined) return known;
      const context = make(request, reply);
      contexts.set(request, context);
      return context;
    };
    return this.contextOf;
  }

  /** Learns from every answer to a query: of those whose text `isKnown` all, of others the first few hundred. */
  plugin(isKnown: (text: string) => boolean): ApolloServerPlugin {
    return {
      requestDidStart: async () => ({
        willSendResponse: async ({ request: { query }, document, operation, response: { body } }) => {
          if (query === undefined || document === undefined || operation?.operation !== OperationTypeNode.QUERY || this.learned.has(query)) return;
          const isWhole = body.kind === 'single' && body.singleResult.errors === undefined;
          const isAlone = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
          const hasRoom = query.length <= LONGEST_OTHER && this.learned.size < MOST_OTHERS;
          if (isWhole && isAlone && !this.exceptions.some((is) => is(document)) && (hasRoom || isKnown(query)))
            this.learned.set(query, { document, name: operation.name?.value });
        },
      }),
    };
  }

  /** To be called after what gives kept answers again. */
  guard(fastify: FastifyInstance, schema: () => GraphQLSchema): void {
    fastify.addHook('preHandler', (request, reply, done) => {
      const question = questionOf(request);
      const { contextOf } = this;
      if (contextOf === null || question === null) return done();
      const learned = this.learned.get(question.query);
      const kind = this.kinds.get(accepted(request));
      if (learned === undefined || kind === undefined || (question.operationName ?? learned.name) !== learned.name) return done();
      void answer({ schema: schema(), learned, variables: question.variables, context: contextOf(request, reply) }).then((text) => {
        if (text === null) return done();
        countShortcut('direct');
        void reply.header('content-type', kind).header('cache-control', 'no-store').send(text);
      });
    });
    fastify.addHook('onSend', (request, reply, payload, done) => {
      const question = questionOf(request);
      if (question !== null && this.learned.has(question.query) && reply.statusCode === 200 && this.kinds.size < MOST_KINDS)
        this.kinds.set(accepted(request), String(reply.getHeader('content-type')));
      done(null, payload);
    });
  }
}

const accepted = ({ headers }: FastifyRequest): string => headers.accept ?? '';

interface Work {
  readonly schema: GraphQLSchema;
  readonly learned: Learned;
  readonly variables: Question['variables'];
  readonly context: Promise<RequestContext>;
}

/** The encoded answer; null when it is not a whole one. */
async function answer({ schema, learned: { document }, variables, context }: Work): Promise<string | null> {
  try {
    const contextValue = await context;
    const { data, errors }: ExecutionResult = await execute({ schema, document, contextValue, variableValues: variables ?? {} });
    return errors === undefined ? `${JSON.stringify({ data })}\n` : null;
  } catch {
    return null;
  }
}
