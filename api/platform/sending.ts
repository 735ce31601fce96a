/** What came of one try to hand something over. RETRY: it may work later; REFUSED: it will not; GONE: there is no such receiver any more. */
export type Sending =
  | { readonly kind: 'SENT' }
  | { readonly kind: 'RETRY'; readonly reason: string; readonly askedWait: number | null }
  | { readonly kind: 'REFUSED' | 'GONE'; readonly reason: string };

/** Milliseconds one try may take; a receiver that needs half a minute is still served. */
export const LONGEST_TRY = 45_000;

const LATER = new Set([408, 425, 429]);
const NO_MORE = new Set([404, 410]);

/** The `Retry-After` of RFC 9110 in milliseconds from `now`: seconds or a date; null when there is none to read. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Posts to an address that somebody has allowed. Redirects are not followed: they could lead anywhere. */
export async function post(url: string, request: { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }): Promise<Sending> {
  try {
    const body = new Uint8Array(request.body);
    const response = await fetch(url, { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(LONGEST_TRY), headers: request.headers, body });
    await response.body?.cancel();
    if (response.ok) return { kind: 'SENT' };
    const reason = `HTTP_${response.status}`;
    if (NO_MORE.has(response.status)) return { kind: 'GONE', reason };
    if (response.status < 500 && !LATER.has(response.status)) return { kind: 'REFUSED', reason };
    return { kind: 'RETRY', reason, askedWait: readRetryAfter(response.headers.get('retry-after'), Date.now()) };
  } catch (fault) {
    return { kind: 'RETRY', reason: reasonOf(fault), askedWait: null };
  }
}

/** A word for the log, without addresses or secrets: TIMEOUT, ECONNREFUSED … */
export function reasonOf(fault: unknown): string {
  const { name, code, cause } = fault as { name?: string; code?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError' || name === 'AbortError') return 'TIMEOUT';
  const word = typeof code === 'string' ? code : cause?.code;
  return typeof word === 'string' && /^[A-Z0-9_]{2,40}$/.test(word) ? word : 'UNREACHABLE';
}
