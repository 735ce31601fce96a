/** What is shown of the gaps: '' = all. */
export interface GapFilter {
  readonly slot: string;
  readonly unit: string;
  readonly person: string;
}
