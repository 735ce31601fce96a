export const COMPOSED_SECTIONS = ['SITUATION', 'PRICES', 'STOCK', 'SHORTAGES', 'CONDUCT', 'COMPLETENESS', 'PROPOSALS'] as const;
export type ComposedSection = (typeof COMPOSED_SECTIONS)[number];

/** A section in its place. `composed` null: a free one, such as the duty at the office, which people fill in. */
export interface SectionPlan {
  readonly key: string;
  readonly title: string;
  readonly composed: ComposedSection | null;
  /** Who must fill a free one in, in words, and how many minutes before the slot. */
  readonly filledBy?: string | null;
  readonly dueMinutesBefore?: number | null;
}

/** How the reports of a department look: data with days of validity, so that a change of form needs no programmer. */
export interface BulletinTemplate {
  /** Body above the issuer, and the issuer, as the heading names them. */
  readonly parentOrgan: string;
  readonly organ: string;
  /** After the number: `BC-SCT`. */
  readonly notation: string;
  readonly organId: string;
  readonly place: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  /** `TM.`, `KT.`, `TL.`, `TUQ.` lines and title, as they stand above the name. */
  readonly signerLines: readonly string[];
  readonly signerName: string;
  readonly sections: readonly SectionPlan[];
  /** Whether a report nobody acted on is issued by itself when its slot strikes. */
  readonly issuesByItself: boolean;
}

/** Whom a report is sent to, by name: the addressees, and the recipients but those that stand for them and the archive. */
export const recipientsOf = ({ addressees, recipients }: BulletinTemplate): string[] => [
  ...addressees,
  ...recipients.filter((name) => !/^(Như trên|Lưu)/.test(name)),
];

/** A table of texts; `rightFrom` is the first column that holds figures, `rightTo` the first text behind them. */
export interface BulletinTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rightFrom: number;
  readonly rightTo?: number;
  /** Rows, by their place, that head those below: their third cell reaches to the end. */
  readonly groups?: readonly number[];
  /** Of the columns on paper, in millimetres; null takes what is left. */
  readonly widths?: readonly (number | null)[];
}

/** A section as it is read: what was composed, never changed afterwards. */
export interface BulletinSection {
  readonly key: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: BulletinTable | null;
}
