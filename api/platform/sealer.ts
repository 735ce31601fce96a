import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from './config.js';

/** Where the key of this installation lies when no setting names one. */
export const SECRET_KEY = 'secret-key';
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Seals what must be read again, unlike a password, so that a copy of the database alone tells nothing: AES-256-GCM with the key of this installation, which is never in the database. */
@Injectable()
export class Sealer {
  private readonly key: Buffer | null;

  constructor(config: Config) {
    this.key = keyOf(config);
    if (this.key === null) new Logger('Sealer').warn('neither SECRET_KEY nor DATA_DIR is set: secrets of second factors lie in the database as they are');
  }

  /** Version, nonce, tag, content. `about`: whose it is; elsewhere it does not open. Without a key: as it is. */
  seal(content: Buffer, about: string): Buffer {
    if (this.key === null) return content;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
  }

  /** `bytes`: the length of the content; what has just that length was never sealed. Null: sealed with another key, or for somebody else. */
  open(stored: Buffer, about: string, bytes: number): Buffer | null {
    if (stored.length === bytes) return stored;
    if (this.key === null || stored.length !== HEAD_BYTES + bytes || stored[0] !== VERSION) return null;
    const nonce = stored.subarray(1, 1 + NONCE_BYTES);
    const tag = stored.subarray(1 + NONCE_BYTES, HEAD_BYTES);
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(about)).setAuthTag(tag);
      return Buffer.concat([decipher.update(stored.subarray(HEAD_BYTES)), decipher.final()]);
    } catch {
      return null;
    }
  }
}

/** Of the setting, else of the file that the first start makes; processes that start together agree on the first one written. */
function keyOf({ secretKey, dataDirectory }: Config): Buffer | null {
  if (secretKey !== null) return createHash('sha256').update(secretKey).digest();
  if (dataDirectory === null) return null;
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const file = path.join(dataDirectory, SECRET_KEY);
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
  }
  const text = readFileSync(file, 'utf8').trim();
  if (text.length < 32) throw new Error(`${file} holds no key`);
  return createHash('sha256').update(text).digest();
}
