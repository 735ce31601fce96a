import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createContext } from '../context.js';
import type { Config } from '../platform/config.js';
import { AuditService, toHead } from './audit.service.js';
import { ChainCheck, type ChainFinding, type ChainHead } from './chain.js';

const USAGE = 'npm run audit -- verify [--head SEQ:HASH] [--file EXPORT] | export';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `audit verify` follows the chain and names what is wrong (exit code 1); `audit export` prints it, a JSON line an entry, for `verify --file` on another machine. */
export async function run(args: readonly string[], config: Config): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { head: { type: 'string' }, file: { type: 'string' } } });
  const heads = toHead(values.head ?? '');
  if (values.head !== undefined && heads.length === 0) return refuse('--head is SEQ:HASH, as the export and the log write it');
  if (positionals[0] === 'verify' && values.file !== undefined) return verifyFile(values.file, heads);
  if (positionals[0] !== 'verify' && positionals[0] !== 'export') return refuse(USAGE);
  const context = await createContext(config);
  try {
    const audit = context.get(AuditService);
    return positionals[0] === 'export' ? await printChain(audit) : await verify(audit, heads);
  } finally {
    await context.close();
  }
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 2;
}

async function verify(audit: AuditService, heads: readonly ChainHead[]): Promise<number> {
  const since = performance.now();
  const { entries, head, findings } = await audit.verify(heads);
  const seconds = (performance.now() - since) / 1000;
  const broken = await audit.brokenReports();
  for (const { id, flaw } of broken) say(`report ${id}: ${flaw}`);
  say(`${entries} entries in ${seconds.toFixed(1)} s (${Math.round(entries / Math.max(seconds, 0.001))} a second), head ${head.seq}:${head.hash}`);
  return tell(findings, broken.length);
}

function tell(findings: readonly ChainFinding[], broken: number): number {
  for (const { seq, flaw } of findings) say(`entry ${seq}: ${flaw}`);
  say(findings.length + broken === 0 ? 'the chain is whole' : `${findings.length} entries and ${broken} reports are not what they were`);
  return findings.length + broken === 0 ? 0 : 1;
}

async function printChain(audit: AuditService): Promise<number> {
  for await (const chunk of audit.links()) {
    for (const { seq, body, detail, hash } of chunk) say(JSON.stringify({ seq, body, detail, hash: hash.toString('hex') }));
  }
  return 0;
}

/** Needs no database: an export is checked wherever it lies. */
async function verifyFile(file: string, heads: readonly ChainHead[]): Promise<number> {
  const check = new ChainCheck(heads);
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { seq, body, detail, hash } = JSON.parse(line) as { seq: number; body: string; detail: string | null; hash: string };
    check.take({ seq, body, detail, hash: Buffer.from(hash, 'hex') });
  }
  say(`${check.last.seq} entries, head ${check.last.seq}:${check.last.hash}`);
  return tell(check.finish(null), 0);
}
