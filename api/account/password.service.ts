import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { checkPassword, LONGEST_PASSWORD, normalisePassword, type PasswordProblem } from '../domain/access/check-password.js';

/** argon2id with the least that OWASP asks for: 19 MiB, two passes, one lane. 2 = argon2id. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashes worked on at once; the thread pool has other work too. */
const AT_ONCE = 2;
const PRODUCT = ['Cung Cầu', 'cungcau'];
/** Longer texts than anybody may choose are not hashed at all; in code units, of which a code point has at most two, and NFC shortens. */
const LONGEST_TYPED = LONGEST_PASSWORD * 4;

/** Makes and compares password hashes, always with the same work, and knows the commonest passwords. */
@Injectable()
export class PasswordService {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private common: Promise<ReadonlySet<string>> | null = null;
  private stranger: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normalisePassword(password), COST));
  }

  /** Compares with a hash; without one with that of a stranger, so that an unknown name takes as long as a known one. */
  async matches(password: string, stored: string | null): Promise<boolean> {
    this.stranger ??= hash('nobody has this password', COST);
    const against = stored ?? (await this.stranger);
    const typed = password.length > LONGEST_TYPED ? '' : normalisePassword(password);
    const isSame = await this.inTurn(() => verify(against, typed));
    return isSame && stored !== null && typed !== '';
  }

  async problemOf(password: string, names: readonly string[]): Promise<PasswordProblem | null> {
    if (password.length > LONGEST_TYPED) return 'TOO_LONG';
    const common = await this.commonest();
    return checkPassword(password, (lower) => common.has(lower), [...names, ...PRODUCT]);
  }

  /** 49,000 passwords from breaches; read when a password is first chosen. */
  private commonest(): Promise<ReadonlySet<string>> {
    this.common ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common'] as readonly string[]));
    return this.common;
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
