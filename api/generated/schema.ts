// Made by `npm run generate` from the .graphql files; do not edit.
import type { Instant } from '../domain/instant.js';

export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A figure of a report. Going in it may hold anything; the report check answers for each line. */
  Figure: { input: unknown; output: unknown; }
  /** ISO 8601 instant. Going in it is judged by the report check, so that a wrong one refuses one report and not the whole call. */
  Instant: { input: Instant; output: Instant; }
  /** A JSON object. */
  Json: { input: unknown; output: unknown; }
  /** Parallel arrays: one number or null per place. */
  NumberColumn: { input: ReadonlyArray<number | null>; output: ReadonlyArray<number | null>; }
  /** Parallel arrays: one ISO 8601 instant or null per place. */
  TimeColumn: { input: ReadonlyArray<number | null>; output: ReadonlyArray<number | null>; }
  /** A whole number, up to 2^53. */
  Whole: { input: number; output: number; }
};

/** A person, as others see them. The id is the name they sign in with. */
export type Account = {
  readonly __typename?: 'Account';
  readonly fullName: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Home: they see this place and what lies in it; inspectors the whole province of it. */
  readonly locality: Scalars['ID']['output'];
  readonly role: Role;
};

/** A sign to verify, never a verdict on anybody. */
export type Alert = {
  readonly __typename?: 'Alert';
  readonly closedAt: Maybe<Scalars['Instant']['output']>;
  /** ALL: not about one commodity, as silence is. */
  readonly commodity: Scalars['ID']['output'];
  /** When somebody must have taken it in hand; null for alerts from before there were due times. */
  readonly dueAt: Maybe<Scalars['Instant']['output']>;
  /** The numbers as they were seen; the shape is `Evidence` of the domain. */
  readonly evidence: Scalars['Json']['output'];
  /** People × severity × age; what open alerts are ordered by. */
  readonly harm: Scalars['Float']['output'];
  readonly id: Scalars['ID']['output'];
  /** Alerts of one rule family, area and commodity are one incident. */
  readonly incident: Maybe<Scalars['ID']['output']>;
  readonly lastBreachAt: Scalars['Instant']['output'];
  readonly level: Scalars['Int']['output'];
  readonly locality: Scalars['ID']['output'];
  readonly moves: ReadonlyArray<AlertMove>;
  /** Null = it is heard. */
  readonly mutedBy: Maybe<AlertMute>;
  readonly openedAt: Scalars['Instant']['output'];
  readonly outcome: Maybe<AlertOutcome>;
  readonly outlet: Maybe<Scalars['ID']['output']>;
  readonly outletName: Maybe<Scalars['String']['output']>;
  readonly owner: Maybe<Scalars['String']['output']>;
  /** People who depend on the outlets it is about; 0 where nobody has been counted. */
  readonly people: Scalars['Int']['output'];
  readonly reopenedCount: Scalars['Int']['output'];
  readonly rule: AlertRule;
  readonly severity: Severity;
  readonly signal: AlertSignal;
  readonly stage: AlertStage;
  readonly thresholdVersion: Scalars['Int']['output'];
};

export type AlertAnswer = Alert | AlertRefused;

/** A decision of leadership about an alert, newest first in a list. */
export type AlertDecision = {
  readonly __typename?: 'AlertDecision';
  readonly account: Maybe<Scalars['String']['output']>;
  readonly alert: Alert;
  readonly at: Scalars['Instant']['output'];
  /** INSTRUCTED, ASSIGNED or LEVEL_RAISED. */
  readonly cause: AlertMoveCause;
  readonly note: Maybe<Scalars['String']['output']>;
};

/** Which rules tell of one and the same thing: price, shortage, hoarding, panic, silence, glut. */
export type AlertFamily =
  | 'G'
  | 'H'
  | 'L'
  | 'N'
  | 'P'
  | 'S';

export type AlertMove = {
  readonly __typename?: 'AlertMove';
  readonly account: Maybe<Scalars['String']['output']>;
  readonly at: Scalars['Instant']['output'];
  readonly cause: AlertMoveCause;
  readonly evidence: Scalars['Json']['output'];
  readonly note: Maybe<Scalars['String']['output']>;
  readonly ordinal: Scalars['Int']['output'];
  readonly recordedAt: Scalars['Instant']['output'];
  readonly severity: Severity;
  readonly signal: AlertSignal;
  readonly stage: AlertStage;
};

export type AlertMoveCause =
  | 'ACKNOWLEDGED'
  | 'ASSIGNED'
  | 'CLOSED_BY_PERSON'
  | 'EASED'
  | 'INSPECTING'
  /** A leader's order; its text is the note. */
  | 'INSTRUCTED'
  /** The area got another level because of it; the note says which and by which document. */
  | 'LEVEL_RAISED'
  | 'OPENED'
  | 'RECOVERED'
  | 'REOPENED'
  | 'RE_RATED'
  | 'WENT_QUIET'
  | 'WORSENED';

/** Why nobody is told of an alert. It stays on the list. */
export type AlertMute = {
  readonly __typename?: 'AlertMute';
  /** The alert that mutes it; null when a silence does. */
  readonly alert: Maybe<Scalars['ID']['output']>;
  readonly by: MuteKind;
  /** The silence that mutes it; null when another alert does. */
  readonly silence: Maybe<Scalars['ID']['output']>;
};

export type AlertOutcome =
  | 'CONFIRMED'
  | 'DATA_ERROR'
  | 'EXPLAINED'
  | 'FALSE_ALARM'
  | 'RECOVERED';

export type AlertPage = {
  readonly __typename?: 'AlertPage';
  readonly alerts: ReadonlyArray<Alert>;
  readonly total: Scalars['Int']['output'];
};

export type AlertProblem =
  | 'ALERT_CLOSED'
  | 'ALERT_UNKNOWN'
  | 'NOTE_MISSING'
  | 'OWNER_UNKNOWN';

export type AlertRefused = {
  readonly __typename?: 'AlertRefused';
  readonly code: AlertProblem;
};

export type AlertRule =
  | 'A'
  | 'G0'
  | 'G1'
  | 'G2'
  | 'G3'
  | 'G4'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'L'
  | 'N1'
  | 'N2'
  | 'P'
  | 'S1'
  | 'S2'
  | 'S3'
  | 'S4'
  | 'S5';

export type AlertSignal =
  | 'FIRING'
  | 'QUIET';

/** A person's order to be quiet about some alerts. Null = any. */
export type AlertSilence = {
  readonly __typename?: 'AlertSilence';
  readonly account: Scalars['String']['output'];
  readonly commodity: Maybe<Scalars['ID']['output']>;
  readonly createdAt: Scalars['Instant']['output'];
  /** Who ended it early. */
  readonly endedBy: Maybe<Scalars['String']['output']>;
  readonly endsAt: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly locality: Scalars['ID']['output'];
  /** Open alerts that it mutes now. */
  readonly muted: Scalars['Int']['output'];
  readonly outlet: Maybe<Scalars['ID']['output']>;
  readonly outletName: Maybe<Scalars['String']['output']>;
  readonly reason: Scalars['String']['output'];
  readonly rule: Maybe<AlertRule>;
  readonly startsAt: Scalars['Instant']['output'];
};

export type AlertSilenceAnswer = AlertSilence | AlertSilenceRefused;

/** Ends at most seven days from now. */
export type AlertSilenceInput = {
  readonly commodity?: InputMaybe<Scalars['ID']['input']>;
  readonly endsAt: Scalars['Instant']['input'];
  readonly locality: Scalars['ID']['input'];
  readonly outlet?: InputMaybe<Scalars['ID']['input']>;
  readonly reason: Scalars['String']['input'];
  readonly rule?: InputMaybe<AlertRule>;
};

export type AlertSilenceProblem =
  | 'ENDS_TOO_SOON'
  | 'REASON_MISSING'
  | 'SILENCE_ENDED'
  | 'SILENCE_UNKNOWN'
  | 'TOO_LONG';

export type AlertSilenceRefused = {
  readonly __typename?: 'AlertSilenceRefused';
  readonly code: AlertSilenceProblem;
};

export type AlertSort =
  /** The worst harm first. */
  | 'HARM'
  /** By day, newest first, and within a day the worst first. */
  | 'NEWEST';

export type AlertStage =
  | 'ACKNOWLEDGED'
  | 'CLOSED'
  | 'INSPECTING'
  | 'OPEN';

/** A figure that moved at the outlets that told it in both slots. PRICE: middle price. STOCK_OUT: share of the outlets that had none, 0 … 1. STOCK: base units. */
export type AreaChange = {
  readonly __typename?: 'AreaChange';
  readonly commodity: Scalars['ID']['output'];
  readonly figure: ChangedFigure;
  readonly from: Scalars['Float']['output'];
  readonly locality: Scalars['ID']['output'];
  readonly outlets: Scalars['Int']['output'];
  readonly to: Scalars['Float']['output'];
  /** Size of the change times the square root of the outlets behind it. */
  readonly weight: Scalars['Float']['output'];
};

export type AreaChanges = {
  readonly __typename?: 'AreaChanges';
  /** The weightiest first. */
  readonly changes: ReadonlyArray<AreaChange>;
  /** The slots compared; null while there is no newer and older one. */
  readonly fromSlot: Maybe<Scalars['Instant']['output']>;
  readonly toSlot: Maybe<Scalars['Instant']['output']>;
  readonly total: Scalars['Int']['output'];
};

/**
 * Outlines of the parts of an area, north up, with as many corners as a screen can show.
 * Longitude and latitude lie at x = (longitude - west) * perDegreeEast, y = (north - latitude) * perDegreeNorth.
 */
export type AreaMap = {
  readonly __typename?: 'AreaMap';
  readonly areas: ReadonlyArray<Scalars['ID']['output']>;
  readonly height: Scalars['Whole']['output'];
  readonly north: Scalars['Float']['output'];
  readonly parent: Scalars['ID']['output'];
  /** An SVG path for each of `areas`. */
  readonly paths: ReadonlyArray<Scalars['String']['output']>;
  readonly perDegreeEast: Scalars['Float']['output'];
  readonly perDegreeNorth: Scalars['Float']['output'];
  readonly west: Scalars['Float']['output'];
  readonly width: Scalars['Whole']['output'];
};

export type AssignAnswer = AssignRefused | OutletsAssigned;

export type AssignProblem =
  | 'DAYS_INVALID'
  | 'OUTLET_UNKNOWN'
  | 'PERSON_UNKNOWN'
  | 'SLOT_UNKNOWN';

export type AssignRefused = {
  readonly __typename?: 'AssignRefused';
  readonly code: AssignProblem;
};

export type AuditAction =
  /** Reports came in. */
  | 'ACCEPT'
  | 'DELETE'
  | 'EXPORT'
  /** Details were forgotten for a person. */
  | 'FORGET'
  | 'INSERT'
  | 'READ'
  /** What had been kept long enough was erased. */
  | 'RETAIN'
  | 'TRUNCATE'
  | 'UPDATE';

/** A look at the whole chain and at every report it tells of. */
export type AuditCheck = {
  readonly __typename?: 'AuditCheck';
  readonly checked: Scalars['Whole']['output'];
  /** It could not be brought to its end. */
  readonly failed: Scalars['Boolean']['output'];
  /** The first hundred. */
  readonly findings: ReadonlyArray<AuditFinding>;
  /** Null while it is under way. */
  readonly finishedAt: Maybe<Scalars['Instant']['output']>;
  readonly found: Scalars['Int']['output'];
  readonly startedAt: Scalars['Instant']['output'];
  /** Entries when it began. */
  readonly total: Scalars['Whole']['output'];
};

export type AuditDetail = {
  readonly __typename?: 'AuditDetail';
  readonly after: Maybe<Scalars['String']['output']>;
  readonly agent: Maybe<Scalars['String']['output']>;
  /** JSON of the columns that changed. */
  readonly before: Maybe<Scalars['String']['output']>;
  /** Address of the other side. */
  readonly from: Maybe<Scalars['String']['output']>;
};

/** Something that was done or told, as the chain holds it. The newest first in a list. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** Whose data it is. */
  readonly about: ReadonlyArray<Scalars['ID']['output']>;
  readonly action: AuditAction;
  readonly at: Scalars['Instant']['output'];
  /** Null: nobody was signed in, or the system itself. */
  readonly by: Maybe<Scalars['ID']['output']>;
  readonly byName: Maybe<Scalars['String']['output']>;
  /** Null where it was forgotten for a person, or there never was any. */
  readonly detail: Maybe<AuditDetail>;
  /** The table, or the types of the contract that were told. */
  readonly entity: Scalars['String']['output'];
  readonly key: Maybe<Scalars['String']['output']>;
  /** More of it, as JSON: reports accepted or told, the operation's own name. */
  readonly more: Maybe<Scalars['String']['output']>;
  /** The operation of the request; null where there was none. */
  readonly operation: Maybe<Scalars['String']['output']>;
  /** Place in the chain. */
  readonly seq: Scalars['Whole']['output'];
};

export type AuditFilter = {
  readonly about?: InputMaybe<Scalars['ID']['input']>;
  readonly action?: InputMaybe<AuditAction>;
  readonly by?: InputMaybe<Scalars['ID']['input']>;
  readonly entity?: InputMaybe<Scalars['String']['input']>;
  readonly key?: InputMaybe<Scalars['String']['input']>;
  readonly since?: InputMaybe<Scalars['Instant']['input']>;
  readonly until?: InputMaybe<Scalars['Instant']['input']>;
};

export type AuditFinding = {
  readonly __typename?: 'AuditFinding';
  readonly flaw: AuditFlaw;
  /** Place in the chain, or the id of a report. */
  readonly place: Scalars['String']['output'];
};

export type AuditFlaw =
  | 'CHANGED'
  /** The chain ends before the place that was kept of it. */
  | 'CUT'
  | 'DETAIL_CHANGED'
  | 'DETAIL_MISSING'
  | 'MISSING'
  /** Another chain than the one that was kept of it. */
  | 'REWRITTEN'
  /** A report that the chain does not know. */
  | 'UNRECORDED';

export type AuthorityAnswer = AuthorityRefused | SigningAuthority;

export type AuthorityProblem =
  | 'ALREADY_TRUSTED'
  | 'AUTHORITY_UNKNOWN'
  | 'CERTIFICATE_UNREADABLE'
  /** The certificate may not vouch for others. */
  | 'NOT_AN_AUTHORITY'
  | 'REASON_MISSING';

export type AuthorityRefused = {
  readonly __typename?: 'AuthorityRefused';
  readonly code: AuthorityProblem;
};

export type Availability =
  | 'ENOUGH'
  | 'LOW'
  | 'NONE'
  | 'PLENTY';

export type BoundaryFault =
  | 'CODE_MISSING'
  | 'CROSSES_ITSELF'
  | 'NOT_CLOSED'
  | 'NOT_POLYGON'
  | 'OUT_OF_RANGE'
  | 'TOO_FEW_CORNERS'
  | 'TWICE';

export type BoundaryFile = {
  readonly __typename?: 'BoundaryFile';
  /** The whole file cannot be read: why. */
  readonly fault: Maybe<BoundaryFileFault>;
  readonly rows: ReadonlyArray<BoundaryRow>;
  /** A file with one wrong feature is not, nor one that changes nothing. */
  readonly written: Scalars['Boolean']['output'];
};

export type BoundaryFileFault =
  | 'EMPTY'
  | 'NOT_GEOJSON'
  | 'TOO_LARGE'
  | 'TOO_MANY_AREAS';

export type BoundaryRow = {
  readonly __typename?: 'BoundaryRow';
  readonly code: Scalars['String']['output'];
  /** As it is drawn. */
  readonly corners: Scalars['Int']['output'];
  readonly fault: Maybe<BoundaryFault>;
  /** Of the file, from 1. */
  readonly feature: Scalars['Int']['output'];
  /** Of the area; the code where nobody has it. */
  readonly name: Scalars['String']['output'];
  readonly state: BoundaryState;
};

export type BoundaryState =
  | 'CHANGED'
  | 'NEW'
  | 'SAME'
  /** Nobody here has this code; it is passed over. */
  | 'UNKNOWN'
  | 'WRONG';

export type BoundaryUndo = {
  readonly __typename?: 'BoundaryUndo';
  /** Areas that a later file has changed. */
  readonly areas: ReadonlyArray<Scalars['String']['output']>;
  readonly fault: Maybe<BoundaryUndoFault>;
  readonly version: Maybe<BoundaryVersion>;
};

export type BoundaryUndoFault =
  | 'ALREADY_UNDONE'
  | 'CHANGED_MEANWHILE'
  | 'UNKNOWN';

/** Never changed, never deleted. */
export type BoundaryVersion = {
  readonly __typename?: 'BoundaryVersion';
  readonly areas: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly madeAt: Scalars['Instant']['output'];
  readonly madeBy: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** The file that this one took back. */
  readonly undoes: Maybe<Scalars['ID']['output']>;
  readonly undone: Scalars['Boolean']['output'];
};

/** A quick report (báo cáo nhanh) of one province for one slot; part 1 and more are supplements. */
export type Bulletin = {
  readonly __typename?: 'Bulletin';
  /** What the caller may do with it now. */
  readonly acts: ReadonlyArray<BulletinAct>;
  readonly composedAt: Scalars['Instant']['output'];
  readonly expected: Scalars['Int']['output'];
  /** Its figures are as they stood then. */
  readonly frozenAt: Scalars['Instant']['output'];
  /** Hexadecimal SHA-256 of the data it was written from, which `/files/bulletins/ID/data` gives byte for byte. */
  readonly frozenSha256: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly issuedAt: Maybe<Scalars['Instant']['output']>;
  /** Reports of its slot that came after its data were frozen. */
  readonly lateReports: Scalars['Int']['output'];
  /** Whether the caller may begin a supplement. */
  readonly maySupplement: Scalars['Boolean']['output'];
  readonly moves: ReadonlyArray<BulletinMove>;
  /** 05/BC-SCT; null until it is issued. */
  readonly number: Maybe<Scalars['String']['output']>;
  readonly openAlerts: Scalars['Int']['output'];
  /** Of the order it is on; null: of a slot. Then slotAt is when the order was closed. */
  readonly orderTitle: Maybe<Scalars['String']['output']>;
  readonly part: Scalars['Int']['output'];
  readonly province: Scalars['ID']['output'];
  readonly received: Scalars['Int']['output'];
  readonly sections: ReadonlyArray<BulletinSection>;
  /** Newest first. */
  readonly signedFiles: ReadonlyArray<SignedFile>;
  readonly slotAt: Scalars['Instant']['output'];
  readonly state: BulletinState;
};

/** What a person may do with a quick report. */
export type BulletinAct =
  | 'APPROVE'
  | 'COMMENT'
  /** Gives the number; nothing changes afterwards. */
  | 'ISSUE'
  /** Writes the remark of a section; an empty text takes it away. */
  | 'REMARK'
  /** With the reason. */
  | 'RETURN'
  | 'SUBMIT';

export type BulletinAnswer = Bulletin | BulletinRefused;

/** How quick reports look from a day on: the newest of a province, else the newest common one. `{province}` and `{name}` stand for the province's names. */
export type BulletinForm = {
  readonly __typename?: 'BulletinForm';
  readonly addedAt: Scalars['Instant']['output'];
  /** Null: came with the program. */
  readonly addedBy: Maybe<Scalars['String']['output']>;
  readonly addressees: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly issuesByItself: Scalars['Boolean']['output'];
  readonly notation: Scalars['String']['output'];
  readonly organ: Scalars['String']['output'];
  readonly organId: Scalars['String']['output'];
  readonly parentOrgan: Scalars['String']['output'];
  readonly place: Scalars['String']['output'];
  /** Null: everywhere that has none of its own. */
  readonly province: Maybe<Scalars['ID']['output']>;
  readonly reason: Scalars['String']['output'];
  readonly recipients: ReadonlyArray<Scalars['String']['output']>;
  readonly sections: ReadonlyArray<FormSection>;
  readonly signerLines: ReadonlyArray<Scalars['String']['output']>;
  readonly signerName: Scalars['String']['output'];
  /** YYYY-MM-DD. */
  readonly validFrom: Scalars['String']['output'];
};

export type BulletinFormInput = {
  readonly addressees: ReadonlyArray<Scalars['String']['input']>;
  readonly issuesByItself: Scalars['Boolean']['input'];
  readonly notation: Scalars['String']['input'];
  readonly organ: Scalars['String']['input'];
  readonly organId: Scalars['String']['input'];
  readonly parentOrgan: Scalars['String']['input'];
  readonly place: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
  readonly recipients: ReadonlyArray<Scalars['String']['input']>;
  readonly sections: ReadonlyArray<FormSectionInput>;
  readonly signerLines: ReadonlyArray<Scalars['String']['input']>;
  readonly signerName: Scalars['String']['input'];
  readonly validFrom: Scalars['String']['input'];
};

export type BulletinMove = {
  readonly __typename?: 'BulletinMove';
  /** Null: the clock. */
  readonly account: Maybe<Scalars['String']['output']>;
  readonly at: Scalars['Instant']['output'];
  readonly kind: BulletinMoveKind;
  readonly ordinal: Scalars['Int']['output'];
  readonly section: Maybe<Scalars['String']['output']>;
  readonly state: BulletinState;
  readonly text: Maybe<Scalars['String']['output']>;
};

/** COMPOSE and SUPPLEMENT begin a report; the rest are what people, or the clock, did. */
export type BulletinMoveKind =
  | 'APPROVE'
  | 'COMMENT'
  | 'COMPOSE'
  | 'ISSUE'
  | 'REMARK'
  | 'RETURN'
  | 'SUBMIT'
  | 'SUPPLEMENT';

export type BulletinProblem =
  | 'BULLETIN_UNKNOWN'
  | 'NOT_IN_THIS_STATE'
  | 'NOT_ISSUED'
  | 'ROLE_MAY_NOT'
  | 'SECTION_UNKNOWN'
  | 'TEXT_INVALID'
  | 'TEXT_MISSING';

export type BulletinRefused = {
  readonly __typename?: 'BulletinRefused';
  readonly code: BulletinProblem;
};

/** The document's own words, which are Vietnamese. */
export type BulletinSection = {
  readonly __typename?: 'BulletinSection';
  readonly dueAt: Maybe<Scalars['Instant']['output']>;
  /** Who must fill a free section in, in words, and by when. */
  readonly filledBy: Maybe<Scalars['String']['output']>;
  /** Whether people write it: nothing is composed here. */
  readonly free: Scalars['Boolean']['output'];
  readonly key: Scalars['ID']['output'];
  readonly paragraphs: ReadonlyArray<Scalars['String']['output']>;
  readonly remark: Maybe<Scalars['String']['output']>;
  readonly table: Maybe<BulletinTable>;
  readonly title: Scalars['String']['output'];
};

export type BulletinState =
  | 'APPROVED'
  | 'DRAFT'
  | 'ISSUED'
  | 'RETURNED'
  | 'SUBMITTED';

export type BulletinTable = {
  readonly __typename?: 'BulletinTable';
  readonly head: ReadonlyArray<Scalars['String']['output']>;
  /** The first column that holds figures. */
  readonly rightFrom: Scalars['Int']['output'];
  readonly rows: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
};

export type CatalogueAnswer = CatalogueRefused | CatalogueSaved;

/** Never changed, never deleted. */
export type CatalogueChange = {
  readonly __typename?: 'CatalogueChange';
  readonly after: Scalars['Json']['output'];
  /** Null: the item was new. */
  readonly before: Maybe<Scalars['Json']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly key: Scalars['ID']['output'];
  readonly kind: CatalogueKind;
  readonly madeAt: Scalars['Instant']['output'];
  readonly madeBy: Scalars['String']['output'];
  /** The change whose version this one brought back. */
  readonly restores: Maybe<Scalars['ID']['output']>;
};

/** One item of the catalogue as it stands; the shapes are those of the domain (`items.ts`). */
export type CatalogueItem = {
  readonly __typename?: 'CatalogueItem';
  readonly changedAt: Maybe<Scalars['Instant']['output']>;
  readonly changedBy: Maybe<Scalars['String']['output']>;
  readonly key: Scalars['ID']['output'];
  readonly kind: CatalogueKind;
  readonly value: Scalars['Json']['output'];
  /** The newest change; null when nobody has changed it since the installation. */
  readonly version: Maybe<Scalars['ID']['output']>;
};

export type CatalogueKind =
  | 'CHECKLIST'
  | 'COMMODITY'
  | 'OPEN_DATA'
  | 'OUTLET'
  | 'PLACE';

export type CatalogueProblem = {
  readonly __typename?: 'CatalogueProblem';
  readonly code: CatalogueProblemCode;
  /** A name of the item, with a place for lists (`questions.3.textVi`); `key` and `version` speak of the item as a whole. */
  readonly field: Scalars['String']['output'];
};

export type CatalogueProblemCode =
  | 'CHANGED_MEANWHILE'
  | 'INVALID'
  | 'IN_USE'
  | 'MISSING'
  | 'NOTHING_CHANGED'
  | 'OUT_OF_RANGE'
  | 'TOO_LONG'
  | 'UNKNOWN';

export type CatalogueRefused = {
  readonly __typename?: 'CatalogueRefused';
  readonly problems: ReadonlyArray<CatalogueProblem>;
};

export type CatalogueSaved = {
  readonly __typename?: 'CatalogueSaved';
  readonly item: CatalogueItem;
};

export type CeilingEntry = {
  readonly __typename?: 'CeilingEntry';
  readonly addedAt: Scalars['Instant']['output'];
  readonly addedBy: Maybe<Scalars['String']['output']>;
  readonly commodity: Scalars['ID']['output'];
  readonly document: Scalars['String']['output'];
  readonly endReason: Maybe<Scalars['String']['output']>;
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
  readonly endedBy: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: CeilingKind;
  readonly locality: Scalars['ID']['output'];
  readonly outlet: Maybe<Scalars['ID']['output']>;
  readonly outletName: Maybe<Scalars['String']['output']>;
  readonly price: Scalars['Whole']['output'];
  readonly since: Scalars['Instant']['output'];
  readonly until: Maybe<Scalars['Instant']['output']>;
};

export type CeilingInput = {
  readonly commodity: Scalars['ID']['input'];
  readonly document: Scalars['String']['input'];
  readonly kind: CeilingKind;
  readonly locality: Scalars['ID']['input'];
  readonly outlet?: InputMaybe<Scalars['ID']['input']>;
  readonly price: Scalars['Float']['input'];
  readonly since: Scalars['Instant']['input'];
  readonly until?: InputMaybe<Scalars['Instant']['input']>;
};

export type CeilingKind =
  | 'DECLARED'
  | 'MAXIMUM'
  | 'POSTED';

export type ChangeSince =
  /** The same slot of the day before. */
  | 'DAY'
  /** The slot before. */
  | 'SLOT';

export type ChangedFigure =
  | 'PRICE'
  | 'STOCK'
  | 'STOCK_OUT';

/** Whether the installation can send this way, and how the last day went. */
export type ChannelState = {
  readonly __typename?: 'ChannelState';
  readonly channel: NoticeChannel;
  readonly failed: Scalars['Int']['output'];
  /** Names of gateways; the mail server's or push contact's is not shown. */
  readonly gateways: ReadonlyArray<Scalars['String']['output']>;
  readonly isConfigured: Scalars['Boolean']['output'];
  readonly notConfigured: Scalars['Int']['output'];
  readonly sent: Scalars['Int']['output'];
  readonly suppressed: Scalars['Int']['output'];
  readonly waiting: Scalars['Int']['output'];
};

/** What was found at a visit beside goods. */
export type ChecklistFinding = {
  readonly __typename?: 'ChecklistFinding';
  readonly account: Scalars['String']['output'];
  /** By code of the question. */
  readonly answers: Scalars['Json']['output'];
  /** Codes of questions answered as they should not be. */
  readonly breaches: ReadonlyArray<Scalars['String']['output']>;
  readonly checklist: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  /** The crisis level in force there and then. */
  readonly level: Scalars['Int']['output'];
  readonly note: Maybe<Scalars['String']['output']>;
  readonly observedAt: Scalars['Instant']['output'];
  readonly receivedAt: Scalars['Instant']['output'];
  readonly report: Maybe<Scalars['ID']['output']>;
  readonly titleEn: Scalars['String']['output'];
  readonly titleVi: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
};

/** An outlet that need not report for some slot of the day. */
export type ClosedOutlet = {
  readonly __typename?: 'ClosedOutlet';
  readonly document: Scalars['String']['output'];
  readonly locality: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly outlet: Scalars['ID']['output'];
  readonly since: Scalars['Instant']['output'];
  readonly until: Maybe<Scalars['Instant']['output']>;
};

export type CodesAnswer = CodesOn | CredentialRefused;

/** What an authenticator app is told; it counts after confirmCodes. */
export type CodesBegun = {
  readonly __typename?: 'CodesBegun';
  /** otpauth://…, for a QR code. */
  readonly address: Scalars['String']['output'];
  /** Base32, for typing. */
  readonly secret: Scalars['String']['output'];
};

export type CodesOn = {
  readonly __typename?: 'CodesOn';
  /** Ten, each good once, shown once. */
  readonly recoveryCodes: ReadonlyArray<Scalars['String']['output']>;
};

/** An essential good (mặt hàng thiết yếu). `id` is its code. */
export type Commodity = {
  readonly __typename?: 'Commodity';
  /** Base units in one unit; every quantity in this API counts base units. */
  readonly basePerUnit: Scalars['Whole']['output'];
  readonly baseUnit: Scalars['String']['output'];
  readonly highDemand: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: CommodityKind;
  readonly nameEn: Scalars['String']['output'];
  readonly nameVi: Scalars['String']['output'];
  readonly nationalCode: Maybe<Scalars['String']['output']>;
  /** Base units; a fraction where less than one a day is the norm (0.22 eggs). */
  readonly normPerPersonDay: Maybe<Scalars['Float']['output']>;
  readonly normSource: Maybe<Scalars['String']['output']>;
  readonly priceKind: PriceKind;
  readonly specification: Scalars['String']['output'];
  /** What a price is for: kg, quả, lít, hộp. */
  readonly unit: Scalars['String']['output'];
  readonly usualLeadDays: Scalars['Float']['output'];
};

export type CommodityKind =
  | 'ENERGY'
  | 'FRESH'
  | 'MEDICAL'
  | 'PROTEIN'
  | 'RAW_MATERIAL'
  | 'STAPLE';

/** Expected and received on one local day, as of now. Closed outlets are expected nowhere. */
export type Completeness = {
  readonly __typename?: 'Completeness';
  readonly closed: ReadonlyArray<ClosedOutlet>;
  readonly day: Scalars['String']['output'];
  readonly gaps: ReadonlyArray<OutletGap>;
  readonly now: Scalars['Instant']['output'];
  readonly people: ReadonlyArray<PersonDuty>;
  readonly reminders: ReadonlyArray<DutyReminder>;
  readonly slots: ReadonlyArray<DutySlot>;
  readonly units: ReadonlyArray<UnitDuty>;
};

export type CorrectionDecided = {
  readonly __typename?: 'CorrectionDecided';
  readonly consented: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
};

export type CredentialAnswer = CredentialRefused | CredentialsChanged;

export type CredentialRefusal =
  | 'DAYS_INVALID'
  | 'NAME_INVALID'
  | 'PASSWORD_COMMON'
  | 'PASSWORD_NAMES'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_TOO_SHORT'
  | 'UNKNOWN'
  | 'WAIT'
  /** Password, code or passkey. */
  | 'WRONG';

export type CredentialRefused = {
  readonly __typename?: 'CredentialRefused';
  readonly code: CredentialRefusal;
  readonly waitSeconds: Maybe<Scalars['Int']['output']>;
};

/** How the caller signs in. */
export type Credentials = {
  readonly __typename?: 'Credentials';
  readonly hasCodes: Scalars['Boolean']['output'];
  readonly hasPassword: Scalars['Boolean']['output'];
  readonly machines: ReadonlyArray<MachineToken>;
  readonly passkeys: ReadonlyArray<Passkey>;
  readonly recoveryCodesLeft: Scalars['Int']['output'];
  readonly sessions: ReadonlyArray<DeviceSession>;
};

export type CredentialsChanged = {
  readonly __typename?: 'CredentialsChanged';
  readonly credentials: Credentials;
};

export type CrisisLevel = {
  readonly __typename?: 'CrisisLevel';
  readonly documentNumber: Scalars['String']['output'];
  readonly issuer: Scalars['String']['output'];
  readonly level: Scalars['Int']['output'];
  readonly locality: Scalars['ID']['output'];
  readonly since: Scalars['Instant']['output'];
  readonly until: Maybe<Scalars['Instant']['output']>;
};

export type DecideAnswer = CorrectionDecided | DecideRefused;

export type DecideProblem =
  | 'ALREADY_DECIDED'
  | 'COMMENT_INVALID'
  | 'COMMENT_MISSING'
  | 'CORRECTION_UNKNOWN';

export type DecideRefused = {
  readonly __typename?: 'DecideRefused';
  readonly code: DecideProblem;
};

/** Append-only: a level holds until a later one is declared for the same locality. */
export type DeclaredLevel = {
  readonly __typename?: 'DeclaredLevel';
  readonly declaredAt: Scalars['Instant']['output'];
  readonly declaredBy: Maybe<Scalars['String']['output']>;
  readonly documentDate: Scalars['String']['output'];
  readonly documentNumber: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly issuer: Scalars['String']['output'];
  readonly level: Scalars['Int']['output'];
  readonly locality: Scalars['ID']['output'];
  readonly since: Scalars['Instant']['output'];
  /** When open alerts were rated anew; null: not yet. */
  readonly takenUpAt: Maybe<Scalars['Instant']['output']>;
  readonly until: Maybe<Scalars['Instant']['output']>;
};

export type DeliveryAnswer = DeliveryRefused | NoticeDelivery;

/** WAITING: to be sent, or sent again. NOT_CONFIGURED and SUPPRESSED were never sent; FAILED is not tried again by itself. */
export type DeliveryOutcome =
  | 'FAILED'
  | 'NOT_CONFIGURED'
  | 'SENT'
  | 'SUPPRESSED'
  | 'WAITING';

export type DeliveryProblem =
  | 'DELIVERY_UNKNOWN'
  | 'NOT_UNSENT';

export type DeliveryRefused = {
  readonly __typename?: 'DeliveryRefused';
  readonly code: DeliveryProblem;
};

export type Deployment = {
  readonly __typename?: 'Deployment';
  readonly currency: Scalars['String']['output'];
  /** Decimals of the amounts kept: a price of 1269 with 2 is 12.69. */
  readonly currencyDecimals: Scalars['Int']['output'];
  readonly demo: Scalars['Boolean']['output'];
  readonly handInMinutesBefore: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly now: Scalars['Instant']['output'];
  /** The locality a screen starts from. */
  readonly root: Scalars['ID']['output'];
  readonly slotMinutes: ReadonlyArray<Scalars['Int']['output']>;
  readonly timeZone: Scalars['String']['output'];
  readonly utcOffsetMinutes: Scalars['Int']['output'];
};

/** Where a session is kept: DESK in a cookie of the browser (30 minutes without use, 12 hours in all), PHONE as a token (30 days). */
export type Device =
  | 'DESK'
  | 'PHONE';

export type DeviceSession = {
  readonly __typename?: 'DeviceSession';
  readonly address: Scalars['String']['output'];
  readonly agent: Scalars['String']['output'];
  readonly createdAt: Scalars['Instant']['output'];
  /** The one that asks. */
  readonly current: Scalars['Boolean']['output'];
  readonly device: Device;
  readonly expiresAt: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly usedAt: Scalars['Instant']['output'];
};

export type DutyReminder = {
  readonly __typename?: 'DutyReminder';
  readonly account: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  readonly madeAt: Scalars['Instant']['output'];
  /** Null: by the clock. */
  readonly madeBy: Maybe<Scalars['String']['output']>;
  readonly outlets: ReadonlyArray<Scalars['ID']['output']>;
  readonly person: Scalars['String']['output'];
  readonly slotAt: Scalars['Instant']['output'];
};

export type DutySlot = {
  readonly __typename?: 'DutySlot';
  /** Reports for the slot must be in by then. */
  readonly cutOffAt: Scalars['Instant']['output'];
  readonly expected: Scalars['Int']['output'];
  readonly late: Scalars['Int']['output'];
  readonly missing: Scalars['Int']['output'];
  readonly onTime: Scalars['Int']['output'];
  readonly slotAt: Scalars['Instant']['output'];
};

export type FirstCodesAnswer = FirstCodesOn | SignInRefused;

/** The app's codes count from now on, and the person is signed in. */
export type FirstCodesOn = {
  readonly __typename?: 'FirstCodesOn';
  /** Ten, each good once, shown once. */
  readonly recoveryCodes: ReadonlyArray<Scalars['String']['output']>;
  readonly signedIn: SignedIn;
};

/** What the fourteen days from `at`'s day on may bring, told from the whole days before it. */
export type Forecast = {
  readonly __typename?: 'Forecast';
  /** Local midnights. */
  readonly at: Scalars['TimeColumn']['output'];
  readonly commodity: Scalars['ID']['output'];
  readonly locality: Scalars['ID']['output'];
  readonly outletKind: Maybe<Scalars['ID']['output']>;
  /** Median price, in smallest money units per unit. */
  readonly price: ForecastFigures;
  /** Stock in base units, as if as many outlets spoke as on the newest whole day. */
  readonly stock: ForecastFigures;
};

/** Columns: place i of each belongs to day i of the forecast. Empty when there is no forecast, and then `reason` says why. */
export type ForecastFigures = {
  readonly __typename?: 'ForecastFigures';
  /** Share of the back-test's days inside a band made without them; 0.8 is meant. */
  readonly coverage: Maybe<Scalars['Float']['output']>;
  /** Mean absolute error in the back-test, in the unit of the figure. */
  readonly error: Maybe<Scalars['Float']['output']>;
  /** How much smaller that is than the error of "as the last value", 0.1 = 10 %. */
  readonly gain: Maybe<Scalars['Float']['output']>;
  readonly high: Scalars['NumberColumn']['output'];
  /** The figure lies between low and high with a chance of 80 %. */
  readonly low: Scalars['NumberColumn']['output'];
  readonly method: Maybe<ForecastMethod>;
  /** Past days from which the back-test foretold. */
  readonly origins: Maybe<Scalars['Int']['output']>;
  readonly reason: Maybe<NoForecast>;
  readonly value: Scalars['NumberColumn']['output'];
};

export type ForecastMethod =
  | 'BACK_TO_USUAL'
  | 'DAMPED_TREND'
  | 'LIKE_BEFORE'
  | 'MOMENTUM'
  | 'SEASONAL_NAIVE'
  | 'THETA_WEEKLY'
  | 'USUAL_CHANGE'
  | 'WEEKDAY'
  | 'WIDER_MOVE';

export type FormAnswer = BulletinForm | FormRefused;

export type FormProblem =
  /** A day that is none, or that has passed: issued reports keep their form. */
  | 'DAY_INVALID'
  | 'DUE_INVALID'
  | 'NOTATION_INVALID'
  | 'REASON_MISSING'
  | 'SECTIONS_MISSING'
  | 'SECTION_TWICE'
  | 'SECTION_UNKNOWN'
  | 'TEXT_INVALID'
  | 'TEXT_MISSING';

export type FormRefused = {
  readonly __typename?: 'FormRefused';
  readonly problems: ReadonlyArray<FormProblem>;
};

/** A section in its place. Without `composed` it is a free one, which people write. */
export type FormSection = {
  readonly __typename?: 'FormSection';
  /** SITUATION, PRICES, STOCK, SHORTAGES, CONDUCT, COMPLETENESS, PROPOSALS. */
  readonly composed: Maybe<Scalars['String']['output']>;
  /** Minutes before the slot by which it must be filled in. */
  readonly dueMinutesBefore: Maybe<Scalars['Int']['output']>;
  /** Who must fill a free section in, in words. */
  readonly filledBy: Maybe<Scalars['String']['output']>;
  readonly key: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
};

export type FormSectionInput = {
  readonly composed?: InputMaybe<Scalars['String']['input']>;
  readonly dueMinutesBefore?: InputMaybe<Scalars['Int']['input']>;
  readonly filledBy?: InputMaybe<Scalars['String']['input']>;
  readonly key: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
};

export type HandOver = {
  readonly __typename?: 'HandOver';
  /** The same for those an office made together; null for one alone. */
  readonly batch: Maybe<Scalars['ID']['output']>;
  readonly from: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly madeAt: Scalars['Instant']['output'];
  readonly madeBy: Scalars['String']['output'];
  /** Null = all of the person's outlets. */
  readonly outlets: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly reason: Scalars['String']['output'];
  readonly since: Scalars['String']['output'];
  readonly to: Scalars['String']['output'];
  readonly until: Scalars['String']['output'];
  readonly withdrawnBy: Maybe<Scalars['String']['output']>;
  /** Taken back: from that day on it does not hold. */
  readonly withdrawnOn: Maybe<Scalars['String']['output']>;
};

export type HandOverAnswer = HandOver | HandOverRefused;

export type HandOverProblem =
  | 'DAYS_INVALID'
  | 'NOT_IN_FORCE'
  | 'NOT_YOURS'
  | 'OUTLET_UNKNOWN'
  | 'PERSON_UNKNOWN'
  | 'REASON_MISSING'
  | 'SAME_PERSON'
  | 'UNKNOWN';

export type HandOverRefused = {
  readonly __typename?: 'HandOverRefused';
  readonly code: HandOverProblem;
};

export type HandOversAnswer = HandOverRefused | HandOversMade;

export type HandOversMade = {
  readonly __typename?: 'HandOversMade';
  readonly handOvers: ReadonlyArray<HandOver>;
};

/** A correction of a report whose slot had been issued. */
export type HeldCorrection = {
  readonly __typename?: 'HeldCorrection';
  readonly account: Scalars['String']['output'];
  readonly corrects: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<HeldLine>;
  readonly outlet: Scalars['ID']['output'];
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly receivedAt: Scalars['Instant']['output'];
};

export type HeldLine = {
  readonly __typename?: 'HeldLine';
  readonly commodity: Scalars['ID']['output'];
  readonly newPrice: Maybe<Scalars['Whole']['output']>;
  readonly oldPrice: Maybe<Scalars['Whole']['output']>;
};

export type HoardingAct =
  | 'GOODS_MOVED_AWAY'
  | 'NEW_BUYER_LIMIT'
  | 'OPEN_NOT_SELLING'
  | 'SHORTER_HOURS'
  | 'STOPPED_SELLING'
  | 'TIED_SALE';

/** What is not as it should be while the server still answers. */
export type Impairment =
  | 'CLOCK_WRONG'
  | 'DATABASE_DOWN'
  | 'DATABASE_READ_ONLY'
  | 'DISK_CRITICAL'
  | 'DISK_FULL'
  | 'DISK_WARNING'
  | 'EVENT_LOOP_BLOCKED'
  | 'NOT_MIGRATED'
  | 'POOL_STARVED'
  | 'STOPPING'
  | 'WORKER_SILENT';

export type LevelInput = {
  /** YYYY-MM-DD. */
  readonly documentDate: Scalars['String']['input'];
  readonly documentNumber: Scalars['String']['input'];
  readonly issuer: Scalars['String']['input'];
  readonly level: Scalars['Int']['input'];
  readonly locality: Scalars['ID']['input'];
  readonly since: Scalars['Instant']['input'];
};

/** One line of one report as an auditor reads it. */
export type LineAudit = {
  readonly __typename?: 'LineAudit';
  readonly account: Scalars['String']['output'];
  readonly at: Scalars['Instant']['output'];
  readonly commodity: Scalars['ID']['output'];
  readonly corrects: Maybe<Scalars['ID']['output']>;
  readonly device: Maybe<Scalars['String']['output']>;
  readonly distance: Maybe<Scalars['Int']['output']>;
  readonly dwellSeconds: Maybe<Scalars['Float']['output']>;
  readonly entry: Maybe<LineEntry>;
  readonly newPrice: Maybe<Scalars['Whole']['output']>;
  /** The price before: the one the phone showed, else the corrected line's, else the outlet's last one. */
  readonly oldPrice: Maybe<Scalars['Whole']['output']>;
  readonly outside: Maybe<Scalars['Boolean']['output']>;
  /** Why: the line's reason, else that of the correction. */
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly receivedAt: Scalars['Instant']['output'];
  readonly report: Scalars['ID']['output'];
};

export type LineEntry =
  | 'GROUP'
  | 'TYPED'
  | 'UNCHANGED';

export type LineFlag =
  | 'CLOCK_SUSPECT'
  | 'COMMODITY_RETIRED'
  | 'COUNTERFEIT'
  | 'OTHER_UNIT'
  | 'PRICE_CONFIRMED';

export type LinkAnswer = LinkMade | PersonRefused;

/** Shown once: the database keeps only its hash. */
export type LinkMade = {
  readonly __typename?: 'LinkMade';
  readonly expiresAt: Scalars['Instant']['output'];
  /** The way in, below the address of this site: /link/… */
  readonly path: Scalars['String']['output'];
};

/** `id` is its code. */
export type Locality = {
  readonly __typename?: 'Locality';
  readonly fullName: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: LocalityKind;
  readonly latitude: Maybe<Scalars['Float']['output']>;
  /** Crisis level in force now, 1 … 4: its own or the nearest ancestor's. */
  readonly level: Scalars['Int']['output'];
  readonly longitude: Maybe<Scalars['Float']['output']>;
  readonly name: Scalars['String']['output'];
  readonly nameEn: Maybe<Scalars['String']['output']>;
  readonly outletCount: Scalars['Int']['output'];
  readonly parent: Maybe<Scalars['ID']['output']>;
  readonly population: Maybe<Scalars['Whole']['output']>;
  readonly specialArea: Maybe<Scalars['String']['output']>;
};

export type LocalityKind =
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DISTRICT'
  | 'PROVINCE'
  | 'ZONE';

export type MachineAnswer = CredentialRefused | MachineTokenMade;

export type MachineScope =
  /** Every question that its person may ask. */
  | 'READ'
  /** submitReports. */
  | 'SUBMIT';

/** A token of a machine, without the token. */
export type MachineToken = {
  readonly __typename?: 'MachineToken';
  readonly expiresAt: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly madeAt: Scalars['Instant']['output'];
  readonly name: Scalars['String']['output'];
  readonly scopes: ReadonlyArray<MachineScope>;
  readonly usedAt: Maybe<Scalars['Instant']['output']>;
};

export type MachineTokenMade = {
  readonly __typename?: 'MachineTokenMade';
  readonly machine: MachineToken;
  /** Shown once. */
  readonly token: Scalars['String']['output'];
};

/** What people are told, in plain text. */
export type Message = {
  readonly __typename?: 'Message';
  readonly at: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: MessageKind;
  readonly lines: ReadonlyArray<Scalars['String']['output']>;
  /** Address of its page, from the root of this site. */
  readonly path: Scalars['String']['output'];
  readonly severity: Maybe<Severity>;
  readonly title: Scalars['String']['output'];
};


/** What people are told, in plain text. */
export type MessageLinesArgs = {
  language?: NoticeLanguage;
};


/** What people are told, in plain text. */
export type MessageTitleArgs = {
  language?: NoticeLanguage;
};

export type MessageKind =
  | 'DIGEST'
  | 'NOTICE'
  | 'ORDER'
  | 'TEST';

export type MobileAnswer = MobileRefused | MobileRegistered;

export type MobileProblem =
  | 'ACCOUNT_UNKNOWN'
  | 'MOBILE_INVALID'
  | 'MOBILE_TAKEN';

export type MobileRefused = {
  readonly __typename?: 'MobileRefused';
  readonly code: MobileProblem;
};

export type MobileRegistered = {
  readonly __typename?: 'MobileRegistered';
  readonly mobile: Scalars['String']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly acknowledgeAlert: AlertAnswer;
  /** Answers each in order; up to 500. */
  readonly acknowledgeAlerts: ReadonlyArray<AlertAnswer>;
  readonly actOnBulletin: BulletinAnswer;
  /** Adds a form for the caller's province, or the common one for people above the provinces; older ones stay. */
  readonly addBulletinForm: FormAnswer;
  readonly addCeiling: RegisterAnswer;
  readonly addPasskey: CredentialAnswer;
  readonly addPerson: PersonAnswer;
  readonly addPushDevice: PushDeviceAnswer;
  readonly addRegisterEntry: RegisterAnswer;
  readonly askForNewPasskey: PasskeyQuestion;
  readonly askForPasskey: PasskeyQuestion;
  readonly assignAlert: AlertAnswer;
  /** Who visits these outlets from that day on (today or later), in place of whoever was assigned to them. Without slots: all; without an end: until further notice. */
  readonly assignOutlets: AssignAnswer;
  /** Begins anew each time, until it is confirmed by a code. */
  readonly beginCodes: CodesBegun;
  /** Ends every other session of the caller. */
  readonly changePassword: CredentialAnswer;
  /** A new role or area ends every session of the person. */
  readonly changePerson: PersonAnswer;
  /** Begins one, unless one is under way in this process. */
  readonly checkAudit: AuditCheck;
  readonly closeAlert: AlertAnswer;
  /** Ends it and composes its quick report from the answers received by then, as a draft. */
  readonly closeOrder: OrderAnswer;
  readonly confirmCodes: CodesAnswer;
  /** Takes an inspector's session from the desk to the phone in the same browser. */
  readonly continueOnPhone: SignInAnswer;
  readonly decideCorrection: DecideAnswer;
  /** Open alerts of the area are rated anew at once; none is closed by it. */
  readonly declareLevel: RegisterAnswer;
  readonly discardThresholdDraft: Scalars['Boolean']['output'];
  readonly distrustSigningAuthority: AuthorityAnswer;
  /** Needs the password. */
  readonly dropCodes: CredentialAnswer;
  readonly dropMachineToken: CredentialAnswer;
  readonly dropPasskey: CredentialAnswer;
  readonly endAlertSilence: AlertSilenceAnswer;
  readonly endCeiling: RegisterAnswer;
  /** From now on it no longer holds. */
  readonly endRegisterEntry: RegisterAnswer;
  readonly endSession: CredentialAnswer;
  /** Goes to whoever has to visit the outlets of these areas (none: all) today; with people only to those. The deadline is at most 30 days away. */
  readonly giveOrder: OrderAnswer;
  /** Until is exclusive. An inspector hands over own duties; an analyst or leader those of anybody in the province. */
  readonly handOver: HandOverAnswer;
  /** Everything of these people is shared out to those: one person ill, or a whole office. Taken back as one. */
  readonly handOverOffice: HandOversAnswer;
  /** The same file, written: all of it or, with one wrong feature, nothing. */
  readonly importBoundaryFile: BoundaryFile;
  /** The same file, written: all of it or, with one wrong row, nothing. */
  readonly importOutletFile: OutletFile;
  /** Brings in the queue of a phone from its rescue file, the same way as from the phone itself; doing it again changes nothing. */
  readonly importRescue: RescueAnswer;
  readonly inspectAlert: AlertAnswer;
  /** An order in free words to whoever has the alert in hand; it stands in the alert's history. */
  readonly instructAlert: AlertAnswer;
  /** A machine that asks in the caller's name; 1 to 365 days. */
  readonly makeMachineToken: MachineAnswer;
  /** An invitation, or a new password: one link, used once, 72 hours, in place of earlier ones. */
  readonly makeSignInLink: LinkAnswer;
  /** Answers with its own time: lets a page measure the way to the server. */
  readonly ping: Scalars['Instant']['output'];
  /** Makes the next version. `basedOn`: the newest version the author has seen. Without `activeFrom` it is in force at once. */
  readonly publishThresholds: ThresholdAnswer;
  /** Declares a level and puts it on the alert's history, both or neither. */
  readonly raiseLevel: RaiseLevelAnswer;
  /** Lets a person report by SMS from that number. */
  readonly registerMobile: MobileAnswer;
  /** Tells people (without names: everybody) which of their outlets have no report yet for a slot of today. */
  readonly remind: RemindAnswer;
  /** Whether there was one. */
  readonly removePushDevice: Scalars['Boolean']['output'];
  /** Brings back an item as that change left it, or as it was before it: undoing is one more change. */
  readonly restoreCatalogueItem: CatalogueAnswer;
  /** Publishes a copy of an earlier version. */
  readonly restoreThresholds: ThresholdAnswer;
  /** Returning or finding issues needs a comment; it reaches the inspector's phone. Commodities: the lines meant. */
  readonly reviewReport: ReviewAnswer;
  /** `version` is the newest change the person has seen (null: none); with a newer one nothing is written. */
  readonly saveCatalogueItem: CatalogueAnswer;
  readonly saveNoticePreferences: NoticePreferencesAnswer;
  /** Kept even when something in it is wrong, so that work can go on later. */
  readonly saveThresholdDraft: ThresholdDraft;
  /** Tries a delivery that was not sent once more, with the same key, so that a receiver that has it all the same drops it. */
  readonly sendAgain: DeliveryAnswer;
  /** Tries one way to the asker. */
  readonly sendTestNotice: ReadonlyArray<NoticeDelivery>;
  /** The app's first code after SecondFactorToSet. */
  readonly setUpCodes: FirstCodesAnswer;
  /** What counts of several inspectors' figures: their median, or what one report says. */
  readonly settleRivalry: SettleAnswer;
  /** A person has looked at it. False when there is no such open one. */
  readonly settleStuckReport: Scalars['Boolean']['output'];
  readonly signIn: SignInAnswer;
  /** Signs in as one of the people of the demo province. Without a device: a token, as for a phone. */
  readonly signInToDemo: SignInAnswer;
  /** A six-digit code or a recovery code after SecondFactorNeeded. */
  readonly signInWithCode: SignInAnswer;
  readonly signInWithPasskey: SignInAnswer;
  readonly signOut: Scalars['Boolean']['output'];
  readonly silenceAlerts: AlertSilenceAnswer;
  /** Up to 500 reports. Each is stored whole or not at all, and each has its own answer. */
  readonly submitReports: SubmitResult;
  /** Begins a supplement of an issued report, with what is known now. */
  readonly supplementBulletin: BulletinAnswer;
  /** `certificate`: PEM. */
  readonly trustSigningAuthority: AuthorityAnswer;
  /** Gives the areas of a file what they had before it, which is one more file; not when a later one has changed them. */
  readonly undoBoundaryFile: BoundaryUndo;
  /** Chooses a password by a link that an administrator handed over, signs in, and ends every other session of the person. */
  readonly useSignInLink: SignInAnswer;
  /** From today on the hand-over (and those made with it) does not hold. */
  readonly withdrawHandOver: HandOversAnswer;
  readonly withdrawOrder: OrderAnswer;
};


export type MutationAcknowledgeAlertArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationAcknowledgeAlertsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationActOnBulletinArgs = {
  act: BulletinAct;
  id: Scalars['ID']['input'];
  section?: InputMaybe<Scalars['ID']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type MutationAddBulletinFormArgs = {
  form: BulletinFormInput;
};


export type MutationAddCeilingArgs = {
  ceiling: CeilingInput;
};


export type MutationAddPasskeyArgs = {
  answer: Scalars['Json']['input'];
  name: Scalars['String']['input'];
  ticket: Scalars['String']['input'];
};


export type MutationAddPersonArgs = {
  person: PersonInput;
};


export type MutationAddPushDeviceArgs = {
  device: PushDeviceInput;
};


export type MutationAddRegisterEntryArgs = {
  entry: RegisterEntryInput;
};


export type MutationAssignAlertArgs = {
  dueAt?: InputMaybe<Scalars['Instant']['input']>;
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  owner: Scalars['ID']['input'];
};


export type MutationAssignOutletsArgs = {
  account: Scalars['ID']['input'];
  outlets: ReadonlyArray<Scalars['ID']['input']>;
  since: Scalars['String']['input'];
  slotMinutes?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  until?: InputMaybe<Scalars['String']['input']>;
};


export type MutationChangePasswordArgs = {
  new: Scalars['String']['input'];
  old: Scalars['String']['input'];
};


export type MutationChangePersonArgs = {
  change: PersonChange;
  id: Scalars['ID']['input'];
};


export type MutationCloseAlertArgs = {
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
  outcome: AlertOutcome;
};


export type MutationCloseOrderArgs = {
  id: Scalars['ID']['input'];
};


export type MutationConfirmCodesArgs = {
  code: Scalars['String']['input'];
};


export type MutationDecideCorrectionArgs = {
  comment?: InputMaybe<Scalars['String']['input']>;
  consent: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
};


export type MutationDeclareLevelArgs = {
  level: LevelInput;
};


export type MutationDistrustSigningAuthorityArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationDropCodesArgs = {
  password: Scalars['String']['input'];
};


export type MutationDropMachineTokenArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDropPasskeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationEndAlertSilenceArgs = {
  id: Scalars['ID']['input'];
};


export type MutationEndCeilingArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationEndRegisterEntryArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationGiveOrderArgs = {
  accounts?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  areas?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  commodities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  deadlineAt: Scalars['Instant']['input'];
  text: Scalars['String']['input'];
  title: Scalars['String']['input'];
};


export type MutationHandOverArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  outlets?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  reason: Scalars['String']['input'];
  since: Scalars['String']['input'];
  to: Scalars['ID']['input'];
  until: Scalars['String']['input'];
};


export type MutationHandOverOfficeArgs = {
  from: ReadonlyArray<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
  since: Scalars['String']['input'];
  to: ReadonlyArray<Scalars['ID']['input']>;
  until: Scalars['String']['input'];
};


export type MutationImportBoundaryFileArgs = {
  name: Scalars['String']['input'];
  text: Scalars['String']['input'];
};


export type MutationImportOutletFileArgs = {
  text: Scalars['String']['input'];
};


export type MutationImportRescueArgs = {
  file: Scalars['String']['input'];
  trustUnknownPhone?: Scalars['Boolean']['input'];
};


export type MutationInspectAlertArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


export type MutationInstructAlertArgs = {
  id: Scalars['ID']['input'];
  order: Scalars['String']['input'];
};


export type MutationMakeMachineTokenArgs = {
  days: Scalars['Int']['input'];
  name: Scalars['String']['input'];
  scopes: ReadonlyArray<MachineScope>;
};


export type MutationMakeSignInLinkArgs = {
  account: Scalars['ID']['input'];
};


export type MutationPublishThresholdsArgs = {
  activeFrom?: InputMaybe<Scalars['Instant']['input']>;
  basedOn: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  thresholds: Scalars['Json']['input'];
};


export type MutationRaiseLevelArgs = {
  alert: Scalars['ID']['input'];
  level: LevelInput;
};


export type MutationRegisterMobileArgs = {
  account: Scalars['ID']['input'];
  mobile: Scalars['String']['input'];
};


export type MutationRemindArgs = {
  accounts?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  slotAt: Scalars['Instant']['input'];
};


export type MutationRemovePushDeviceArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRestoreCatalogueItemArgs = {
  before?: Scalars['Boolean']['input'];
  change: Scalars['ID']['input'];
};


export type MutationRestoreThresholdsArgs = {
  activeFrom?: InputMaybe<Scalars['Instant']['input']>;
  basedOn: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};


export type MutationReviewReportArgs = {
  comment?: InputMaybe<Scalars['String']['input']>;
  commodities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  decision: ReviewDecision;
  report: Scalars['ID']['input'];
};


export type MutationSaveCatalogueItemArgs = {
  key: Scalars['ID']['input'];
  kind: CatalogueKind;
  value: Scalars['Json']['input'];
  version?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationSaveNoticePreferencesArgs = {
  preferences: NoticePreferencesInput;
};


export type MutationSaveThresholdDraftArgs = {
  basedOn: Scalars['Int']['input'];
  thresholds: Scalars['Json']['input'];
};


export type MutationSendAgainArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSendTestNoticeArgs = {
  channel: NoticeChannel;
};


export type MutationSetUpCodesArgs = {
  code: Scalars['String']['input'];
  ticket: Scalars['String']['input'];
};


export type MutationSettleRivalryArgs = {
  comment?: InputMaybe<Scalars['String']['input']>;
  commodity: Scalars['ID']['input'];
  method: SettlementMethod;
  outlet: Scalars['ID']['input'];
  report?: InputMaybe<Scalars['ID']['input']>;
  slotAt: Scalars['Instant']['input'];
};


export type MutationSettleStuckReportArgs = {
  comment: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


export type MutationSignInArgs = {
  device: Device;
  name: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationSignInToDemoArgs = {
  device?: InputMaybe<Device>;
  role: Role;
};


export type MutationSignInWithCodeArgs = {
  code: Scalars['String']['input'];
  ticket: Scalars['String']['input'];
};


export type MutationSignInWithPasskeyArgs = {
  answer: Scalars['Json']['input'];
  device: Device;
  ticket: Scalars['String']['input'];
};


export type MutationSilenceAlertsArgs = {
  silence: AlertSilenceInput;
};


export type MutationSubmitReportsArgs = {
  reports: ReadonlyArray<ReportInput>;
};


export type MutationSupplementBulletinArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTrustSigningAuthorityArgs = {
  certificate: Scalars['String']['input'];
};


export type MutationUndoBoundaryFileArgs = {
  file: Scalars['ID']['input'];
};


export type MutationUseSignInLinkArgs = {
  device: Device;
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type MutationWithdrawHandOverArgs = {
  id: Scalars['ID']['input'];
};


export type MutationWithdrawOrderArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type MuteKind =
  | 'AREA_SILENCE'
  | 'AREA_SPIKE'
  | 'DATA_ERROR'
  | 'SILENCE'
  | 'STOCK_OUT';

/** What one inspector has to do on one local day. */
export type MyDay = {
  readonly __typename?: 'MyDay';
  readonly day: Scalars['String']['output'];
  readonly now: Scalars['Instant']['output'];
  readonly outlets: ReadonlyArray<OutletDuty>;
  readonly slots: ReadonlyArray<DutySlot>;
};

/** Why there is no forecast: fewer known days than it takes; silent for three days; nothing beat "as the last value" on this very series. */
export type NoForecast =
  | 'LAST_VALUE_IS_BETTER'
  | 'TOO_OLD'
  | 'TOO_SHORT';

/** One incident told to one audience once: everything of it that was open then. */
export type Notice = {
  readonly __typename?: 'Notice';
  readonly alerts: ReadonlyArray<Scalars['ID']['output']>;
  readonly at: Scalars['Instant']['output'];
  readonly audience: NoticeAudience;
  readonly commodity: Scalars['ID']['output'];
  readonly deliveries: ReadonlyArray<NoticeDelivery>;
  readonly family: AlertFamily;
  /** Those of them that were news. */
  readonly fresh: ReadonlyArray<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly incident: Scalars['ID']['output'];
  readonly locality: Scalars['ID']['output'];
  /** Names, in the order of the alerts; none when it is about areas. */
  readonly outlets: ReadonlyArray<Scalars['String']['output']>;
  readonly reason: NoticeReason;
  readonly severity: Severity;
};

export type NoticeAudience =
  | 'DUTY'
  | 'LEADERS';

/** IN_APP is the page itself; WEBHOOK is a gateway (Zalo, SMS …) that the installation names. */
export type NoticeChannel =
  | 'EMAIL'
  | 'IN_APP'
  | 'PUSH'
  | 'WEBHOOK';

export type NoticeDelivery = {
  readonly __typename?: 'NoticeDelivery';
  /** Null = a gateway's own copy, or nobody. */
  readonly account: Maybe<Scalars['String']['output']>;
  readonly at: Scalars['Instant']['output'];
  readonly attempts: Scalars['Int']['output'];
  readonly channel: NoticeChannel;
  /** The gateway, for WEBHOOK; addresses are not shown. */
  readonly gateway: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly message: Message;
  /** When it is tried next; null when it is not. */
  readonly nextAt: Maybe<Scalars['Instant']['output']>;
  readonly outcome: DeliveryOutcome;
  /** CHANNEL_OFF, NO_ADDRESS, NO_DEVICE, NOT_CHOSEN, QUIET_HOURS, TOO_OLD, NOBODY; or what the receiver last answered: HTTP_503, SMTP_451, TIMEOUT, ECONNREFUSED … */
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly settledAt: Maybe<Scalars['Instant']['output']>;
};

export type NoticeLanguage =
  | 'EN'
  | 'VI';

export type NoticePreferences = {
  readonly __typename?: 'NoticePreferences';
  /** None = everything in one's own area. */
  readonly areas: ReadonlyArray<Scalars['ID']['output']>;
  /** Ways beside the page: EMAIL, PUSH, WEBHOOK. */
  readonly channels: ReadonlyArray<NoticeChannel>;
  readonly devices: ReadonlyArray<PushDevice>;
  readonly digest: Scalars['Boolean']['output'];
  readonly email: Maybe<Scalars['String']['output']>;
  readonly families: ReadonlyArray<AlertFamily>;
  /** Nothing was chosen yet: this is what is usual for the role. */
  readonly isDefault: Scalars['Boolean']['output'];
  readonly language: NoticeLanguage;
  readonly minimumSeverity: Severity;
  readonly phone: Maybe<Scalars['String']['output']>;
  readonly quiet: Maybe<QuietHours>;
};

export type NoticePreferencesAnswer = NoticePreferences | NoticePreferencesRefused;

export type NoticePreferencesInput = {
  readonly areas: ReadonlyArray<Scalars['ID']['input']>;
  readonly channels: ReadonlyArray<NoticeChannel>;
  readonly digest: Scalars['Boolean']['input'];
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly families: ReadonlyArray<AlertFamily>;
  readonly language: NoticeLanguage;
  readonly minimumSeverity: Severity;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly quiet?: InputMaybe<QuietHoursInput>;
};

export type NoticePreferencesProblem =
  | 'AREA_INVALID'
  | 'CHANNEL_INVALID'
  | 'EMAIL_INVALID'
  | 'PHONE_INVALID'
  | 'QUIET_INVALID';

export type NoticePreferencesRefused = {
  readonly __typename?: 'NoticePreferencesRefused';
  readonly code: NoticePreferencesProblem;
};

export type NoticeReason =
  | 'ESCALATED'
  | 'FIRST'
  | 'GROWN'
  | 'REPEATED';

export type OrderAnswer = OrderRefused | ReportOrder;

export type OrderProblem =
  | 'AREA_UNKNOWN'
  | 'COMMODITY_UNKNOWN'
  | 'DEADLINE_INVALID'
  | 'NOBODY'
  | 'NOT_OPEN'
  | 'ORDER_UNKNOWN'
  | 'PERSON_UNKNOWN'
  | 'REASON_MISSING'
  | 'TEXT_INVALID'
  | 'TITLE_INVALID';

/** An outlet that an order asks about, and whose duty it was when the order was given. */
export type OrderRecipient = {
  readonly __typename?: 'OrderRecipient';
  readonly account: Scalars['ID']['output'];
  readonly answeredAt: Maybe<Scalars['Instant']['output']>;
  readonly name: Scalars['String']['output'];
  readonly outlet: Scalars['ID']['output'];
  readonly person: Scalars['String']['output'];
  /** The first report that answers, from whomever. */
  readonly reportId: Maybe<Scalars['ID']['output']>;
  readonly standing: SlotStanding;
};

export type OrderRefused = {
  readonly __typename?: 'OrderRefused';
  readonly code: OrderProblem;
};

export type OrderState =
  | 'CLOSED'
  | 'OPEN'
  | 'WITHDRAWN';

/** A reporting place (điểm bán, điểm giám sát). `id` is its code. */
export type Outlet = {
  readonly __typename?: 'Outlet';
  readonly address: Scalars['String']['output'];
  /** Newest first. */
  readonly checklistFindings: ReadonlyArray<ChecklistFinding>;
  /** Codes of assigned commodities in walking order. */
  readonly commodities: ReadonlyArray<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly invented: Scalars['Boolean']['output'];
  readonly kind: Scalars['ID']['output'];
  readonly lastReport: Maybe<Report>;
  readonly latitude: Maybe<Scalars['Float']['output']>;
  /** Every line on that commodity, newest first, for analysts, leaders and administrators. */
  readonly lineAudit: ReadonlyArray<LineAudit>;
  readonly locality: Scalars['ID']['output'];
  readonly longitude: Maybe<Scalars['Float']['output']>;
  readonly name: Scalars['String']['output'];
  readonly now: Maybe<OutletNow>;
  readonly owner: Maybe<Scalars['String']['output']>;
  readonly registeredHours: Maybe<Scalars['String']['output']>;
  /** Newest first. */
  readonly reports: ReadonlyArray<Report>;
  readonly runOut: OutletRunOut;
  readonly series: OutletSeries;
  readonly walkingOrder: Scalars['Int']['output'];
};


/** A reporting place (điểm bán, điểm giám sát). `id` is its code. */
export type OutletChecklistFindingsArgs = {
  first?: Scalars['Int']['input'];
};


/** A reporting place (điểm bán, điểm giám sát). `id` is its code. */
export type OutletLineAuditArgs = {
  commodity: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
};


/** A reporting place (điểm bán, điểm giám sát). `id` is its code. */
export type OutletReportsArgs = {
  before?: InputMaybe<Scalars['Instant']['input']>;
  first?: Scalars['Int']['input'];
};


/** A reporting place (điểm bán, điểm giám sát). `id` is its code. */
export type OutletSeriesArgs = {
  commodity: Scalars['ID']['input'];
  since: Scalars['Instant']['input'];
  until: Scalars['Instant']['input'];
};

export type OutletDuty = {
  readonly __typename?: 'OutletDuty';
  /** Whose duty it was before it was handed over; null when it was not. */
  readonly handedFrom: Maybe<Scalars['String']['output']>;
  readonly outlet: Scalars['ID']['output'];
  readonly slots: ReadonlyArray<OutletSlot>;
};

export type OutletFile = {
  readonly __typename?: 'OutletFile';
  /** The whole file cannot be read: why. */
  readonly problem: Maybe<OutletFileProblem>;
  readonly rows: ReadonlyArray<OutletRow>;
  /** Columns of the heading that mean nothing here. */
  readonly unknownColumns: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it was written; a file with one wrong row is not. */
  readonly written: Scalars['Boolean']['output'];
};

export type OutletFileProblem =
  | 'COLUMN_MISSING'
  | 'EMPTY'
  | 'NOT_CSV'
  | 'TOO_MANY_ROWS';

/** An outlet that some slot of the day has not heard from in time. */
export type OutletGap = {
  readonly __typename?: 'OutletGap';
  /** Null where nobody is there to visit it. */
  readonly account: Maybe<Scalars['ID']['output']>;
  readonly handedFrom: Maybe<Scalars['String']['output']>;
  readonly locality: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly outlet: Scalars['ID']['output'];
  readonly person: Maybe<Scalars['String']['output']>;
  readonly slots: ReadonlyArray<OutletSlot>;
};

export type OutletKind = {
  readonly __typename?: 'OutletKind';
  readonly id: Scalars['ID']['output'];
  readonly nameEn: Scalars['String']['output'];
  readonly nameVi: Scalars['String']['output'];
};

/** What an outlet last said of each of its commodities, each with its own time. */
export type OutletNow = {
  readonly __typename?: 'OutletNow';
  /** 0 none … 3 plenty. */
  readonly availability: Scalars['NumberColumn']['output'];
  readonly baseline: Scalars['NumberColumn']['output'];
  readonly commodities: ReadonlyArray<Scalars['ID']['output']>;
  readonly price: Scalars['NumberColumn']['output'];
  readonly priceAt: Scalars['TimeColumn']['output'];
  readonly stock: Scalars['NumberColumn']['output'];
  readonly stockAt: Scalars['TimeColumn']['output'];
};

export type OutletRow = {
  readonly __typename?: 'OutletRow';
  readonly key: Scalars['String']['output'];
  /** Of the file, from 1. */
  readonly line: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly problems: ReadonlyArray<CatalogueProblem>;
  readonly state: OutletRowState;
};

export type OutletRowState =
  | 'CHANGED'
  | 'NEW'
  | 'SAME'
  | 'WRONG';

/** When the newest counted stock is used up at the outlet's own demand, without goods that may come. Only commodities of which that can be told. */
export type OutletRunOut = {
  readonly __typename?: 'OutletRunOut';
  /** The likely moment, and the issue time of its slot. */
  readonly at: Scalars['TimeColumn']['output'];
  readonly commodities: ReadonlyArray<Scalars['ID']['output']>;
  /** In base units. */
  readonly demandPerDay: Scalars['NumberColumn']['output'];
  /** It lies between these two with a chance of 80 %. */
  readonly earliest: Scalars['TimeColumn']['output'];
  readonly latest: Scalars['TimeColumn']['output'];
  readonly slotAt: Scalars['TimeColumn']['output'];
};

export type OutletRunOutAt = {
  readonly __typename?: 'OutletRunOutAt';
  /** When the counted stock is used up at the outlet's own demand; 80 % of cases between earliest and latest. */
  readonly at: Scalars['Instant']['output'];
  readonly earliest: Scalars['Instant']['output'];
  readonly latest: Scalars['Instant']['output'];
  readonly name: Scalars['String']['output'];
  readonly outlet: Scalars['ID']['output'];
};

export type OutletSeries = {
  readonly __typename?: 'OutletSeries';
  readonly at: Scalars['TimeColumn']['output'];
  readonly availability: Scalars['NumberColumn']['output'];
  readonly commodity: Scalars['ID']['output'];
  readonly price: Scalars['NumberColumn']['output'];
  readonly sold: Scalars['NumberColumn']['output'];
  readonly stock: Scalars['NumberColumn']['output'];
};

export type OutletSlot = {
  readonly __typename?: 'OutletSlot';
  readonly receivedAt: Maybe<Scalars['Instant']['output']>;
  /** The first report of the slot. */
  readonly reportId: Maybe<Scalars['ID']['output']>;
  readonly slotAt: Scalars['Instant']['output'];
  readonly standing: SlotStanding;
};

/** What each outlet of an area said of a commodity on one day, dearest first, those without a price last. Columns: place i of each belongs to `outlets[i]`. */
export type OutletSpread = {
  readonly __typename?: 'OutletSpread';
  /** Local midnight. */
  readonly day: Scalars['Instant']['output'];
  readonly kinds: ReadonlyArray<Scalars['ID']['output']>;
  readonly localities: ReadonlyArray<Scalars['ID']['output']>;
  readonly names: ReadonlyArray<Scalars['String']['output']>;
  readonly observedAt: Scalars['TimeColumn']['output'];
  readonly outlets: ReadonlyArray<Scalars['ID']['output']>;
  /** The newest of the day. */
  readonly price: Scalars['NumberColumn']['output'];
  /** All that was sold that day. */
  readonly sold: Scalars['NumberColumn']['output'];
  readonly stock: Scalars['NumberColumn']['output'];
};

export type OutletsAssigned = {
  readonly __typename?: 'OutletsAssigned';
  readonly outlets: Scalars['Int']['output'];
};

/** The matrix commodity × area as columns. Cell (area a, commodity c) is at place a * commodities.length + c. */
export type Overview = {
  readonly __typename?: 'Overview';
  readonly areas: ReadonlyArray<Scalars['ID']['output']>;
  readonly at: Scalars['Instant']['output'];
  /** Change of the median against about one day and seven days earlier, 0.05 = 5 %. */
  readonly change1Day: Scalars['NumberColumn']['output'];
  readonly change7Days: Scalars['NumberColumn']['output'];
  readonly commodities: ReadonlyArray<Scalars['ID']['output']>;
  /** Days of cover: stock over daily sales of the last 7 days. This, the stock-out rate and the outlets are of the newest day with at least half the outlets of the best of the last 7, for a morning's first reports are not the whole area. */
  readonly coverDays: Scalars['NumberColumn']['output'];
  readonly lastObservedAt: Scalars['TimeColumn']['output'];
  /** Newest median price within the last 7 days, and when it was observed (its age is `at` less this). */
  readonly median: Scalars['NumberColumn']['output'];
  /** Open alerts and the worst of them (0 none, 1 watch, 2 warn, 3 alert, 4 crisis). */
  readonly openAlerts: Scalars['NumberColumn']['output'];
  readonly outlets: Scalars['NumberColumn']['output'];
  readonly parent: Scalars['ID']['output'];
  readonly stockOutRate: Scalars['NumberColumn']['output'];
  readonly worstSeverity: Scalars['NumberColumn']['output'];
};

export type Passkey = {
  readonly __typename?: 'Passkey';
  readonly id: Scalars['ID']['output'];
  readonly madeAt: Scalars['Instant']['output'];
  readonly name: Scalars['String']['output'];
  readonly usedAt: Maybe<Scalars['Instant']['output']>;
};

/** What the browser must know to ask for a passkey. */
export type PasskeyQuestion = {
  readonly __typename?: 'PasskeyQuestion';
  /** PublicKeyCredentialRequestOptionsJSON or PublicKeyCredentialCreationOptionsJSON. */
  readonly options: Scalars['Json']['output'];
  readonly ticket: Scalars['String']['output'];
};

/** A person, as an administrator keeps them. */
export type Person = {
  readonly __typename?: 'Person';
  readonly active: Scalars['Boolean']['output'];
  /** Signs in without a password; only with the demo data. */
  readonly demo: Scalars['Boolean']['output'];
  readonly fullName: Scalars['String']['output'];
  readonly hasPassword: Scalars['Boolean']['output'];
  readonly hasSecondFactor: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  /** How the identity provider knows the person: an address of mail until the first sign-in by it, from then on its number. */
  readonly identity: Maybe<Scalars['String']['output']>;
  readonly lastSeenAt: Maybe<Scalars['Instant']['output']>;
  /** When a link that has not been used yet is over. */
  readonly linkUntil: Maybe<Scalars['Instant']['output']>;
  readonly locality: Scalars['ID']['output'];
  /** Of an ENTERPRISE person: its name, as the outlets have it. */
  readonly owner: Maybe<Scalars['String']['output']>;
  readonly passkeys: Scalars['Int']['output'];
  readonly role: Role;
};

export type PersonAnswer = PersonRefused | PersonSaved;

/** Left out: stays. */
export type PersonChange = {
  /** False ends every session at once; nothing that the person did is lost. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  readonly fullName?: InputMaybe<Scalars['String']['input']>;
  /** An address of mail or a number of the identity provider's; null: no way in there any more. */
  readonly identity?: InputMaybe<Scalars['String']['input']>;
  readonly locality?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  readonly role?: InputMaybe<Role>;
};

export type PersonDuty = {
  readonly __typename?: 'PersonDuty';
  readonly account: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly outlets: ReadonlyArray<Scalars['ID']['output']>;
  readonly slots: ReadonlyArray<DutySlot>;
};

export type PersonInput = {
  readonly fullName: Scalars['String']['input'];
  /** 3 to 64 of a-z, 0-9 and . _ - @, beginning with a letter or digit; an address of mail is one. Never changed later. */
  readonly id: Scalars['ID']['input'];
  readonly locality: Scalars['ID']['input'];
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  readonly role: Role;
};

export type PersonProblem =
  /** Not 1 to 255 characters without spaces, or there is no provider. */
  | 'IDENTITY_INVALID'
  /** The provider knows somebody else by it. */
  | 'IDENTITY_TAKEN'
  | 'ID_INVALID'
  | 'ID_TAKEN'
  | 'LOCALITY_UNKNOWN'
  | 'NAME_INVALID'
  /** Somebody must be able to keep people; nobody takes that from themselves. */
  | 'NOT_YOURSELF'
  | 'OWNER_UNKNOWN'
  | 'PERSON_UNKNOWN';

export type PersonRefused = {
  readonly __typename?: 'PersonRefused';
  readonly code: PersonProblem;
};

export type PersonSaved = {
  readonly __typename?: 'PersonSaved';
  readonly person: Person;
};

/** A phone as it last told of itself. */
export type Phone = {
  readonly __typename?: 'Phone';
  readonly account: Scalars['String']['output'];
  readonly appVersion: Scalars['String']['output'];
  /** Server minus phone. */
  readonly clockOffsetMs: Maybe<Scalars['Whole']['output']>;
  readonly firstSeenAt: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lastSeenAt: Scalars['Instant']['output'];
  readonly oldestUnsentAt: Maybe<Scalars['Instant']['output']>;
  readonly quarantined: Scalars['Int']['output'];
  readonly queued: Scalars['Int']['output'];
  /** Whether the browser promised to keep what is stored. */
  readonly storagePersisted: Maybe<Scalars['Boolean']['output']>;
  readonly storageQuota: Maybe<Scalars['Whole']['output']>;
  readonly storageUsed: Maybe<Scalars['Whole']['output']>;
};

/** A picture of a visit, without position and camera data. */
export type Photo = {
  readonly __typename?: 'Photo';
  readonly bytes: Scalars['Int']['output'];
  readonly commodity: Maybe<Scalars['ID']['output']>;
  readonly height: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly mime: Scalars['String']['output'];
  readonly receivedAt: Scalars['Instant']['output'];
  readonly takenAt: Maybe<Scalars['Instant']['output']>;
  /** Where its bytes are, for whoever may see the report: GET with the same Authorization. */
  readonly url: Scalars['String']['output'];
  readonly width: Scalars['Int']['output'];
};

export type Place = {
  readonly __typename?: 'Place';
  /** Metres. */
  readonly accuracy: Scalars['Float']['output'];
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
};

export type PlaceRunOut = {
  readonly __typename?: 'PlaceRunOut';
  readonly locality: Scalars['ID']['output'];
  /** Those that run out before `until` without a delivery, first one first. */
  readonly outlets: ReadonlyArray<OutletRunOutAt>;
  /** Outlets there that sell the commodity and have counted it within 36 hours. */
  readonly told: Scalars['Int']['output'];
};

export type PriceCeiling = {
  readonly __typename?: 'PriceCeiling';
  readonly commodity: Scalars['ID']['output'];
  readonly document: Scalars['String']['output'];
  readonly kind: Scalars['String']['output'];
  readonly locality: Scalars['ID']['output'];
  readonly price: Scalars['Whole']['output'];
  readonly since: Scalars['Instant']['output'];
  readonly until: Maybe<Scalars['Instant']['output']>;
};

export type PriceKind =
  | 'FARM_GATE'
  | 'RETAIL'
  | 'WHOLESALE';

/** A browser that is woken by push. */
export type PushDevice = {
  readonly __typename?: 'PushDevice';
  readonly createdAt: Scalars['Instant']['output'];
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
};

export type PushDeviceAnswer = PushDevice | PushDeviceRefused;

/** As `PushSubscription.toJSON()` of the browser gives it. */
export type PushDeviceInput = {
  readonly auth: Scalars['String']['input'];
  readonly endpoint: Scalars['String']['input'];
  readonly label: Scalars['String']['input'];
  readonly p256dh: Scalars['String']['input'];
};

export type PushDeviceProblem =
  | 'HOST_NOT_ALLOWED'
  | 'KEYS_INVALID'
  | 'PUSH_OFF'
  | 'TOO_MANY';

export type PushDeviceRefused = {
  readonly __typename?: 'PushDeviceRefused';
  readonly code: PushDeviceProblem;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly alert: Maybe<Alert>;
  /** What people decided about alerts of the area since then: orders, hand-overs, levels; at most 200. */
  readonly alertDecisions: ReadonlyArray<AlertDecision>;
  /** People an alert can be given to. */
  readonly alertOwners: ReadonlyArray<Account>;
  readonly alertSilences: ReadonlyArray<AlertSilence>;
  /** `open` true: not closed. HARM orders open alerts by harm and is NEWEST for any others; `owner` NONE: nobody's; `muted` true: only muted ones. */
  readonly alerts: AlertPage;
  /** What moved in the area and its children between the newest slot with reports and an earlier one. */
  readonly areaChanges: AreaChanges;
  /** The parts of the area whose boundaries were imported, or the area itself when it has no parts; null without any boundary. */
  readonly areaMap: Maybe<AreaMap>;
  /** The newest one of this process; null when there was none. */
  readonly auditCheck: Maybe<AuditCheck>;
  /** Entries of and about people of the caller's area. `before`: a seq; at most 200. */
  readonly auditTrail: ReadonlyArray<AuditEntry>;
  /** Newest first. */
  readonly boundaryVersions: ReadonlyArray<BoundaryVersion>;
  readonly bulletin: Maybe<Bulletin>;
  /** Forms of the caller's province and the common ones, newest first. */
  readonly bulletinForms: ReadonlyArray<BulletinForm>;
  /** Quick reports of the caller's province with slots in [since, until), newest first; at most 200. */
  readonly bulletins: ReadonlyArray<Bulletin>;
  /** Newest first; without a key of all items of the kind, without a kind of all. */
  readonly catalogueChanges: ReadonlyArray<CatalogueChange>;
  readonly catalogueItems: ReadonlyArray<CatalogueItem>;
  readonly ceilingEntries: ReadonlyArray<CeilingEntry>;
  /** Inspectors of the caller's province, for handing over. */
  readonly colleagues: ReadonlyArray<Account>;
  readonly commodities: ReadonlyArray<Commodity>;
  readonly completeness: Completeness;
  readonly credentials: Credentials;
  readonly crisisLevels: ReadonlyArray<CrisisLevel>;
  readonly declaredLevels: ReadonlyArray<DeclaredLevel>;
  /** The log of everything that was to be sent, newest first. */
  readonly deliveries: ReadonlyArray<NoticeDelivery>;
  readonly deployment: Deployment;
  /** Every inspector of the province with duties on that day. */
  readonly dutyRoster: ReadonlyArray<PersonDuty>;
  /** Base64 of the 32 bytes that open what this person keeps on a phone: the same at every signing in. */
  readonly fieldKey: Scalars['String']['output'];
  /** `at` defaults to now. */
  readonly forecast: Forecast;
  /** Hand-overs that are in force on that day or later. */
  readonly handOvers: ReadonlyArray<HandOver>;
  /** Whether people may sign in by an identity provider of the deployment: the page goes to /sign-in/provider. */
  readonly hasProvider: Scalars['Boolean']['output'];
  readonly heldCorrections: ReadonlyArray<HeldCorrection>;
  /** What hampers work just now; every page says it. */
  readonly impairments: ReadonlyArray<Impairment>;
  /** The locality and everything under it, in tree order; the whole tree without an id. */
  readonly localities: ReadonlyArray<Locality>;
  /** Null when nobody is signed in. */
  readonly me: Maybe<Account>;
  /** The caller's own duties; without a day (YYYY-MM-DD) those of today. */
  readonly myDay: MyDay;
  /** What the asker was told on the page, newest first. */
  readonly myMessages: ReadonlyArray<Message>;
  readonly myNoticePreferences: NoticePreferences;
  /** What the caller was reminded of for slots of today. */
  readonly myReminders: ReadonlyArray<DutyReminder>;
  /** What became of the last tests of the asker. */
  readonly myTests: ReadonlyArray<NoticeDelivery>;
  readonly noticeChannels: ReadonlyArray<ChannelState>;
  /** Those for the asker's role, newest first. */
  readonly notices: ReadonlyArray<Notice>;
  readonly outlet: Maybe<Outlet>;
  readonly outletKinds: ReadonlyArray<OutletKind>;
  /** `day`: any moment of it. */
  readonly outletSpread: OutletSpread;
  readonly outlets: ReadonlyArray<Outlet>;
  /** Children of `parent` (and itself first) × all commodities reported there. `at` defaults to now. */
  readonly overview: Overview;
  /** People at home in the caller's area, by name. */
  readonly people: ReadonlyArray<Person>;
  /** Phones of the inspectors of the caller's province, the longest silent first. */
  readonly phones: ReadonlyArray<Phone>;
  readonly priceCeilings: ReadonlyArray<PriceCeiling>;
  /** What a browser needs to subscribe to push (VAPID, RFC 8292); null where push is not configured. */
  readonly pushKey: Maybe<Scalars['String']['output']>;
  /** What a GeoJSON FeatureCollection would do, whose features carry `properties.code`; nothing is written. Corners that no screen can show are left out. */
  readonly readBoundaryFile: BoundaryFile;
  /** What a CSV of outlets would do; nothing is written. Columns: code, name, kind, locality, and if it likes address, owner, latitude, longitude, hours, commodities (codes with ; between). */
  readonly readOutletFile: OutletFile;
  /** Who else was told of the caller's own data. */
  readonly readsOfMyData: ReadonlyArray<AuditEntry>;
  /** Newest first. */
  readonly registerEntries: ReadonlyArray<RegisterEntry>;
  /** `days`: 1 … 30 up to now. Stores nothing. */
  readonly replayThresholds: ThresholdReplayAnswer;
  readonly report: Maybe<Report>;
  /** Orders of the caller's province, newest first; at most 100. */
  readonly reportOrders: ReadonlyArray<ReportOrder>;
  /** Reports of the caller's province of the last three days, newest first. */
  readonly reviewQueue: ReadonlyArray<ReviewItem>;
  /** Visits of more than one inspector to one outlet in one slot of the last 14 days, newest first; conflicts that wait, unless all are asked for. */
  readonly rivalries: ReadonlyArray<Rivalry>;
  /** Of alerts closed in [since, until). */
  readonly rulePrecision: ReadonlyArray<RulePrecision>;
  /** Where a commodity runs out by a time, as the sheets of the outlets say; places where nothing does are left out. Until is at most 14 days ahead. */
  readonly runningOut: ReadonlyArray<PlaceRunOut>;
  /** How the installation is, for administrators. */
  readonly serverStatus: ServerStatus;
  /** Null for a link that was used, replaced or is over. */
  readonly signInLink: Maybe<SignInLink>;
  /** Those trusted first. */
  readonly signingAuthorities: ReadonlyArray<SigningAuthority>;
  /** Who has reported for the running slot. */
  readonly slotReporting: SlotReporting;
  readonly stuckReports: ReadonlyArray<StuckReport>;
  readonly thresholdDraft: Maybe<ThresholdDraft>;
  /** Newest first. */
  readonly thresholdVersions: ReadonlyArray<ThresholdVersion>;
  readonly trend: Trend;
  /** Several lines at once, in the order asked: at most 24, and 120,000 places in all. */
  readonly trends: ReadonlyArray<Trend>;
  /** Judges the outlet's newest report at `at` (null = now) again with what was known then; nothing is written. */
  readonly whyNot: WhyNot;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertDecisionsArgs = {
  locality: Scalars['ID']['input'];
  since: Scalars['Instant']['input'];
};


export type QueryAlertSilencesArgs = {
  open?: Scalars['Boolean']['input'];
};


export type QueryAlertsArgs = {
  commodity?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  incident?: InputMaybe<Scalars['ID']['input']>;
  locality?: InputMaybe<Scalars['ID']['input']>;
  muted?: InputMaybe<Scalars['Boolean']['input']>;
  offset?: Scalars['Int']['input'];
  open?: InputMaybe<Scalars['Boolean']['input']>;
  outlet?: InputMaybe<Scalars['ID']['input']>;
  owner?: InputMaybe<Scalars['ID']['input']>;
  rule?: InputMaybe<AlertRule>;
  severity?: InputMaybe<Severity>;
  since?: InputMaybe<Scalars['Instant']['input']>;
  sort?: AlertSort;
  until?: InputMaybe<Scalars['Instant']['input']>;
};


export type QueryAreaChangesArgs = {
  first?: Scalars['Int']['input'];
  parent: Scalars['ID']['input'];
  since: ChangeSince;
};


export type QueryAreaMapArgs = {
  parent: Scalars['ID']['input'];
};


export type QueryAuditTrailArgs = {
  before?: InputMaybe<Scalars['Whole']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryBulletinArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBulletinsArgs = {
  since: Scalars['Instant']['input'];
  until: Scalars['Instant']['input'];
};


export type QueryCatalogueChangesArgs = {
  first?: Scalars['Int']['input'];
  key?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<CatalogueKind>;
};


export type QueryCatalogueItemsArgs = {
  kind: CatalogueKind;
};


export type QueryCompletenessArgs = {
  day?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCrisisLevelsArgs = {
  locality: Scalars['ID']['input'];
  since: Scalars['Instant']['input'];
  until: Scalars['Instant']['input'];
};


export type QueryDeliveriesArgs = {
  channel?: InputMaybe<NoticeChannel>;
  first?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
  outcome?: InputMaybe<DeliveryOutcome>;
};


export type QueryDutyRosterArgs = {
  day?: InputMaybe<Scalars['String']['input']>;
};


export type QueryForecastArgs = {
  at?: InputMaybe<Scalars['Instant']['input']>;
  commodity: Scalars['ID']['input'];
  locality: Scalars['ID']['input'];
  outletKind?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryHandOversArgs = {
  day?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLocalitiesArgs = {
  under?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMyDayArgs = {
  day?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMyMessagesArgs = {
  first?: Scalars['Int']['input'];
};


export type QueryMyTestsArgs = {
  first?: Scalars['Int']['input'];
};


export type QueryNoticesArgs = {
  first?: Scalars['Int']['input'];
  incident?: InputMaybe<Scalars['ID']['input']>;
  offset?: Scalars['Int']['input'];
};


export type QueryOutletArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOutletSpreadArgs = {
  commodity: Scalars['ID']['input'];
  day: Scalars['Instant']['input'];
  locality: Scalars['ID']['input'];
  outletKind?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryOutletsArgs = {
  kind?: InputMaybe<Scalars['ID']['input']>;
  locality?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryOverviewArgs = {
  at?: InputMaybe<Scalars['Instant']['input']>;
  parent: Scalars['ID']['input'];
};


export type QueryPriceCeilingsArgs = {
  commodity: Scalars['ID']['input'];
  locality: Scalars['ID']['input'];
};


export type QueryReadBoundaryFileArgs = {
  text: Scalars['String']['input'];
};


export type QueryReadOutletFileArgs = {
  text: Scalars['String']['input'];
};


export type QueryReadsOfMyDataArgs = {
  before?: InputMaybe<Scalars['Whole']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReplayThresholdsArgs = {
  days: Scalars['Int']['input'];
  thresholds: Scalars['Json']['input'];
};


export type QueryReportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewQueueArgs = {
  first?: Scalars['Int']['input'];
  state?: InputMaybe<ReviewState>;
};


export type QueryRivalriesArgs = {
  all?: Scalars['Boolean']['input'];
};


export type QueryRulePrecisionArgs = {
  since: Scalars['Instant']['input'];
  until: Scalars['Instant']['input'];
};


export type QueryRunningOutArgs = {
  commodity: Scalars['ID']['input'];
  until: Scalars['Instant']['input'];
};


export type QuerySignInLinkArgs = {
  token: Scalars['String']['input'];
};


export type QuerySlotReportingArgs = {
  parent: Scalars['ID']['input'];
};


export type QueryTrendArgs = {
  commodity: Scalars['ID']['input'];
  locality: Scalars['ID']['input'];
  outletKind?: InputMaybe<Scalars['ID']['input']>;
  period: TrendPeriod;
  since: Scalars['Instant']['input'];
  until: Scalars['Instant']['input'];
};


export type QueryTrendsArgs = {
  period: TrendPeriod;
  series: ReadonlyArray<TrendSeries>;
  since: Scalars['Instant']['input'];
  until: Scalars['Instant']['input'];
};


export type QueryWhyNotArgs = {
  at?: InputMaybe<Scalars['Instant']['input']>;
  commodity: Scalars['ID']['input'];
  outlet: Scalars['ID']['input'];
};

/** Minutes of the local day, half-open; `from` after `to` passes midnight. */
export type QuietHours = {
  readonly __typename?: 'QuietHours';
  readonly from: Scalars['Int']['output'];
  readonly to: Scalars['Int']['output'];
};

export type QuietHoursInput = {
  readonly from: Scalars['Int']['input'];
  readonly to: Scalars['Int']['input'];
};

export type RaiseLevelAnswer = Alert | AlertRefused | RegisterRefused;

export type RegisterAnswer = RegisterDone | RegisterRefused;

export type RegisterDone = {
  readonly __typename?: 'RegisterDone';
  readonly id: Scalars['ID']['output'];
};

/** What somebody declared that changes what fires. Never deleted; ending it brings `until` forward. */
export type RegisterEntry = {
  readonly __typename?: 'RegisterEntry';
  readonly addedAt: Scalars['Instant']['output'];
  readonly addedBy: Maybe<Scalars['String']['output']>;
  readonly commodity: Maybe<Scalars['ID']['output']>;
  readonly document: Scalars['String']['output'];
  readonly endReason: Maybe<Scalars['String']['output']>;
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
  readonly endedBy: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: RegisterKind;
  readonly locality: Maybe<Scalars['ID']['output']>;
  readonly outlet: Maybe<Scalars['ID']['output']>;
  readonly outletName: Maybe<Scalars['String']['output']>;
  readonly owner: Maybe<Scalars['String']['output']>;
  readonly priceFactor: Maybe<Scalars['Float']['output']>;
  /** Base units; null: all of it. */
  readonly quantity: Maybe<Scalars['Whole']['output']>;
  readonly salesFactor: Maybe<Scalars['Float']['output']>;
  readonly since: Scalars['Instant']['output'];
  readonly until: Maybe<Scalars['Instant']['output']>;
};

/** Null or left out: does not apply. Names of places and goods are codes. */
export type RegisterEntryInput = {
  readonly commodity?: InputMaybe<Scalars['ID']['input']>;
  readonly document: Scalars['String']['input'];
  readonly kind: RegisterKind;
  readonly locality?: InputMaybe<Scalars['ID']['input']>;
  readonly outlet?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  readonly priceFactor?: InputMaybe<Scalars['Float']['input']>;
  readonly quantity?: InputMaybe<Scalars['Float']['input']>;
  readonly salesFactor?: InputMaybe<Scalars['Float']['input']>;
  readonly since: Scalars['Instant']['input'];
  readonly until?: InputMaybe<Scalars['Instant']['input']>;
};

export type RegisterField =
  | 'commodity'
  | 'document'
  | 'documentDate'
  | 'id'
  | 'issuer'
  | 'level'
  | 'owner'
  | 'place'
  | 'price'
  | 'priceFactor'
  | 'quantity'
  | 'reason'
  | 'salesFactor'
  | 'since'
  | 'until';

export type RegisterKind =
  | 'CLOSURE'
  | 'DELIVERY'
  | 'DEPARTMENT_REQUEST'
  | 'RESERVE_CONTRACT'
  | 'RESERVE_PERIOD'
  | 'RUMOUR_DAY'
  | 'TET';

export type RegisterProblem = {
  readonly __typename?: 'RegisterProblem';
  readonly code: RegisterProblemCode;
  readonly field: RegisterField;
};

export type RegisterProblemCode =
  | 'ALREADY_ENDED'
  | 'MISSING'
  | 'NOTHING_CHANGED'
  | 'NOT_AFTER_SINCE'
  | 'NOT_A_DATE'
  | 'NOT_HERE'
  | 'NOT_POSITIVE'
  | 'OUT_OF_RANGE'
  | 'TOO_FAR'
  | 'TOO_LONG'
  | 'UNKNOWN';

export type RegisterRefused = {
  readonly __typename?: 'RegisterRefused';
  readonly problems: ReadonlyArray<RegisterProblem>;
};

export type RemindAnswer = RemindRefused | Reminded;

export type RemindProblem =
  | 'NOTHING_MISSING'
  | 'PERSON_UNKNOWN'
  | 'SLOT_UNKNOWN';

export type RemindRefused = {
  readonly __typename?: 'RemindRefused';
  readonly code: RemindProblem;
};

export type Reminded = {
  readonly __typename?: 'Reminded';
  readonly reminders: ReadonlyArray<DutyReminder>;
};

export type Report = {
  readonly __typename?: 'Report';
  readonly account: Scalars['String']['output'];
  /** Issue time of the slot it came in for; null for reports of earlier versions. */
  readonly arrivalSlotAt: Maybe<Scalars['Instant']['output']>;
  readonly correctionReason: Maybe<Scalars['String']['output']>;
  readonly corrects: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Received after the cut-off of its slot. */
  readonly late: Scalars['Boolean']['output'];
  readonly lines: ReadonlyArray<ReportLine>;
  readonly note: Maybe<Scalars['String']['output']>;
  readonly observedAt: Scalars['Instant']['output'];
  readonly origin: ReportOrigin;
  readonly outlet: Scalars['ID']['output'];
  /** Whole ones only; they come after the figures. */
  readonly photos: ReadonlyArray<Photo>;
  readonly receivedAt: Scalars['Instant']['output'];
  /** Issue time of the slot the observation belongs to. */
  readonly slotAt: Scalars['Instant']['output'];
  /** Null for whom it does not concern and where nothing is known. */
  readonly visit: Maybe<Visit>;
};

export type ReportAccepted = {
  readonly __typename?: 'ReportAccepted';
  readonly id: Scalars['ID']['output'];
  readonly receivedAt: Scalars['Instant']['output'];
};

/** The same id with the same content is here already: forget it, it is safe. */
export type ReportAlreadyReceived = {
  readonly __typename?: 'ReportAlreadyReceived';
  readonly id: Scalars['ID']['output'];
  readonly receivedAt: Scalars['Instant']['output'];
};

/** The same id with other content is here already; both are shown to a person. */
export type ReportConflict = {
  readonly __typename?: 'ReportConflict';
  readonly id: Scalars['ID']['output'];
  readonly receivedAt: Scalars['Instant']['output'];
  readonly stored: Report;
};

/** It corrects a report whose slot has been issued: it is kept, and counts once a reviewer has consented. */
export type ReportHeld = {
  readonly __typename?: 'ReportHeld';
  readonly id: Scalars['ID']['output'];
  readonly receivedAt: Scalars['Instant']['output'];
};

export type ReportInput = {
  readonly correctionReason?: InputMaybe<Scalars['Figure']['input']>;
  /** The report whose lines on the same commodities this one replaces. */
  readonly corrects?: InputMaybe<Scalars['Figure']['input']>;
  /** A UUID v7 made by the client: sending the same report again is harmless. */
  readonly id?: InputMaybe<Scalars['Figure']['input']>;
  readonly lines?: InputMaybe<ReadonlyArray<ReportLineInput>>;
  readonly note?: InputMaybe<Scalars['Figure']['input']>;
  readonly observedAt?: InputMaybe<Scalars['Figure']['input']>;
  readonly outlet?: InputMaybe<Scalars['Figure']['input']>;
  /** How a phone made the report. */
  readonly visit?: InputMaybe<VisitInput>;
};

export type ReportLine = {
  readonly __typename?: 'ReportLine';
  /** Null: the inspector was not asked. */
  readonly acts: Maybe<ReadonlyArray<HoardingAct>>;
  readonly availability: Maybe<Availability>;
  readonly commodity: Scalars['ID']['output'];
  readonly flags: ReadonlyArray<LineFlag>;
  readonly incoming: Maybe<Scalars['Whole']['output']>;
  readonly incomingAt: Maybe<Scalars['Instant']['output']>;
  readonly inputPrice: Maybe<Scalars['Whole']['output']>;
  readonly note: Maybe<Scalars['String']['output']>;
  readonly price: Maybe<Scalars['Whole']['output']>;
  readonly priceHigh: Maybe<Scalars['Whole']['output']>;
  readonly priceLow: Maybe<Scalars['Whole']['output']>;
  readonly sold: Maybe<Scalars['Whole']['output']>;
  readonly stock: Maybe<Scalars['Whole']['output']>;
};

/** One commodity. Leave out what was not observed: silence is not zero. */
export type ReportLineInput = {
  /** Acts of holding goods back that were seen; an empty list: asked, and none seen; left out: not asked. */
  readonly acts?: InputMaybe<Scalars['Figure']['input']>;
  /** NONE, LOW, ENOUGH or PLENTY. */
  readonly availability?: InputMaybe<Scalars['Figure']['input']>;
  readonly commodity?: InputMaybe<Scalars['Figure']['input']>;
  readonly flags?: InputMaybe<Scalars['Figure']['input']>;
  readonly incoming?: InputMaybe<Scalars['Figure']['input']>;
  readonly incomingAt?: InputMaybe<Scalars['Figure']['input']>;
  readonly inputPrice?: InputMaybe<Scalars['Figure']['input']>;
  readonly note?: InputMaybe<Scalars['Figure']['input']>;
  /** Money per unit, whole smallest money units (đồng). */
  readonly price?: InputMaybe<Scalars['Figure']['input']>;
  readonly priceHigh?: InputMaybe<Scalars['Figure']['input']>;
  readonly priceLow?: InputMaybe<Scalars['Figure']['input']>;
  /** Base units sold since the last visit. */
  readonly sold?: InputMaybe<Scalars['Figure']['input']>;
  /** Base units on hand. */
  readonly stock?: InputMaybe<Scalars['Figure']['input']>;
};

/** An ad-hoc order to report (lệnh báo cáo đột xuất), answered outside the slots. */
export type ReportOrder = {
  readonly __typename?: 'ReportOrder';
  /** None = the whole province. */
  readonly areas: ReadonlyArray<Scalars['ID']['output']>;
  /** The quick report that closing it composed. */
  readonly bulletin: Maybe<Scalars['ID']['output']>;
  /** None = all goods of an outlet. */
  readonly commodities: ReadonlyArray<Scalars['ID']['output']>;
  readonly deadlineAt: Scalars['Instant']['output'];
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
  readonly endedBy: Maybe<Scalars['String']['output']>;
  readonly expected: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly late: Scalars['Int']['output'];
  readonly madeAt: Scalars['Instant']['output'];
  readonly madeBy: Scalars['String']['output'];
  readonly missing: Scalars['Int']['output'];
  readonly onTime: Scalars['Int']['output'];
  /** Why it was withdrawn. */
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly recipients: ReadonlyArray<OrderRecipient>;
  readonly state: OrderState;
  readonly text: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
};

export type ReportOrigin =
  | 'DEMO'
  | 'DESK'
  | 'IMPORT'
  | 'PHONE'
  /** Brought in from a phone's rescue file. */
  | 'RESCUE'
  /** Read from an SMS. */
  | 'SMS';

export type ReportProblem = {
  readonly __typename?: 'ReportProblem';
  readonly code: ReportProblemCode;
  readonly commodity: Maybe<Scalars['String']['output']>;
  readonly field: Maybe<Scalars['String']['output']>;
  readonly limit: Maybe<Scalars['String']['output']>;
  /** Counts from 0; null when the whole report is meant. */
  readonly line: Maybe<Scalars['Int']['output']>;
  readonly value: Maybe<Scalars['String']['output']>;
};

export type ReportProblemCode =
  | 'ACT_UNKNOWN'
  | 'AVAILABILITY_UNKNOWN'
  | 'COMMODITY_REPEATED'
  | 'COMMODITY_UNKNOWN'
  | 'CORRECTION_DECLINED'
  | 'CORRECTS_UNKNOWN'
  | 'FLAG_UNKNOWN'
  | 'ID_NOT_UUID_V7'
  | 'INCOMING_AT_INVALID'
  | 'LINES_EMPTY'
  | 'LINES_TOO_MANY'
  | 'LINE_EMPTY'
  | 'LINE_INVALID'
  | 'LOW_ABOVE_HIGH'
  | 'NEGATIVE'
  | 'NOT_A_NUMBER'
  | 'NOT_WHOLE'
  | 'OBSERVED_AT_INVALID'
  | 'OBSERVED_AT_IN_FUTURE'
  | 'OBSERVED_AT_TOO_OLD'
  | 'OUTLET_NOT_YOURS'
  | 'OUTLET_UNKNOWN'
  | 'TEXT_INVALID'
  | 'TEXT_TOO_LONG'
  | 'TOO_LARGE'
  | 'ZERO_PRICE';

export type ReportRefused = {
  readonly __typename?: 'ReportRefused';
  readonly id: Maybe<Scalars['ID']['output']>;
  readonly problems: ReadonlyArray<ReportProblem>;
};

export type RescueAnswer = RescueImported | RescueRefused;

export type RescueImported = {
  readonly __typename?: 'RescueImported';
  readonly account: Scalars['String']['output'];
  readonly checklists: ReadonlyArray<RescueItem>;
  readonly madeAt: Scalars['Instant']['output'];
  readonly phone: Scalars['ID']['output'];
  /** Whether the server knew the key of the phone before. */
  readonly phoneKnown: Scalars['Boolean']['output'];
  readonly reports: ReadonlyArray<RescueItem>;
};

/** What became of one report or checklist of the file. */
export type RescueItem = {
  readonly __typename?: 'RescueItem';
  readonly id: Maybe<Scalars['ID']['output']>;
  readonly kind: RescueItemKind;
  readonly problem: Maybe<Scalars['String']['output']>;
};

export type RescueItemKind =
  | 'ACCEPTED'
  | 'ALREADY_RECEIVED'
  | 'CONFLICT'
  | 'HELD'
  | 'REFUSED';

export type RescueProblem =
  | 'ACCOUNT_UNKNOWN'
  | 'FILE_INVALID'
  /** The phone is known with another key. */
  | 'KEY_CHANGED'
  /** Nobody has heard of the phone: import it only when you know who gave you the file. */
  | 'PHONE_UNKNOWN'
  | 'SIGNATURE_WRONG';

export type RescueRefused = {
  readonly __typename?: 'RescueRefused';
  readonly code: RescueProblem;
};

export type ReviewAnswer = ReviewItem | ReviewRefused;

export type ReviewDecision =
  | 'APPROVED'
  | 'HAS_ISSUES'
  | 'RETURNED';

/** A report as a reviewer looks at it. */
export type ReviewItem = {
  readonly __typename?: 'ReviewItem';
  readonly account: Scalars['String']['output'];
  readonly comment: Maybe<Scalars['String']['output']>;
  readonly corrections: Scalars['Int']['output'];
  /** Metres from the outlet; null when unknown. */
  readonly distance: Maybe<Scalars['Int']['output']>;
  readonly late: Scalars['Boolean']['output'];
  readonly lines: Scalars['Int']['output'];
  readonly observedAt: Scalars['Instant']['output'];
  readonly outlet: Scalars['ID']['output'];
  readonly outside: Scalars['Boolean']['output'];
  readonly photos: Scalars['Int']['output'];
  readonly receivedAt: Scalars['Instant']['output'];
  readonly report: Scalars['ID']['output'];
  readonly reviewedAt: Maybe<Scalars['Instant']['output']>;
  readonly reviewer: Maybe<Scalars['String']['output']>;
  readonly slotAt: Scalars['Instant']['output'];
  readonly state: ReviewState;
};

export type ReviewProblem =
  | 'COMMENT_INVALID'
  | 'COMMENT_MISSING'
  | 'REPORT_UNKNOWN';

export type ReviewRefused = {
  readonly __typename?: 'ReviewRefused';
  readonly code: ReviewProblem;
};

export type ReviewState =
  | 'APPROVED'
  /** A correction of it has been accepted. */
  | 'EDITED'
  | 'HAS_ISSUES'
  | 'RECEIVED'
  | 'RETURNED';

export type RivalSighting = {
  readonly __typename?: 'RivalSighting';
  readonly account: Scalars['String']['output'];
  readonly availability: Maybe<Availability>;
  readonly observedAt: Scalars['Instant']['output'];
  readonly price: Maybe<Scalars['Whole']['output']>;
  readonly report: Scalars['ID']['output'];
};

/** What two or more inspectors saw of one commodity at one outlet in one slot. */
export type Rivalry = {
  readonly __typename?: 'Rivalry';
  readonly commodity: Scalars['ID']['output'];
  readonly kind: RivalryKind;
  readonly medianPrice: Maybe<Scalars['Whole']['output']>;
  readonly outlet: Scalars['ID']['output'];
  readonly settlement: Maybe<Settlement>;
  readonly sightings: ReadonlyArray<RivalSighting>;
  readonly slotAt: Scalars['Instant']['output'];
  /** Highest over lowest price, less one. */
  readonly spread: Maybe<Scalars['Float']['output']>;
};

export type RivalryKind =
  | 'CONFLICT'
  | 'PARALLEL';

export type Role =
  /** Keeps people, thresholds and registers. */
  | 'ADMINISTRATOR'
  | 'ANALYST'
  /** Reads what the desk reads, changes nothing. */
  | 'AUDITOR'
  /** Reports for the outlets of one enterprise and sees nothing else. */
  | 'ENTERPRISE'
  /** Reports from outlets of the province. */
  | 'INSPECTOR'
  | 'LEADER';

/** What inspectors found of a rule's alerts. Precision = confirmed / (confirmed + false alarms), with its 95 % interval (Wilson); null when neither was found. */
export type RulePrecision = {
  readonly __typename?: 'RulePrecision';
  readonly confirmed: Scalars['Int']['output'];
  readonly dataErrors: Scalars['Int']['output'];
  readonly explained: Scalars['Int']['output'];
  readonly falseAlarms: Scalars['Int']['output'];
  readonly high: Maybe<Scalars['Float']['output']>;
  readonly low: Maybe<Scalars['Float']['output']>;
  readonly precision: Maybe<Scalars['Float']['output']>;
  /** Went away by themselves before anybody found out. */
  readonly recovered: Scalars['Int']['output'];
  readonly rule: AlertRule;
};

/** What one rule says of one report. A reason stands where it could not judge. */
export type RuleVerdict = {
  readonly __typename?: 'RuleVerdict';
  /** The alert of this rule, outlet and commodity that stood then or closed last; null = there never was one. */
  readonly alert: Maybe<Alert>;
  readonly evidence: Maybe<Scalars['Json']['output']>;
  readonly kind: VerdictKind;
  readonly reason: Maybe<Scalars['String']['output']>;
  readonly rule: AlertRule;
  readonly severity: Maybe<Severity>;
};

/** The password was right; a code, or a passkey, must follow within five minutes. */
export type SecondFactorNeeded = {
  readonly __typename?: 'SecondFactorNeeded';
  readonly ticket: Scalars['String']['output'];
};

/** The password was right, this role may not sign in by it alone, and the person has no second factor yet: what an authenticator app is told, and setUpCodes follows within five minutes. */
export type SecondFactorToSet = {
  readonly __typename?: 'SecondFactorToSet';
  /** otpauth://…, for a QR code. */
  readonly address: Scalars['String']['output'];
  /** Base32, for typing. */
  readonly secret: Scalars['String']['output'];
  readonly ticket: Scalars['String']['output'];
};

export type ServerDisk = {
  readonly __typename?: 'ServerDisk';
  readonly freeBytes: Scalars['Whole']['output'];
  readonly usedShare: Scalars['Float']['output'];
};

export type ServerProcess = {
  readonly __typename?: 'ServerProcess';
  readonly machine: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** When it last looked after itself; every second while it is well. */
  readonly seenAt: Scalars['Instant']['output'];
  readonly startedAt: Scalars['Instant']['output'];
  readonly version: Scalars['String']['output'];
};

export type ServerQueue = {
  readonly __typename?: 'ServerQueue';
  readonly kind: Scalars['String']['output'];
  /** Seconds since its oldest fact became the oldest. */
  readonly stuckSeconds: Scalars['Int']['output'];
  readonly waiting: Scalars['Int']['output'];
};

export type ServerStatus = {
  readonly __typename?: 'ServerStatus';
  readonly at: Scalars['Instant']['output'];
  /** Milliseconds by which the clock of the answering server is ahead of the database; null while the database is away. */
  readonly clockOffset: Maybe<Scalars['Whole']['output']>;
  readonly connectionLimit: Scalars['Int']['output'];
  readonly connections: Scalars['Int']['output'];
  readonly databaseBytes: Scalars['Whole']['output'];
  readonly databaseVersion: Scalars['String']['output'];
  /** Null where the database lies elsewhere. */
  readonly disk: Maybe<ServerDisk>;
  readonly impairments: ReadonlyArray<Impairment>;
  readonly poolWaiting: Scalars['Int']['output'];
  /** Every server and worker that has the database open. */
  readonly processes: ReadonlyArray<ServerProcess>;
  readonly queues: ReadonlyArray<ServerQueue>;
  /** Of the server that answers: requests it is answering, open sockets, requests that wait for a connection. */
  readonly requestsInFlight: Scalars['Int']['output'];
  /** Facts set aside after five failures. */
  readonly setAside: Scalars['Int']['output'];
  readonly sockets: Scalars['Int']['output'];
};

export type SettleAnswer = Rivalry | SettleRefused;

export type SettleProblem =
  | 'ALREADY_SETTLED'
  | 'COMMENT_INVALID'
  | 'NO_PRICE'
  | 'REPORT_UNKNOWN'
  | 'RIVALRY_UNKNOWN';

export type SettleRefused = {
  readonly __typename?: 'SettleRefused';
  readonly code: SettleProblem;
};

export type Settlement = {
  readonly __typename?: 'Settlement';
  readonly at: Scalars['Instant']['output'];
  readonly by: Scalars['String']['output'];
  readonly comment: Maybe<Scalars['String']['output']>;
  readonly method: SettlementMethod;
  readonly price: Maybe<Scalars['Whole']['output']>;
  readonly report: Maybe<Scalars['ID']['output']>;
};

export type SettlementMethod =
  | 'CHOICE'
  | 'MEDIAN';

export type Severity =
  | 'ALERT'
  | 'CRISIS'
  | 'WARN'
  | 'WATCH';

export type SignInAnswer = SecondFactorNeeded | SecondFactorToSet | SignInRefused | SignedIn;

/** Whom a link was made for. */
export type SignInLink = {
  readonly __typename?: 'SignInLink';
  readonly account: Scalars['ID']['output'];
  readonly expiresAt: Scalars['Instant']['output'];
  readonly fullName: Scalars['String']['output'];
  /** False: a first password is chosen. */
  readonly isReset: Scalars['Boolean']['output'];
};

export type SignInRefusal =
  | 'DEMO_OFF'
  /** A hundred failures in a row: one try an hour, or a passkey, or a new link from an administrator. */
  | 'LOCKED'
  /** The password was right, but this role also needs the passkey that the person has. */
  | 'PASSKEY_NEEDED'
  | 'PASSWORD_COMMON'
  /** Too much of it is a name of the person, the unit or the product. */
  | 'PASSWORD_NAMES'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_TOO_SHORT'
  /** The password was right, but this role needs a second factor, which is set up on the desk's page. */
  | 'SECOND_FACTOR_MISSING'
  /** Used, replaced or over. */
  | 'TICKET_OVER'
  /** Too many tries; nothing was looked at. */
  | 'WAIT'
  /** Name, password, code or passkey: which of them is not said. */
  | 'WRONG';

export type SignInRefused = {
  readonly __typename?: 'SignInRefused';
  readonly code: SignInRefusal;
  /** Until the next try is looked at. */
  readonly waitSeconds: Maybe<Scalars['Int']['output']>;
};

/** What the check of a file that came back as signed found. */
export type SignatureResult =
  /** Our document, but changed before or after signing. */
  | 'ALTERED'
  /** No PDF, no signature, or one that cannot be read. */
  | 'UNREADABLE'
  /** Signed rightly, but by a certificate that leads to no trusted authority, is out of its time, or is too weak. */
  | 'UNTRUSTED'
  /** Our document, unchanged, each signature right and of a trusted authority. */
  | 'VALID'
  /** Another document. */
  | 'WRONG_DOCUMENT';

/** A file sent to `/files/bulletins/ID/signed`; it is read back from `/files/bulletins/ID/signed/THIS`. */
export type SignedFile = {
  readonly __typename?: 'SignedFile';
  readonly account: Scalars['String']['output'];
  readonly at: Scalars['Instant']['output'];
  readonly bytes: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly result: SignatureResult;
  readonly signers: ReadonlyArray<SignerCertificate>;
};

export type SignedIn = {
  readonly __typename?: 'SignedIn';
  readonly account: Account;
  readonly expiresAt: Scalars['Instant']['output'];
  /** Null at a desk: the cookie has it. */
  readonly token: Maybe<Scalars['String']['output']>;
};

export type SignerCertificate = {
  readonly __typename?: 'SignerCertificate';
  readonly issuer: Scalars['String']['output'];
  readonly serial: Scalars['String']['output'];
  /** As the signer's own clock says; null when the signature does not. */
  readonly signedAt: Maybe<Scalars['Instant']['output']>;
  /** `CN=…, O=…, C=…`. */
  readonly subject: Scalars['String']['output'];
  readonly validFrom: Scalars['Instant']['output'];
  readonly validUntil: Scalars['Instant']['output'];
};

/** An authority whose signers are trusted, by its certificate. */
export type SigningAuthority = {
  readonly __typename?: 'SigningAuthority';
  readonly addedAt: Scalars['Instant']['output'];
  readonly addedBy: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Null while it is trusted. */
  readonly removedAt: Maybe<Scalars['Instant']['output']>;
  readonly removedBy: Maybe<Scalars['String']['output']>;
  /** Hexadecimal SHA-256 of the certificate. */
  readonly sha256: Scalars['String']['output'];
  readonly validFrom: Scalars['Instant']['output'];
  readonly validUntil: Scalars['Instant']['output'];
};

/** Columns: place i of each belongs to `areas[i]`, the parent first, then its children. */
export type SlotReporting = {
  readonly __typename?: 'SlotReporting';
  readonly areas: ReadonlyArray<Scalars['ID']['output']>;
  readonly cutOffAt: Scalars['Instant']['output'];
  /** Outlets that owe a report for the slot, and those of which one has come. Closed with consent: not expected. */
  readonly expected: ReadonlyArray<Scalars['Int']['output']>;
  readonly received: ReadonlyArray<Scalars['Int']['output']>;
  readonly slotAt: Scalars['Instant']['output'];
};

export type SlotStanding =
  | 'LATE'
  | 'MISSING'
  | 'ON_TIME'
  | 'WAITING';

export type StuckKind =
  | 'QUARANTINED'
  | 'WITHDRAWN';

/** A report that a phone has given up sending, or its person has withdrawn. */
export type StuckReport = {
  readonly __typename?: 'StuckReport';
  readonly account: Scalars['String']['output'];
  readonly at: Maybe<Scalars['Instant']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: StuckKind;
  readonly outlet: Maybe<Scalars['ID']['output']>;
  readonly phone: Scalars['ID']['output'];
  readonly postedAt: Scalars['Instant']['output'];
  readonly reason: Scalars['String']['output'];
  readonly tries: Scalars['Int']['output'];
};

export type SubmitAnswer = ReportAccepted | ReportAlreadyReceived | ReportConflict | ReportHeld | ReportRefused;

export type SubmitAnswers = {
  readonly __typename?: 'SubmitAnswers';
  /** One per report, in the order sent. */
  readonly answers: ReadonlyArray<SubmitAnswer>;
};

export type SubmitRefusal =
  | 'NO_REPORTS'
  | 'TOO_MANY_REPORTS';

/** The call as a whole is out of bounds; nothing was looked at. */
export type SubmitRefused = {
  readonly __typename?: 'SubmitRefused';
  readonly code: SubmitRefusal;
  readonly limit: Scalars['Int']['output'];
};

export type SubmitResult = SubmitAnswers | SubmitRefused;

export type Subscription = {
  readonly __typename?: 'Subscription';
  readonly alertMoved: Alert;
  /** Ticks every 20 seconds, so that a page knows that its line is alive. */
  readonly heartbeat: Scalars['Instant']['output'];
  /** A notice for the asker's role, as it is issued. */
  readonly noticeIssued: Notice;
  readonly trendMoved: TrendMoved;
};


export type SubscriptionAlertMovedArgs = {
  locality?: InputMaybe<Scalars['ID']['input']>;
};

export type ThresholdAnswer = ThresholdRefused | ThresholdVersion;

/** What the caller is working on; nobody else sees it. */
export type ThresholdDraft = {
  readonly __typename?: 'ThresholdDraft';
  readonly basedOn: Scalars['Int']['output'];
  /** What must be mended before it can be published. */
  readonly problems: ReadonlyArray<ThresholdProblem>;
  readonly savedAt: Scalars['Instant']['output'];
  readonly thresholds: Scalars['Json']['output'];
};

/** Dots between names, such as `levels.2.riseStaple.warn`; empty for the whole. */
export type ThresholdProblem = {
  readonly __typename?: 'ThresholdProblem';
  readonly code: ThresholdProblemCode;
  /** The bound that was passed. */
  readonly limit: Maybe<Scalars['Float']['output']>;
  readonly path: Scalars['String']['output'];
};

export type ThresholdProblemCode =
  | 'ALERT_ABOVE_WARN'
  | 'ALERT_BEFORE_WATCH'
  | 'MISSING'
  | 'NEED_ABOVE_OF'
  | 'NOT_A_CHOICE'
  | 'NOT_A_NUMBER'
  | 'NOT_RISING'
  | 'NOT_WHOLE'
  | 'TOO_LARGE'
  | 'TOO_SMALL'
  | 'WRONG';

export type ThresholdRefusal =
  | 'ACTIVE_FROM_PAST'
  | 'ACTIVE_FROM_TOO_FAR'
  | 'BASED_ON_OLD_VERSION'
  | 'NOTHING_CHANGED'
  | 'REASON_MISSING'
  | 'REASON_TOO_LONG'
  | 'THRESHOLDS_WRONG'
  | 'VERSION_UNKNOWN';

export type ThresholdRefused = {
  readonly __typename?: 'ThresholdRefused';
  readonly code: ThresholdRefusal;
  readonly problems: ReadonlyArray<ThresholdProblem>;
};

/** What other thresholds would have raised over the last days, beside those in force now; both judged anew from the stored reports. */
export type ThresholdReplay = {
  readonly __typename?: 'ThresholdReplay';
  readonly changed: Scalars['Int']['output'];
  readonly counts: ReadonlyArray<ThresholdReplayCount>;
  /** Worst first, at most twenty of each kind. */
  readonly examples: ReadonlyArray<ThresholdReplayExample>;
  readonly gained: Scalars['Int']['output'];
  readonly lost: Scalars['Int']['output'];
  /** Alerts that the records hold for the span: judged by the thresholds of their time, closed by people. */
  readonly recorded: Scalars['Int']['output'];
  /** Reports judged in the span. */
  readonly reports: Scalars['Int']['output'];
  /** How long it took. */
  readonly seconds: Scalars['Float']['output'];
  readonly since: Scalars['Instant']['output'];
  readonly until: Scalars['Instant']['output'];
};

export type ThresholdReplayAnswer = ThresholdReplay | ThresholdReplayRefused;

export type ThresholdReplayCount = {
  readonly __typename?: 'ThresholdReplayCount';
  readonly after: Scalars['Int']['output'];
  readonly before: Scalars['Int']['output'];
  readonly rule: AlertRule;
  readonly severity: Severity;
};

/** An alert that only one side raised, or both with different severities. */
export type ThresholdReplayExample = {
  readonly __typename?: 'ThresholdReplayExample';
  /** Null: not raised by those tried. */
  readonly after: Maybe<Severity>;
  readonly at: Scalars['Instant']['output'];
  /** Null: not raised by the thresholds in force. */
  readonly before: Maybe<Severity>;
  readonly commodity: Scalars['ID']['output'];
  readonly evidence: Scalars['Json']['output'];
  readonly locality: Scalars['ID']['output'];
  readonly outlet: Maybe<Scalars['ID']['output']>;
  readonly outletName: Maybe<Scalars['String']['output']>;
  readonly rule: AlertRule;
};

export type ThresholdReplayRefusal =
  | 'BUSY'
  | 'DAYS_OUT_OF_RANGE'
  | 'THRESHOLDS_WRONG'
  | 'TOO_MANY_REPORTS';

export type ThresholdReplayRefused = {
  readonly __typename?: 'ThresholdReplayRefused';
  readonly code: ThresholdReplayRefusal;
  readonly problems: ReadonlyArray<ThresholdProblem>;
};

/** One version of the limits of all rules; never changed once published. In force at a time is the highest version whose `activeFrom` has come. */
export type ThresholdVersion = {
  readonly __typename?: 'ThresholdVersion';
  readonly activeFrom: Scalars['Instant']['output'];
  /** The earlier version that this one brings back. */
  readonly copyOf: Maybe<Scalars['Int']['output']>;
  /** The one in force now. */
  readonly isLive: Scalars['Boolean']['output'];
  readonly publishedAt: Scalars['Instant']['output'];
  /** Null: came with the installation. */
  readonly publishedBy: Maybe<Scalars['String']['output']>;
  readonly reason: Scalars['String']['output'];
  /** The shape is `Thresholds` of the domain. */
  readonly thresholds: Scalars['Json']['output'];
  readonly version: Scalars['Int']['output'];
};

/** Columns: place i of each belongs to `at[i]`. Null = nobody reported it, which is not zero. */
export type Trend = {
  readonly __typename?: 'Trend';
  /**
   * SLOT: issue time of the slot. Else the local midnight on which the day, week or month begins. Every one that touches the span is there.
   * Weeks and months are made of days: the median of their prices, the mean of stock and incoming, the sum of sales; outlets is the most on one day.
   */
  readonly at: Scalars['TimeColumn']['output'];
  readonly commodity: Scalars['ID']['output'];
  /** Days that the stock lasts at the mean daily sales of the last seven days; null where fewer than half the outlets of the best of them spoke. */
  readonly coverDays: Scalars['NumberColumn']['output'];
  readonly incoming: Scalars['NumberColumn']['output'];
  /** Newest observation in each place. */
  readonly lastObservedAt: Scalars['TimeColumn']['output'];
  readonly locality: Scalars['ID']['output'];
  readonly median: Scalars['NumberColumn']['output'];
  readonly outletKind: Maybe<Scalars['ID']['output']>;
  readonly outlets: Scalars['NumberColumn']['output'];
  readonly p10: Scalars['NumberColumn']['output'];
  readonly p90: Scalars['NumberColumn']['output'];
  readonly period: TrendPeriod;
  readonly priceCount: Scalars['NumberColumn']['output'];
  readonly sold: Scalars['NumberColumn']['output'];
  readonly stock: Scalars['NumberColumn']['output'];
  /** 0 … 1 of the outlets that said. */
  readonly stockOutRate: Scalars['NumberColumn']['output'];
};

/** Cells changed: which area, when. A page asks again for what it shows. No localities: anything in the province may have changed. */
export type TrendMoved = {
  readonly __typename?: 'TrendMoved';
  readonly at: Scalars['Instant']['output'];
  readonly localities: ReadonlyArray<Scalars['ID']['output']>;
  readonly province: Scalars['ID']['output'];
};

/** Weeks begin on Monday. */
export type TrendPeriod =
  | 'DAY'
  | 'MONTH'
  | 'SLOT'
  | 'WEEK';

/** One line of a picture. */
export type TrendSeries = {
  readonly commodity: Scalars['ID']['input'];
  readonly locality: Scalars['ID']['input'];
  /** Null: outlets of every kind. */
  readonly outletKind?: InputMaybe<Scalars['ID']['input']>;
};

/** Outlets of one locality, slot by slot. */
export type UnitDuty = {
  readonly __typename?: 'UnitDuty';
  readonly locality: Scalars['ID']['output'];
  readonly outlets: Scalars['Int']['output'];
  readonly slots: ReadonlyArray<DutySlot>;
};

export type VerdictKind =
  | 'BREACH'
  | 'NORMAL'
  | 'NO_DATA';

/** How a phone made a report. Places are kept 90 days. */
export type Visit = {
  readonly __typename?: 'Visit';
  readonly appVersion: Maybe<Scalars['String']['output']>;
  readonly clockKnown: Maybe<Scalars['Boolean']['output']>;
  readonly clockOffsetMs: Maybe<Scalars['Whole']['output']>;
  readonly device: Maybe<Scalars['String']['output']>;
  /** Metres from the nearer place to the outlet. */
  readonly distance: Maybe<Scalars['Int']['output']>;
  readonly end: Maybe<Place>;
  readonly endedAt: Maybe<Scalars['Instant']['output']>;
  /** Further away than the accuracy of the position explains. */
  readonly outside: Maybe<Scalars['Boolean']['output']>;
  readonly start: Maybe<Place>;
  readonly startedAt: Maybe<Scalars['Instant']['output']>;
};

/** How a report was made. Everything may be left out, what cannot be read is left out, and nothing of it is part of the report's content. Times in milliseconds since 1970, places as [latitude, longitude, accuracy in metres]. */
export type VisitInput = {
  readonly appVersion?: InputMaybe<Scalars['Figure']['input']>;
  /** { offset: server minus phone in milliseconds, already in observedAt; known: Boolean } */
  readonly clock?: InputMaybe<Scalars['Figure']['input']>;
  readonly device?: InputMaybe<Scalars['Figure']['input']>;
  /** Tenths of a second a line. */
  readonly dwell?: InputMaybe<Scalars['Figure']['input']>;
  readonly end?: InputMaybe<Scalars['Figure']['input']>;
  readonly endedAt?: InputMaybe<Scalars['Figure']['input']>;
  /** A letter a line: T typed, U unchanged one by one, G confirmed with its group. */
  readonly entry?: InputMaybe<Scalars['Figure']['input']>;
  /** The id of the order that the report answers; such a report stands for no slot. */
  readonly order?: InputMaybe<Scalars['Figure']['input']>;
  /** SUPPLY_UP, SHORT_SUPPLY, PROMOTION, OTHER_GRADE, HOLIDAY, TRANSPORT, OTHER, NONE_GIVEN or nothing, a place a line. */
  readonly reasons?: InputMaybe<Scalars['Figure']['input']>;
  readonly start?: InputMaybe<Scalars['Figure']['input']>;
  readonly startedAt?: InputMaybe<Scalars['Figure']['input']>;
  /** The price that was shown as the last one, a place a line. */
  readonly was?: InputMaybe<Scalars['Figure']['input']>;
};

/** Why an alert did or did not come: every rule about one outlet, asked again with what was known then. */
export type WhyNot = {
  readonly __typename?: 'WhyNot';
  readonly commodity: Scalars['ID']['output'];
  /** The report that is judged; null = none had come in by then. */
  readonly observedAt: Maybe<Scalars['Instant']['output']>;
  readonly outlet: Scalars['ID']['output'];
  readonly verdicts: ReadonlyArray<RuleVerdict>;
};

