import { meetServer, stampNow } from './clock.js';
import { PHONE_OPERATIONS, type PhoneOperation } from './phone-operations.js';
import type { Unreached } from './record.js';

/** What a request came to. `unreached`: nobody who could know has answered, so nothing may be concluded. */
export type ServerAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown; readonly etag: string | null }
  | { readonly kind: 'unreached'; readonly reason: Unreached; readonly waitSeconds: number | null };

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly token?: string | null;
  readonly json?: unknown;
  readonly bytes?: ArrayBuffer;
  readonly headers?: { readonly [name: string]: string };
  /** Milliseconds after which a silent server counts as not reached. */
  readonly patience?: number;
  /** Ends the wait early. */
  readonly signal?: AbortSignal | undefined;
}

const PATIENCE = 15_000;
/** Smaller bodies do not gain from packing. */
const PACK_FROM = 400;

async function pack(text: string): Promise<{ readonly body: Blob | string; readonly packed: boolean }> {
  if (text.length < PACK_FROM || typeof CompressionStream === 'undefined') return { body: text, packed: false };
  const body = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  return { body, packed: true };
}

async function settingsOf(request: Request): Promise<RequestInit> {
  const headers: Record<string, string> = { ...request.headers };
  if (request.token) headers.authorization = `Bearer ${request.token}`;
  if (request.bytes !== undefined) {
    return { method: request.method ?? 'PUT', headers: { 'content-type': 'application/octet-stream', ...headers }, body: request.bytes };
  }
  if (request.json === undefined) return { method: request.method ?? 'GET', headers };
  const { body, packed } = await pack(JSON.stringify(request.json));
  return {
    method: request.method ?? 'POST',
    headers: { 'content-type': 'application/json', ...(packed ? { 'content-encoding': 'gzip' } : {}), ...headers },
    body,
  };
}

const unreached = (reason: Unreached, waitSeconds: number | null = null): ServerAnswer => ({ kind: 'unreached', reason, waitSeconds });

/** A page of a hotel's Wi-Fi answers 200 with HTML, or sends the phone elsewhere: that is not our server. */
async function readAnswer(response: Response, sentAt: number): Promise<ServerAnswer> {
  const isOurs = (response.headers.get('content-type') ?? '').includes('json') || response.status === 304;
  const wait = Number(response.headers.get('retry-after')) || null;
  if (response.status === 429) return unreached('BUSY', wait);
  if ([502, 503, 504].includes(response.status)) return unreached('SERVER_DOWN', wait);
  if (!isOurs) return unreached(response.status >= 500 ? 'SERVER_DOWN' : 'PORTAL');
  const body: unknown = response.status === 304 ? null : await response.json();
  const said = Date.parse(response.headers.get('date') ?? '');
  const stamp = stampNow();
  // The server's clock shows whole seconds; half the way of the request lies behind the answer.
  const onTheWay = (stamp.monotonic - sentAt) / 2;
  if (!Number.isNaN(said)) await meetServer(said + 500 + onTheWay, stamp).catch(() => undefined);
  return { kind: 'answer', status: response.status, body, etag: response.headers.get('etag') };
}

/** Asks the server once. Never throws: a broken line, half an answer and silence are `unreached`. */
export async function askServer(request: Request): Promise<ServerAnswer> {
  const stop = new AbortController();
  const giveUp = (): void => stop.abort();
  const timer = setTimeout(giveUp, request.patience ?? PATIENCE);
  request.signal?.addEventListener('abort', giveUp);
  try {
    const settings = await settingsOf(request);
    const sentAt = performance.now();
    return await readAnswer(await fetch(request.path, { ...settings, signal: stop.signal, cache: 'no-store', redirect: 'error' }), sentAt);
  } catch {
    return unreached(stop.signal.aborted ? 'TIMEOUT' : 'OFFLINE');
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', giveUp);
  }
}

/** A GraphQL answer's data, its refusal code, or that nobody was reached. */
export type GraphqlAnswer<Data> =
  | { readonly kind: 'data'; readonly data: Data }
  | { readonly kind: 'fault'; readonly code: string }
  | Extract<ServerAnswer, { kind: 'unreached' }>;

interface GraphqlBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

export async function askGraphql<Data>(
  operation: PhoneOperation,
  variables: unknown,
  token: string | null,
  signal?: AbortSignal,
): Promise<GraphqlAnswer<Data>> {
  const query = PHONE_OPERATIONS[operation];
  const answer = await askServer({ path: '/graphql', json: { query, variables }, token, signal });
  if (answer.kind === 'unreached') return answer;
  const body = answer.body as GraphqlBody<Data> | null;
  const code = body?.errors?.[0]?.extensions?.code;
  if (code === 'UNAUTHENTICATED' || answer.status === 401) return { kind: 'fault', code: 'UNAUTHENTICATED' };
  if (code !== undefined || answer.status >= 400) return { kind: 'fault', code: code ?? `HTTP_${answer.status}` };
  if (body?.data === undefined || body.data === null) return { kind: 'unreached', reason: 'PORTAL', waitSeconds: null };
  return { kind: 'data', data: body.data };
}
