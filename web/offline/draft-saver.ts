import { drop, find, findAll, keep, type Owner } from './shelf.js';
import { tellTabs } from './tabs.js';

/** Saves a draft at every key: one write at a time, and what came meanwhile is written next, so that at most the last key is ever on its way. */
export class DraftSaver {
  private writing: Promise<void> | null = null;
  private waiting: (() => Promise<void>) | null = null;

  /** `told` hears after each write whether it worked. */
  constructor(
    private readonly owner: Owner,
    private readonly told: (fault: unknown | null) => void,
  ) {}

  save(outlet: string, draft: unknown): void {
    const write = (): Promise<void> => keep('drafts', this.owner, { id: outlet, state: 'draft', value: draft }).then(() => tellTabs({ kind: 'draft', outlet }));
    if (this.writing === null) this.begin(write);
    else this.waiting = write;
  }

  /** Resolves when nothing is on its way. */
  async settle(): Promise<void> {
    while (this.writing !== null) await this.writing;
  }

  private begin(write: () => Promise<void>): void {
    this.writing = write()
      .then(
        () => this.told(null),
        (fault: unknown) => this.told(fault),
      )
      .then(() => {
        this.writing = null;
        const next = this.waiting;
        this.waiting = null;
        if (next !== null) this.begin(next);
      });
  }
}

export const findDraft = <Draft>(owner: Owner, outlet: string): Promise<Draft | null> => find<Draft>('drafts', owner, outlet);
export const allDrafts = <Draft>(owner: Owner): Promise<readonly Draft[]> => findAll<Draft>('drafts', owner);
export const dropDraft = (owner: Owner, outlet: string): Promise<void> => drop('drafts', owner, outlet);
