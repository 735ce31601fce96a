import { hearTabs, tellTabs } from './tabs.js';

const LOCK = 'cungcau-outbox';
/** Milliseconds without an answer after which whoever sends counts as hanging. */
const HANGS_AFTER = 4000;
/** Milliseconds in which a page that lost its turn leaves the sender alone, so that two pages on a slow line do not take it from each other for ever. */
const LEAVE_ALONE = 60_000;
let lostAt = Number.NEGATIVE_INFINITY;

/** One turn at sending. `signal` ends its requests; a turn that is lost must write nothing any more, for somebody else sends now. */
export class Turn {
  private readonly controller = new AbortController();
  private aliveAt = performance.now();
  isLost = false;
  isDone = false;

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The server has answered. */
  live(): void {
    this.aliveAt = performance.now();
    tellTabs({ kind: 'sending' });
  }

  lose(): void {
    this.isLost = true;
    lostAt = performance.now();
    this.controller.abort();
  }

  /** Gives up a request that hangs: whatever wants to be sent now goes by a new one. */
  hurry(): void {
    if (performance.now() - this.aliveAt >= HANGS_AFTER) this.controller.abort();
  }
}

let mine: Turn | null = null;

/** Ends a hanging request of this page, if there is one. */
export const hurry = (): void => mine?.hurry();

const isStolen = (fault: unknown, turn: Turn): boolean => fault instanceof DOMException && fault.name === 'AbortError' && !turn.isDone;

/** Waits for the lock, and no longer than a hanging holder deserves: then a page somebody looks at takes it over. The worker and hidden pages wait. */
class Patience {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stopHearing = hearTabs(({ kind }) => kind === 'sending' && this.begin());

  constructor() {
    this.begin();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  end(): void {
    clearTimeout(this.timer);
    this.stopHearing();
  }

  private begin(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const isLookedAt = typeof document !== 'undefined' && document.visibilityState === 'visible';
      if (isLookedAt && performance.now() - lostAt > LEAVE_ALONE) this.controller.abort();
      else this.begin();
    }, HANGS_AFTER);
  }
}

async function hold<Value>(turn: Turn, options: LockOptions, work: () => Promise<Value>): Promise<Value | 'lost'> {
  try {
    return (await navigator.locks.request(LOCK, options, work)) as Value;
  } catch (fault) {
    if (turn !== mine || !isStolen(fault, turn)) throw fault;
    turn.lose();
    return 'lost';
  }
}

/** Does the work while nobody else of this phone sends. 'lost': another page took over because an answer did not come. Without locks sending twice is harmless: ids are stable. */
export async function inTurn<Value>(work: (turn: Turn) => Promise<Value>): Promise<Value | 'lost'> {
  const turn = new Turn();
  if (navigator.locks === undefined) return work(turn);
  const patience = new Patience();
  const run = async (): Promise<Value> => {
    patience.end();
    mine = turn;
    try {
      return await work(turn);
    } finally {
      turn.isDone = true;
    }
  };
  try {
    return await hold(turn, { signal: patience.signal }, run);
  } catch (fault) {
    if (!patience.signal.aborted) throw fault;
    return await hold(turn, { steal: true }, run);
  } finally {
    patience.end();
  }
}
