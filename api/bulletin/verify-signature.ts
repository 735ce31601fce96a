import { X509Certificate } from 'node:crypto';
import { Certificate, CertificateChainValidationEngine, ContentInfo, SignedData } from 'pkijs';
import { type Instant, instant } from '../domain/instant.js';
import type { SignatureResult, SignerCertificate } from '../generated/schema.js';
import { endOf, type PdfSignature, signaturesOf, signedBytes } from './pdf-signature.js';

export interface SignatureVerdict {
  readonly result: SignatureResult;
  readonly signers: readonly SignerCertificate[];
}

/** What a file that came back is compared with: the printed report, and the hash of its data that stands in it. */
export interface IssuedFile {
  readonly pdf: Buffer;
  readonly sha256: string;
}

/** Whom a signer's certificate must lead to, and at what time it must be valid. */
export interface Trust {
  /** DER. */
  readonly authorities: readonly Buffer[];
  readonly at: Instant;
}

/** SHA-256, SHA-384, SHA-512. */
const STRONG_DIGESTS: ReadonlySet<string> = new Set(['2.16.840.1.101.3.4.2.1', '2.16.840.1.101.3.4.2.2', '2.16.840.1.101.3.4.2.3']);
const LEAST_RSA_BITS = 2048;
const SIGNING_TIME = '1.2.840.113549.1.9.5';
/** From the worst to the best: a file is as good as its worst signature. */
const WORST_FIRST: readonly SignatureResult[] = ['UNREADABLE', 'WRONG_DOCUMENT', 'ALTERED', 'UNTRUSTED', 'VALID'];

const nothing = (result: SignatureResult): SignatureVerdict => ({ result, signers: [] });

/**
 * Whether a file is our report, unchanged, and signed by people an authority vouches for: its first revision is ours byte for byte, its last signature covers it to its end,
 * and each signature is right over its bytes (PAdES, ETSI EN 319 142-1; CMS, RFC 5652). Revocation is not asked for, since that needs a line to the authority.
 */
export async function verifySigned(file: Buffer, issued: IssuedFile, trust: Trust): Promise<SignatureVerdict> {
  if (!file.subarray(0, 5).equals(Buffer.from('%PDF-'))) return nothing('UNREADABLE');
  if (!file.subarray(0, issued.pdf.length).equals(issued.pdf)) return nothing(file.includes(`sha256:${issued.sha256}`) ? 'ALTERED' : 'WRONG_DOCUMENT');
  const signatures = signaturesOf(file);
  const last = signatures?.at(-1);
  if (signatures === null || last === undefined) return nothing('UNREADABLE');
  if (endOf(last) !== file.length) return nothing('ALTERED');
  const verdicts: SignatureVerdict[] = [];
  for (const signature of signatures) verdicts.push(await verifyOne(file, signature, trust));
  const result = WORST_FIRST.find((one) => verdicts.some((verdict) => verdict.result === one)) ?? 'UNREADABLE';
  return { result, signers: verdicts.flatMap((verdict) => verdict.signers) };
}

async function verifyOne(file: Buffer, signature: PdfSignature, trust: Trust): Promise<SignatureVerdict> {
  const message = readMessage(signature.cms);
  if (message === null || message.signerInfos.length !== 1) return nothing('UNREADABLE');
  const data = arrayOf(signedBytes(file, signature));
  const outcome = await message.verify({ signer: 0, data, checkChain: false, extendedMode: true }).catch((fault: { signerCertificate?: unknown }) => fault);
  const certificate = outcome.signerCertificate instanceof Certificate ? outcome.signerCertificate : null;
  if (certificate === null) return nothing('UNREADABLE');
  const signers = [describe(certificate, message)];
  if (!('signatureVerified' in outcome) || outcome.signatureVerified !== true) return { result: 'ALTERED', signers };
  return { result: isStrong(message, certificate) && (await leadsToTrust(certificate, message, trust)) ? 'VALID' : 'UNTRUSTED', signers };
}

function readMessage(cms: Buffer): SignedData | null {
  try {
    return new SignedData({ schema: ContentInfo.fromBER(arrayOf(cms)).content });
  } catch {
    return null;
  }
}

const arrayOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;
const derOf = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema().toBER());
const nodeCertificate = (certificate: Certificate): X509Certificate => new X509Certificate(derOf(certificate));

function describe(certificate: Certificate, message: SignedData): SignerCertificate {
  const { subject, issuer, serialNumber } = nodeCertificate(certificate);
  const time = message.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0] as { toDate?: () => Date } | undefined;
  const signedAt = time?.toDate?.().getTime() ?? null;
  return {
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    serial: serialNumber,
    validFrom: instant(certificate.notBefore.value.getTime()),
    validUntil: instant(certificate.notAfter.value.getTime()),
    signedAt: signedAt === null ? null : instant(signedAt),
  };
}

/** The most particular part first: `CN=…, O=…, C=…`. */
const oneLine = (name: string): string => name.split('\n').reverse().join(', ');

function isStrong(message: SignedData, certificate: Certificate): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = nodeCertificate(certificate).publicKey;
  const isLong = !asymmetricKeyType?.startsWith('rsa') || (asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS;
  return isLong && STRONG_DIGESTS.has(message.signerInfos[0]?.digestAlgorithm.algorithmId ?? '');
}

async function leadsToTrust(certificate: Certificate, message: SignedData, { authorities, at }: Trust): Promise<boolean> {
  if (authorities.length === 0) return false;
  const others = (message.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate && !derOf(one).equals(derOf(certificate)));
  const engine = new CertificateChainValidationEngine({
    trustedCerts: authorities.map((der) => Certificate.fromBER(arrayOf(der))),
    // The engine takes the last one for the signer's.
    certs: [...others, certificate],
    checkDate: new Date(at),
  });
  return (await engine.verify()).result;
}
