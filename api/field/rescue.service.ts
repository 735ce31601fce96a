import { createPublicKey, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ChecklistService } from '../checklist/checklist.service.js';
import { type RescueFile, readRescueFile, readRescuePayload } from '../domain/field/rescue-file.js';
import { type Instant, instant } from '../domain/instant.js';
import type { RawReport } from '../domain/report-draft.js';
import type { RescueItem, RescueItemKind, RescueProblem } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { type Answer, SubmitService } from '../report/submit.service.js';
import { PeopleService } from './people.service.js';
import { PhoneStore } from './phone.store.js';

/** As many reports as one call of a phone may hold. */
const AT_ONCE = 500;
const LATEST = 8_640_000_000_000_000;

export interface Imported {
  readonly kind: 'imported';
  readonly account: string;
  readonly phone: string;
  readonly phoneKnown: boolean;
  readonly madeAt: Instant;
  readonly reports: readonly RescueItem[];
  readonly checklists: readonly RescueItem[];
}

export type Rescued = Imported | { readonly kind: 'refused'; readonly code: RescueProblem };

const refused = (code: RescueProblem): Rescued => ({ kind: 'refused', code });

/** Brings in what a phone could not send: signed by the phone, in the name of its person, through the same door as everything a phone sends. */
@Injectable()
export class RescueService {
  constructor(
    private readonly phones: PhoneStore,
    private readonly people: PeopleService,
    private readonly submitting: SubmitService,
    private readonly checklists: ChecklistService,
  ) {}

  async import(text: string, trustUnknownPhone: boolean, caller: Caller): Promise<Rescued> {
    const file = readRescueFile(text);
    const payload = file === null ? null : readRescuePayload(file.payload);
    if (file === null || payload === null || Math.abs(payload.madeAt) > LATEST) return refused('FILE_INVALID');
    if (!isSigned(file)) return refused('SIGNATURE_WRONG');
    const known = await this.phones.publicKeyOf(file.device);
    if (known !== null && known !== file.publicKey) return refused('KEY_CHANGED');
    if (known === null && !trustUnknownPhone) return refused('PHONE_UNKNOWN');
    const person = this.people.inspectorOf(payload.account, caller);
    if (person === undefined) return refused('ACCOUNT_UNKNOWN');
    const sender = { accountId: person.id, localityId: person.localityId };
    const reports: RescueItem[] = [];
    for (let start = 0; start < payload.reports.length; start += AT_ONCE) {
      const raws = payload.reports.slice(start, start + AT_ONCE) as readonly RawReport[];
      const answers = await this.submitting.submit(raws, sender, 'RESCUE');
      reports.push(...answers.map((answer, place) => toItem(answer, raws[place])));
    }
    const found = await this.checklists.submit(payload.checklists, sender);
    const checklists = found.map(({ id, kind, reason = null }) => ({ id, kind: FINDING[kind], problem: reason }));
    return {
      kind: 'imported',
      account: person.fullName,
      phone: file.device,
      phoneKnown: known !== null,
      madeAt: instant(Math.round(payload.madeAt)),
      reports,
      checklists,
    };
  }
}

const FINDING = { accepted: 'ACCEPTED', 'already-received': 'ALREADY_RECEIVED', refused: 'REFUSED' } as const satisfies Record<string, RescueItemKind>;
const KINDS = { accepted: 'ACCEPTED', 'already-received': 'ALREADY_RECEIVED', conflict: 'CONFLICT', held: 'HELD' } as const satisfies Record<
  string,
  RescueItemKind
>;

function toItem(answer: Answer, raw: RawReport | undefined): RescueItem {
  if (answer.kind !== 'refused') return { id: answer.id, kind: KINDS[answer.kind], problem: null };
  const [first] = answer.problems;
  return {
    id: typeof raw?.id === 'string' ? raw.id.slice(0, 80) : null,
    kind: 'REFUSED',
    problem: first === undefined ? null : `${first.code} ${first.field ?? ''}`.trim(),
  };
}

/** Whether the signature is that of the key in the file over its payload; false for a key or signature that is none. */
function isSigned({ publicKey, payload, signature }: RescueFile): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ec') return false;
    return verify('sha256', Buffer.from(payload, 'utf8'), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
