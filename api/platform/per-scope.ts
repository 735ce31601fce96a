import type { Scope } from '../domain/access/scope.js';

/** Stands for the system itself, which has no scope. */
const SYSTEM = {};

/** What values of a scope hang on; the system's own too. */
export const anchorOf = (scope: Scope | null): object => scope ?? SYSTEM;

/** Values in memory, apart for each scope, because the database decides what each of them is shown; when they weigh more than `room` in all, all of them go. */
export class PerScope<Value> {
  private held = new WeakMap<object, Map<string, Value>>();
  private weight = 0;

  /** `weigh`: of one value, in the unit of `room`. */
  constructor(
    private readonly room: number,
    private readonly weigh: (value: Value) => number,
  ) {}

  get(scope: Scope | null, key: string): Value | undefined {
    return this.held.get(anchorOf(scope))?.get(key);
  }

  /** Answers whether all others had to go for it. */
  set(scope: Scope | null, key: string, value: Value): boolean {
    const before = this.get(scope, key);
    const change = this.weigh(value) - (before === undefined ? 0 : this.weigh(before));
    const isFull = this.weight + change > this.room;
    if (isFull) this.clear();
    const mine = this.held.get(anchorOf(scope)) ?? new Map<string, Value>();
    this.held.set(anchorOf(scope), mine.set(key, value));
    this.weight += isFull ? this.weigh(value) : change;
    return isFull;
  }

  private clear(): void {
    this.held = new WeakMap();
    this.weight = 0;
  }
}
