import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.js';
import { Gate } from './gate.js';
import { BODY_LIMIT, readJsonStrictly } from './json-body.js';
import { projectRoot } from './project-root.js';
import { Vitals } from './vitals.js';

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=()',
};

/** Addresses below this one belong to the inspector's phone, which is a page of its own. */
const PHONE = /^phone(\/|$)/;

/** The largest piece of a photo. */
const CHUNK_LIMIT = 256 * 1024;

/** The largest signed document. */
const PDF_LIMIT = 5 * 1024 * 1024;

/** Fastify as this house wants it; Nest adds its routes to it. */
export function createAdapter({ requestSeconds, trustProxy }: Config): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustProxy ?? false,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    // Who sends a byte a second is told 408 after this long.
    requestTimeout: requestSeconds * 1000,
    http: { connectionsCheckingInterval: 1000, headersTimeout: Math.min(20, requestSeconds) * 1000 },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  readJsonStrictly(fastify);
  fastify.addContentTypeParser('application/pdf', { parseAs: 'buffer', bodyLimit: PDF_LIMIT }, (_request, body, done) => done(null, body));
  fastify.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: CHUNK_LIMIT }, (_request, body, done) => done(null, body));
  fastify.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });
  return adapter;
}

/** Answers health questions and serves the built page; everything that is no file is the page itself, which routes by its own address. */
export async function addRoutes(app: NestFastifyApplication): Promise<void> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const vitals = app.get(Vitals);
  app.get(Gate).guard(fastify);
  await fastify.register(fastifyCompress, { globalDecompression: false, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  fastify.get('/healthz', async () => ({ ok: true }));
  fastify.get('/readyz', async (_request, reply) => {
    const ok = vitals.isReady;
    if (!ok) void reply.header('retry-after', '5');
    return reply.code(ok ? 200 : 503).send({ ok, impairments: vitals.current.impairments });
  });
  const page = join(projectRoot, 'dist', 'web');
  if (existsSync(page)) await servePage(fastify, page);
}

async function servePage(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  fastify.get('/*', async (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    reply.removeHeader('cache-control');
    const isFile = /\.[a-z0-9]+$/i.test(path);
    if (!isFile) return reply.sendFile(PHONE.test(path) ? 'phone.html' : 'index.html', { maxAge: 0, cacheControl: true });
    // Vite puts a hash of the content into the names below assets/, so such a name never changes its content.
    const isHashed = path.startsWith('assets/');
    return reply.sendFile(path, isHashed ? { maxAge: '365d', immutable: true } : { maxAge: 0 });
  });
}
