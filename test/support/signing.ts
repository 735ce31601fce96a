import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An authority of a test's own, and people it vouches for; keys and certificates lie in a folder that `forget` removes. */
export class TestAuthority {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'signing-'));

  constructor(name: string) {
    this.#run('req', ['-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-utf8', '-subj', `/C=VN/CN=${name}`]);
    writeFileSync(path.join(this.#folder, 'person.cnf'), 'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature,nonRepudiation\n');
  }

  /** PEM. */
  get certificate(): string {
    return readFileSync(path.join(this.#folder, 'ca.pem'), 'utf8');
  }

  /** Makes a person with a key, whose certificate ends in so many days (below zero: it has ended). */
  addPerson(name: string, { days = 20, bits = 2048 }: { readonly days?: number; readonly bits?: number } = {}): void {
    this.#run('req', [
      '-newkey',
      `rsa:${bits}`,
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-utf8',
      '-subj',
      `/C=VN/O=Sở Công Thương/CN=${name}`,
    ]);
    const ends = new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '');
    writeFileSync(path.join(this.#folder, 'index.txt'), '');
    writeFileSync(
      path.join(this.#folder, 'ca.cnf'),
      '[ca]\ndefault_ca=it\n[it]\ndatabase=index.txt\nnew_certs_dir=.\ncertificate=ca.pem\nprivate_key=ca.key\ndefault_md=sha256\npolicy=any\nrand_serial=yes\nunique_subject=no\n[any]\ncountryName=optional\norganizationName=optional\ncommonName=optional\n',
    );
    this.#run('ca', [
      '-config',
      'ca.cnf',
      '-batch',
      '-notext',
      '-utf8',
      '-startdate',
      '20250101000000Z',
      '-enddate',
      ends,
      '-extfile',
      'person.cnf',
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
    ]);
  }

  /** Fills the signature a prepared PDF holds as zeros, as a person's token would. */
  sign(prepared: Buffer, name: string, digest = 'sha256'): Buffer {
    const places = [...(/\/ByteRange \[(\d+) +(\d+) +(\d+) +(\d+) *\](?![\s\S]*\/ByteRange)/.exec(prepared.toString('latin1')) ?? [])].slice(1).map(Number);
    const [, gap = 0, rest = 0] = places;
    writeFileSync(path.join(this.#folder, 'data'), Buffer.concat([prepared.subarray(0, gap), prepared.subarray(rest)]));
    this.#run('cms', [
      '-sign',
      '-binary',
      '-cades',
      '-md',
      digest,
      '-in',
      'data',
      '-outform',
      'DER',
      '-out',
      'cms',
      '-inkey',
      `${name}.key`,
      '-signer',
      `${name}.pem`,
    ]);
    const signed = Buffer.from(prepared);
    signed.write(readFileSync(path.join(this.#folder, 'cms')).toString('hex'), gap + 1, 'latin1');
    return signed;
  }

  forget(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(command: string, wishes: readonly string[]): void {
    const { status, stderr } = spawnSync('openssl', [command, ...wishes], { cwd: this.#folder });
    if (status !== 0) throw new Error(`openssl ${command}: ${String(stderr)}`);
  }
}
