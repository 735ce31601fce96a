/** A queue carried by hand: `payload` is the JSON text that was signed, so that nobody has to agree on an order of keys. */
export interface RescueFile {
  readonly kind: 'cungcau-rescue';
  readonly v: 1;
  readonly device: string;
  /** SPKI, base64. */
  readonly publicKey: string;
  /** JSON of a `RescuePayload`. */
  readonly payload: string;
  /** Base64 of r and s, ECDSA on P-256 with SHA-256 over the UTF-8 bytes of `payload`. */
  readonly signature: string;
}

export interface RescuePayload {
  readonly account: string;
  /** Milliseconds since 1970 by the phone's clock. */
  readonly madeAt: number;
  readonly appVersion: string;
  /** As `submitReports` takes them. */
  readonly reports: readonly unknown[];
  readonly checklists: readonly unknown[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The file in a text anybody may have made; null when it is none. The signature is not looked at. */
export function readRescueFile(text: string): RescueFile | null {
  try {
    const file = JSON.parse(text) as Partial<RescueFile> | null;
    if (file?.kind !== 'cungcau-rescue' || file.v !== 1) return null;
    const { device, publicKey, payload, signature } = file;
    if (!isText(device) || !isText(publicKey) || !isText(payload) || !isText(signature)) return null;
    return { kind: file.kind, v: file.v, device, publicKey, payload, signature };
  } catch {
    return null;
  }
}

/** What the signed text says; null when it is not of that shape. */
export function readRescuePayload(payload: string): RescuePayload | null {
  try {
    const said = JSON.parse(payload) as Partial<RescuePayload> | null;
    if (said === null || !isText(said.account) || typeof said.madeAt !== 'number' || !isText(said.appVersion)) return null;
    if (!Array.isArray(said.reports) || !Array.isArray(said.checklists)) return null;
    return { account: said.account, madeAt: said.madeAt, appVersion: said.appVersion, reports: said.reports, checklists: said.checklists };
  } catch {
    return null;
  }
}
