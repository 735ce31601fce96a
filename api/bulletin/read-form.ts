import { z } from 'zod';
import type { BulletinFormInput } from '../generated/schema.js';

const TEXT = z.string().max(500);
const TEXTS = z.array(TEXT).max(50);
const FORM = z.strictObject({
  validFrom: TEXT,
  reason: TEXT,
  parentOrgan: TEXT,
  organ: TEXT,
  organId: TEXT,
  notation: TEXT,
  place: TEXT,
  addressees: TEXTS,
  recipients: TEXTS,
  signerLines: TEXTS,
  signerName: TEXT,
  issuesByItself: z.boolean(),
  sections: z
    .array(z.strictObject({ key: TEXT, title: TEXT, composed: TEXT.nullable(), filledBy: TEXT.nullable(), dueMinutesBefore: z.int().nullable() }))
    .max(50),
});

/** The form in a plain HTTP body, in the words of the GraphQL input; null when it is none. */
export const readForm = (body: unknown): BulletinFormInput | null => FORM.safeParse(body).data ?? null;
