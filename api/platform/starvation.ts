/** What one look sees of the connections to the database and of the requests that need them. */
export interface PoolSight {
  /** Connections there may be, there are, and that nobody uses. */
  readonly most: number;
  readonly total: number;
  readonly idle: number;
  /** Who waits for a connection. */
  readonly waiting: number;
  /** Requests being answered now, and answered since the start. */
  readonly inFlight: number;
  readonly answered: number;
}

/** Looks in a row that must agree. */
const LOOKS = 3;

/** Remembers looks at the connections to the database, one a second. */
export class Starvation {
  private looks = 0;
  private answered = 0;

  /** Whether in this look and the two before it requests waited for a connection, or all connections were at work and nothing was answered: reports wait in their batch, not for a connection. */
  look({ most, total, idle, waiting, inFlight, answered }: PoolSight): boolean {
    const isStuck = inFlight > 0 && answered === this.answered && total >= most;
    this.answered = answered;
    this.looks = idle === 0 && (waiting > 0 || isStuck) ? this.looks + 1 : 0;
    return this.looks >= LOOKS;
  }
}
