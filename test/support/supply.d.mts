export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
}
export function isFree(expression: string): boolean;
export function supplyProblems(packages: readonly LockedPackage[]): string[];
