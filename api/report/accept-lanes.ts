import { Later } from '../platform/trouble.js';

/** Does a whole batch at once and answers for each item, in order. */
export type Accept<Item, Outcome> = (batch: readonly Item[]) => Promise<readonly Outcome[]>;

export interface LaneSettings {
  /** Batches in flight at once. */
  readonly lanes: number;
  /** Items in one batch at most. */
  readonly batch: number;
  /** Items that may wait; more are refused. */
  readonly waiting: number;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly key: string;
  resolve(outcome: Outcome): void;
  reject(fault: unknown): void;
}

/**
 * Gathers items of many clients into few statements. An idle lane takes what there is at once, so a lone item waits for nobody; under load the items that arrive while
 * both lanes are busy travel together. Two items of one key never travel together nor at the same time, so the second meets what the first has stored.
 */
export class AcceptLanes<Item, Outcome> {
  private waiting: Waiting<Item, Outcome>[] = [];
  private readonly busyKeys = new Set<string>();
  private running = 0;
  private scheduled = false;

  constructor(
    private readonly settings: LaneSettings,
    private readonly keyOf: (item: Item) => string,
    private readonly accept: Accept<Item, Outcome>,
    private readonly isOfOneItem: (fault: unknown) => boolean,
  ) {}

  submit(item: Item): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length >= this.settings.waiting) throw new Later('BUSY');
      this.waiting.push({ item, key: this.keyOf(item), resolve, reject });
      this.schedule();
    });
  }

  /** After the present turn of the event loop, so that requests read in one turn share a statement. */
  private schedule(): void {
    if (this.scheduled || this.running >= this.settings.lanes) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.fill();
    });
  }

  private fill(): void {
    while (this.running < this.settings.lanes) {
      const batch = this.take();
      if (batch.length === 0) return;
      this.running += 1;
      void this.run(batch).finally(() => {
        for (const { key } of batch) this.busyKeys.delete(key);
        this.running -= 1;
        if (this.waiting.length > 0) this.schedule();
      });
    }
  }

  private take(): Waiting<Item, Outcome>[] {
    const taken: Waiting<Item, Outcome>[] = [];
    const held: Waiting<Item, Outcome>[] = [];
    let looked = 0;
    for (const next of this.waiting) {
      if (taken.length === this.settings.batch) break;
      looked += 1;
      if (this.busyKeys.has(next.key)) {
        held.push(next);
      } else {
        this.busyKeys.add(next.key);
        taken.push(next);
      }
    }
    this.waiting = held.concat(this.waiting.slice(looked));
    return taken;
  }

  private async run(batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.accept(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, place) => {
        resolve(outcomes[place] as Outcome);
      });
    } catch (fault) {
      if (batch.length > 1 && this.isOfOneItem(fault)) for (const one of batch) await this.run([one]);
      else for (const { reject } of batch) reject(fault);
    }
  }
}
