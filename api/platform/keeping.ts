import { type GraphQLResolveInfo, Kind } from 'graphql';
import type { Scope } from '../domain/access/scope.js';

/** A count that moves with what an answer was made of; null while nobody can tell whether it has moved. */
export type Stamp = () => number | null;

/** Milliseconds that an answer is given again at most, whatever is or is not heard of its figures. */
const LONGEST = 900;

/** What one request's answer was made of. Only an answer of which every root field has said so is kept. */
export class Keeping {
  readonly began = performance.now();
  private readonly parts: { readonly stamp: Stamp; readonly mark: number | null }[] = [];
  private roots = 0;

  constructor(
    readonly scope: Scope,
    readonly text: string,
  ) {}

  /** To be called by a root field before it reads anything: its answer holds for everybody of the same scope until `stamp` moves. */
  until(stamp: Stamp, { operation }: Pick<GraphQLResolveInfo, 'operation'>): void {
    this.parts.push({ stamp, mark: stamp() });
    const { selections } = operation.selectionSet;
    this.roots = selections.every(({ kind }) => kind === Kind.FIELD) ? selections.length : Number.POSITIVE_INFINITY;
  }

  get isWhole(): boolean {
    return this.parts.length > 0 && this.parts.length === this.roots && this.holds();
  }

  holds(): boolean {
    return performance.now() - this.began < LONGEST && this.parts.every(({ stamp, mark }) => mark !== null && stamp() === mark);
  }
}
