import { hash as digest } from 'node:crypto';

/** A link of the chain as it is stored or exported. */
export interface ChainLink {
  readonly seq: number;
  readonly body: string;
  /** Null: there never was any, or it was forgotten for a person. */
  readonly detail: string | null;
  readonly hash: Buffer;
}

/** A place in the chain that somebody has kept apart from it. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export type ChainFlaw = 'MISSING' | 'CHANGED' | 'DETAIL_CHANGED' | 'DETAIL_MISSING' | 'CUT' | 'REWRITTEN';

/** What is wrong with which entry. */
export interface ChainFinding {
  readonly seq: number;
  readonly flaw: ChainFlaw;
}

const sha256 = (text: string): string => digest('sha256', text, 'hex');
const LINK = 32;
let room = Buffer.alloc(4096);

/** Hash of a link: of the one before and the text of its body. */
function hashAfter(before: Buffer, body: string): string {
  if (room.length < LINK + 3 * body.length) room = Buffer.alloc(LINK + 6 * body.length);
  before.copy(room);
  const length = LINK + room.write(body, LINK);
  return digest('sha256', room.subarray(0, length), 'hex');
}

/**
 * Follows the chain from its first link: give links in the order of `seq`, then `finish`. After a changed entry it goes on from the stored hash, so that one changed row is one finding.
 */
export class ChainCheck {
  readonly findings: ChainFinding[] = [];
  private expected = 1;
  private before: Buffer = Buffer.alloc(32);
  private readonly forgotten = new Set<number>();
  private readonly excused = new Set<number>();
  private readonly wanted: Map<number, string>;

  /** `heads`: places of the chain kept elsewhere. */
  constructor(heads: readonly ChainHead[] = []) {
    this.wanted = new Map(heads.map(({ seq, hash }) => [seq, hash]));
  }

  get last(): ChainHead {
    return { seq: this.expected - 1, hash: this.before.toString('hex') };
  }

  take(link: ChainLink): void {
    for (; this.expected < link.seq; this.expected++) this.find(this.expected, 'MISSING');
    const gap = this.findings.at(-1)?.flaw === 'MISSING' && this.findings.at(-1)?.seq === link.seq - 1;
    // After a gap the link before is unknown, so only what follows can be followed.
    if (
      !gap &&
      (link.seq !== this.expected || hashAfter(this.before, link.body) !== link.hash.toString('hex') || !link.body.startsWith(`{"seq" : ${link.seq},`))
    )
      this.find(link.seq, 'CHANGED');
    this.checkDetail(link);
    const kept = this.wanted.get(link.seq);
    if (kept !== undefined && kept !== link.hash.toString('hex')) this.find(link.seq, 'REWRITTEN');
    this.before = link.hash;
    this.expected = Math.max(this.expected, link.seq) + 1;
  }

  /** After the last link; `head` is what the installation itself holds to be the newest one. */
  finish(head: ChainHead | null): readonly ChainFinding[] {
    for (const seq of this.forgotten) if (!this.excused.has(seq)) this.find(seq, 'DETAIL_MISSING');
    const ends = [...this.wanted.keys(), ...(head === null ? [] : [head.seq])];
    const end = Math.max(0, ...ends);
    if (end >= this.expected) this.find(this.expected, 'CUT');
    else if (head !== null && (head.seq !== this.last.seq || head.hash !== this.last.hash)) this.find(this.last.seq, 'REWRITTEN');
    return this.findings;
  }

  private checkDetail({ seq, body, detail }: ChainLink): void {
    if (detail !== null) {
      if (!body.endsWith(`"detail" : "${sha256(detail)}"}`)) this.find(seq, 'DETAIL_CHANGED');
    } else if (!body.endsWith('"detail" : null}')) this.forgotten.add(seq);
    if (body.includes('"action" : "FORGET"')) for (const one of forgottenBy(body)) this.excused.add(one);
  }

  private find(seq: number, flaw: ChainFlaw): void {
    this.findings.push({ seq, flaw });
  }
}

function forgottenBy(body: string): readonly number[] {
  const { action, more } = JSON.parse(body) as { readonly action?: string; readonly more?: { readonly entries?: readonly number[] } };
  return action === 'FORGET' ? (more?.entries ?? []) : [];
}

/** All links in order, chunk by chunk; the next chunk is on its way while one is looked at. */
export async function* linksBy(chunkAfter: (seq: number) => Promise<readonly ChainLink[]>): AsyncGenerator<readonly ChainLink[]> {
  let next = chunkAfter(0);
  for (;;) {
    const chunk = await next;
    const last = chunk.at(-1);
    if (last === undefined) return;
    next = chunkAfter(last.seq);
    next.catch(() => undefined);
    yield chunk;
  }
}
