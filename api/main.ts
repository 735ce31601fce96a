import './platform/heap.js';
import './platform/node-env.js';
import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { SessionService } from './account/session.service.js';
import { AppModule } from './app.module.js';
import { CatalogueWatch } from './outlet/catalogue-watch.js';
import { ScopeView } from './outlet/scope.view.js';
import type { FieldRequest } from './platform/access.js';
import { inAct } from './platform/actor.js';
import { Announcer } from './platform/announcer.js';
import type { Config } from './platform/config.js';
import { DirectAnswers } from './platform/direct-answers.js';
import { secretOf } from './platform/door.js';
import { Doorways } from './platform/doorways.js';
import { sendLater, sendTooMany } from './platform/faults.js';
import { Gate } from './platform/gate.js';
import { addRoutes, createAdapter } from './platform/http.js';
import { KeptAnswers } from './platform/kept-answers.js';
import { createLogger } from './platform/log.js';
import { MetricsDoor } from './platform/metrics-door.js';
import { OutboxDrainer } from './platform/outbox.js';
import { RateLimit, TooManyRequests } from './platform/rate-limit.js';
import { inRequest, setScope } from './platform/scope.js';
import { closeSockets, GOING_AWAY } from './platform/sockets.js';
import { startTracing } from './platform/tracing.js';
import { troubleOf } from './platform/trouble.js';
import { Vitals } from './platform/vitals.js';

/** A running server. `close` stops accepting, finishes what is in flight, and lets go of the database. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves API and page on the configured address and, unless `worker` is none, drains the outbox in the same process. */
export async function startServer(config: Config): Promise<RunningServer> {
  const endTracing = await startTracing(process.env);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), createAdapter(config), {
    logger: createLogger(config.logLevel, config.logFormat),
    abortOnError: false,
    bodyParser: false,
  });
  try {
    await open(app, config);
    return { url: await app.getUrl(), close: () => close(app).finally(endTracing) };
  } catch (fault) {
    await app.close();
    throw fault;
  }
}

/** Milliseconds a request in flight may still take. */
const LAST_WAIT = 15_000;

/** Lines that may wait to be taken up, as far as the system allows: beyond Node's 511, phones of a whole province that knock at once try again only after seconds. */
const BACKLOG = 4096;

/** Refuses what is new, sends the pages away, answers what is in flight, then lets go of everything. */
async function close(app: NestFastifyApplication): Promise<void> {
  const gate = app.get(Gate);
  gate.shut();
  const until = performance.now() + LAST_WAIT;
  do {
    closeSockets(GOING_AWAY);
    await pause(20);
  } while (gate.inFlight > 0 && performance.now() < until);
  app.get(Doorways).shut();
  app.getHttpServer().closeAllConnections();
  await app.close();
}

async function open(app: NestFastifyApplication, config: Config): Promise<void> {
  keepAnswers(app);
  await addRoutes(app);
  knowCallers(app);
  knowActors(app);
  answerDirectly(app);
  await app.init();
  app.get(CatalogueWatch).start();
  await app.get(Vitals).start('server');
  await app.get(MetricsDoor).open();
  await app.get(Announcer).listen();
  if (config.worker === 'inside') app.get(OutboxDrainer).start();
  await app.listen({ port: config.port, host: config.host, backlog: BACKLOG });
  void app.get(Doorways).widen(app.getHttpServer());
}

/** Before the routes, whose packing would come first otherwise. */
function keepAnswers(app: NestFastifyApplication): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const sessions = app.get(SessionService);
  const scopes = app.get(ScopeView);
  const rates = app.get(RateLimit);
  app.get(KeptAnswers).guard(fastify, {
    identify: (secret) => sessions.identify(secret),
    scopeOf: (caller) => scopes.of(caller),
    count: (account, address) => rates.countPerson(account, address),
  });
}

/** Once routes and contexts are known, so that it goes where GraphQL would be asked. */
function answerDirectly(app: NestFastifyApplication): void {
  app.get(DirectAnswers).guard(app.getHttpAdapter().getInstance() as FastifyInstance, () => app.get(GraphQLSchemaHost).schema);
}

/** Plain HTTP: what phones speak, and files to download. */
const PLAIN = /^\/(field|files)\//;

/** Finds out who sends a plain HTTP request before its body is read; GraphQL does so on its own. */
function knowCallers(app: NestFastifyApplication): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const sessions = app.get(SessionService);
  const scopes = app.get(ScopeView);
  const rates = app.get(RateLimit);
  fastify.addHook('onRequest', async (request, reply) => {
    if (!PLAIN.test(request.url)) return;
    try {
      const caller = await sessions.identify(secretOf(request.headers));
      if (caller !== null) rates.countPerson(caller.accountId, request.ip);
      (request as FieldRequest).caller = caller;
    } catch (fault) {
      if (fault instanceof TooManyRequests) return sendTooMany(reply, fault);
      const trouble = troubleOf(fault);
      if (trouble === null) throw fault;
      sendLater(reply, trouble);
    }
  });
  // After the body is read, whose events know nothing of the request they belong to.
  fastify.addHook('preValidation', (request, _reply, done) => {
    inRequest(() => {
      if (PLAIN.test(request.url)) setScope(scopes.of((request as FieldRequest).caller ?? null));
      done();
    });
  });
}

/** After the body is read, whose events know nothing of the request they belong to. */
function knowActors(app: NestFastifyApplication): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', (_request, _reply, done) => inAct(done));
}
