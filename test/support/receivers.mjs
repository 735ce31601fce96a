import { createECDH, createHmac, createPublicKey, randomBytes, timingSafeEqual, verify } from 'node:crypto';
import { createServer } from 'node:http';
import ece from 'http_ece';
import { SMTPServer } from 'smtp-server';

const readBody = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
};

async function listen(server, port = 0) {
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return server.address().port;
}

const closeHttp = (server) =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });

const header = (raw, name) => new RegExp(`^${name}: ?(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r?\n[ \t]+/g, ' ') ?? '';

/** A real mail server that keeps what it is given. `refuse(error)` makes it answer every recipient with that SMTP code until `refuse(null)`. */
export async function startMailServer() {
  const mails = [];
  let refusal = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      done(refusal === null ? undefined : Object.assign(new Error('not now'), { responseCode: refusal }));
    },
    onData(stream, session, done) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), messageId: header(raw, 'Message-ID'), raw, at: Date.now() });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address();
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (code) => {
      refusal = code;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function isSigned(signature, body, secret) {
  const [, seconds, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature ?? '') ?? [];
  if (given === undefined) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), createHmac('sha256', secret).update(`${seconds}.${body}`).digest());
}

/** A gateway that checks signatures. `answer(request)` says what it answers: `{ status, headers?, after? }`, `after` a promise it waits for; 204 at once without one. */
export async function startGateway(secret) {
  const requests = [];
  const gateway = { requests, answer: () => ({ status: 204 }), url: '', close: () => closeHttp(server) };
  const server = createServer(async (request, response) => {
    const body = (await readBody(request)).toString('utf8');
    const seen = {
      key: request.headers['idempotency-key'],
      isSigned: isSigned(request.headers['x-cungcau-signature'], body, secret),
      body: JSON.parse(body),
      at: Date.now(),
    };
    requests.push(seen);
    const { status, headers = {}, after } = gateway.answer(seen);
    await after;
    response.writeHead(status, headers).end();
  });
  gateway.url = `http://127.0.0.1:${await listen(server)}/in`;
  return gateway;
}

/** Whether the JWT of RFC 8292 was made with that public key for this push service, and has not run out. */
function isVapid(authorization, origin) {
  const [, jwt, key] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization ?? '') ?? [];
  if (jwt === undefined) return null;
  const [head, claims, signature] = jwt.split('.');
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') },
  });
  const isTrue = verify('sha256', Buffer.from(`${head}.${claims}`), { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return isTrue && aud === origin && exp * 1000 > Date.now() && exp * 1000 < Date.now() + 24 * 3_600_000 && sub.startsWith('mailto:') ? key : null;
}

/** A push service and the browsers behind it: it checks the sender's VAPID token, and what it is given is decrypted with the browser's own keys (RFC 8291). */
export async function startPushService() {
  const received = [];
  const browsers = new Map();
  const service = { origin: '', received, answer: () => 201, subscribe, close: () => closeHttp(server) };
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    const browser = browsers.get(request.url);
    const status = browser === undefined ? 410 : service.answer();
    if (status === 201) {
      const payload = JSON.parse(ece.decrypt(body, { version: 'aes128gcm', privateKey: browser.ecdh, authSecret: browser.auth }).toString('utf8'));
      const { topic, urgency, ttl, authorization } = request.headers;
      received.push({ payload, topic, urgency, ttl, vapidKey: isVapid(authorization, service.origin) });
    }
    response.writeHead(status).end();
  });
  /** A browser subscribes: what `PushSubscription.toJSON()` would say. */
  function subscribe() {
    const ecdh = createECDH('prime256v1');
    ecdh.generateKeys();
    const auth = randomBytes(16);
    const path = `/push/${randomBytes(9).toString('base64url')}`;
    browsers.set(path, { ecdh, auth: auth.toString('base64url') });
    return {
      endpoint: `${service.origin}${path}`,
      p256dh: ecdh.getPublicKey().toString('base64url'),
      auth: auth.toString('base64url'),
      forget: () => browsers.delete(path),
    };
  }
  service.origin = `http://127.0.0.1:${await listen(server)}`;
  return service;
}
