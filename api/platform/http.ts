import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from './config.js';
import { NO_PAGE, NONCE_PLACE, pagePolicy } from './content-policy.js';
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
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': NO_PAGE,
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=()',
};

/** Only said over TLS: a browser that has seen it once asks for nothing else. */
const A_YEAR_OVER_TLS = 'max-age=31536000; includeSubDomains';

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
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(HEADERS);
    if (request.protocol === 'https') reply.header('strict-transport-security', A_YEAR_OVER_TLS);
    done();
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
  const desk = readFileSync(join(folder, 'index.html'), 'utf8');
  fastify.get('/*', async (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    reply.removeHeader('cache-control');
    const isFile = /\.[a-z0-9]+$/i.test(path) && path !== 'index.html';
    if (!isFile && !PHONE.test(path)) return sendDesk(reply, desk);
    reply.header('content-security-policy', PLAIN_PAGE);
    if (!isFile) return reply.sendFile('phone.html', { maxAge: 0, cacheControl: true });
    // Vite puts a hash of the content into the names below assets/, so such a name never changes its content.
    const isHashed = path.startsWith('assets/');
    return reply.sendFile(path, isHashed ? { maxAge: '365d', immutable: true } : { maxAge: 0 });
  });
}

const PLAIN_PAGE = pagePolicy(null);

/** The desk's page with a nonce of this answer alone, so it is never kept: a 304 would bring a new policy to an old page. */
function sendDesk(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'content-security-policy': pagePolicy(nonce) };
  return reply.headers(headers).send(page.replaceAll(NONCE_PLACE, nonce));
}
