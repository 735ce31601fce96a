import 'reflect-metadata';
import type { Type } from '@nestjs/common';

type Constructor = abstract new (...parts: never[]) => unknown;

/** Finds what several houses may share: the catalogue, the clock, readers without a memory of their own. */
export type FindShared = (part: Constructor) => unknown;

/**
 * Builds a service and everything it needs anew, each with a memory of its own, except what is given in `instead` and what is shared. A part that is neither shared nor
 * given is built, so that a service added later never brings the live house's memory along.
 */
export class FreshServices {
  private readonly built = new Map<Constructor, unknown>();

  constructor(
    instead: ReadonlyMap<Constructor, unknown>,
    private readonly shared: readonly Constructor[],
    private readonly findShared: FindShared,
  ) {
    for (const [part, value] of instead) this.built.set(part, value);
  }

  get<Part>(part: Type<Part>): Part {
    return this.make(part) as Part;
  }

  private make(part: Constructor): unknown {
    if (this.shared.includes(part)) return this.findShared(part);
    if (this.built.has(part)) return this.built.get(part);
    const needs = (Reflect.getMetadata('design:paramtypes', part) ?? []) as readonly Constructor[];
    const made: unknown = Reflect.construct(
      part as unknown as new (
        ...parts: unknown[]
      ) => unknown,
      needs.map((need) => this.make(need)),
    );
    this.built.set(part, made);
    return made;
  }
}
