import { createHash, X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { instant } from '../domain/instant.js';
import type { AuthorityProblem } from '../generated/schema.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import type { StoredBulletin } from './bulletin.view.js';
import { BulletinFilesService } from './bulletin-files.service.js';
import { SignatureStore } from './signature.store.js';
import { SignatureView, type StoredAuthority } from './signature.view.js';
import type { SignatureVerdict } from './verify-signature.js';

export type AuthorityOutcome = { readonly kind: 'done'; readonly authority: StoredAuthority } | { readonly kind: 'refused'; readonly code: AuthorityProblem };

const refused = (code: AuthorityProblem): AuthorityOutcome => ({ kind: 'refused', code });

/** Takes signed reports back, and keeps whom to trust. */
@Injectable()
export class SignatureService {
  constructor(
    private readonly store: SignatureStore,
    private readonly view: SignatureView,
    private readonly files: BulletinFilesService,
    private readonly clock: Clock,
  ) {}

  /** Checks a file that is said to be this report, signed, and keeps it with what was found; null when the report is not issued. */
  async importSigned(stored: StoredBulletin, file: Buffer, accountId: number): Promise<SignatureVerdict | null> {
    if (stored.state !== 'ISSUED') return null;
    const { verifySigned } = await import('./verify-signature.js');
    const at = this.clock.now();
    const issued = { pdf: await this.files.make(stored, 'pdf'), sha256: stored.sha256 };
    const verdict = await verifySigned(file, issued, { authorities: await this.store.trustedCertificates(), at });
    await this.store.addSigned({ ...verdict, bulletinId: stored.id, at, accountId, file });
    return verdict;
  }

  async trust(pem: string, caller: Caller): Promise<AuthorityOutcome> {
    const certificate = readCertificate(pem);
    if (certificate === null) return refused('CERTIFICATE_UNREADABLE');
    if (!certificate.ca) return refused('NOT_AN_AUTHORITY');
    const id = await this.store.trust({
      name: certificate.subject.split('\n').reverse().join(', '),
      certificate: certificate.raw,
      sha256: createHash('sha256').update(certificate.raw).digest(),
      validFrom: instant(Date.parse(certificate.validFrom)),
      validUntil: instant(Date.parse(certificate.validTo)),
      at: this.clock.now(),
      accountId: caller.accountId,
    });
    return id === null ? refused('ALREADY_TRUSTED') : this.done(id);
  }

  async distrust(id: string, reason: string, caller: Caller): Promise<AuthorityOutcome> {
    if (reason.trim() === '') return refused('REASON_MISSING');
    const known = /^\d{1,9}$/.test(id) && (await this.store.distrust(Number(id), { at: this.clock.now(), accountId: caller.accountId, reason: reason.trim() }));
    return known ? this.done(Number(id)) : refused('AUTHORITY_UNKNOWN');
  }

  private async done(id: number): Promise<AuthorityOutcome> {
    const authority = await this.view.authority(id);
    return authority === null ? refused('AUTHORITY_UNKNOWN') : { kind: 'done', authority };
  }
}

function readCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}
