/** What lies on the phone: AES-GCM, the tag within `data`. */
export interface SealedBox {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const bytesOfBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** The key of a person's store. It cannot be read out again, only used; the browser keeps it between starts until signing out. */
export const importKey = (base64: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOfBase64(base64), { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);

export async function lock(key: CryptoKey, value: unknown): Promise<SealedBox> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value))) };
}

/** Null when the box was made with another key or is damaged. */
export async function unlock<Value>(key: CryptoKey, box: SealedBox): Promise<Value | null> {
  try {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.iv }, key, box.data))) as Value;
  } catch {
    return null;
  }
}

export async function lockBytes(key: CryptoKey, bytes: ArrayBuffer): Promise<SealedBox> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
}

export const unlockBytes = (key: CryptoKey, box: SealedBox): Promise<ArrayBuffer | null> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.iv }, key, box.data).catch(() => null);
