import { setImmediate as turn } from 'node:timers/promises';
import type { Scope } from '../domain/access/scope.js';
import { anchorOf } from './per-scope.js';

/** Asks for several at once; who is not in the answer is not there, or not shown to who asks. */
type Ask<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/**
 * Makes few questions of many about one thing each: those that come while one is on its way go together in the next.
 * Apart for each scope, because the database decides what each is shown. An answer is of a time after its question; a lone question waits for nobody.
 */
export class Gathered<Key, Value> {
  private readonly lanes = new WeakMap<object, Lane<Key, Value>>();

  constructor(private readonly ask: Ask<Key, Value>) {}

  /** To be called as somebody of that scope. */
  get(scope: Scope | null, key: Key): Promise<Value | undefined> {
    const anchor = anchorOf(scope);
    const lane = this.lanes.get(anchor) ?? new Lane<Key, Value>(this.ask);
    this.lanes.set(anchor, lane);
    return lane.get(key);
  }
}

interface Gathering<Key, Value> {
  readonly keys: Set<Key>;
  readonly answer: Promise<ReadonlyMap<Key, Value>>;
}

class Lane<Key, Value> {
  private next: Gathering<Key, Value> | null = null;
  /** Ends with the question that is on its way, whatever becomes of it. */
  private free: Promise<unknown> = Promise.resolve();

  constructor(private readonly ask: Ask<Key, Value>) {}

  async get(key: Key): Promise<Value | undefined> {
    this.next ??= this.gather();
    const { keys, answer } = this.next;
    keys.add(key);
    return (await answer).get(key);
  }

  private gather(): Gathering<Key, Value> {
    const keys = new Set<Key>();
    return { keys, answer: this.askFor(keys) };
  }

  /** After the one that is on its way, at the end of the event loop's turn, so that questions read in one turn go together. */
  private async askFor(keys: ReadonlySet<Key>): Promise<ReadonlyMap<Key, Value>> {
    await this.free;
    await turn();
    this.next = null;
    const asked = this.ask([...keys]);
    this.free = asked.catch(() => undefined);
    return asked;
  }
}
