import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../api/intake/import.command.js';
import { Config } from '../../api/platform/config.js';

export interface ImportOutcome {
  readonly exitCode: number;
  /** What was said to the person, line by line. */
  readonly complaints: readonly string[];
  /** Figures by the last part of their name, of the last file. */
  readonly figures: Readonly<Record<string, number>>;
  /** Rows of the rejects file: line → code. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Runs `npm run import` inside this process on files made for the occasion. */
export class ImportRunner {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'cungcau-import-'));
  private made = 0;

  constructor(private readonly databaseUrl: () => string) {}

  file(content: string | Buffer, name = `rows-${++this.made}.csv`): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }

  text(content: string | Buffer, ...options: string[]): Promise<ImportOutcome> {
    return this.files([this.file(content)], ...options);
  }

  async files(files: readonly string[], ...options: string[]): Promise<ImportOutcome> {
    const rejects = files.length === 1 ? ['--rejects', path.join(this.folder, `rejects-${++this.made}.csv`)] : [];
    process.env.INIT_CWD = this.folder;
    const heard = await listening(() =>
      run([...files, ...rejects, '--json', '--no-drain', ...options], new Config({ DATABASE_URL: this.databaseUrl(), LOG_LEVEL: 'error' })),
    );
    return {
      exitCode: heard.exitCode,
      complaints: heard.err.split('\n').filter((line) => line !== ''),
      figures: figuresOf(heard.out),
      refused: refusedOf(rejects[1]),
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const hear = (note: (words: string) => void) => (piece: string | Uint8Array) => {
  note(String(piece));
  return true;
};

/** Runs a command inside this process and keeps what it writes. */
export async function listening(work: () => Promise<number>): Promise<{ exitCode: number; out: string; err: string }> {
  const heard = { out: '', err: '' };
  const [out, err] = [process.stdout.write, process.stderr.write];
  process.stdout.write = hear((words) => {
    heard.out += words;
  });
  process.stderr.write = hear((words) => {
    heard.err += words;
  });
  try {
    return { exitCode: await work(), ...heard };
  } finally {
    process.stdout.write = out;
    process.stderr.write = err;
  }
}

function figuresOf(out: string): Record<string, number> {
  const rows = out === '' ? [] : (JSON.parse(out) as { name: string; value: number }[]);
  return Object.fromEntries(rows.map(({ name, value }) => [name.replace(/^import\/([^/]*\.(csv|gz)\/)?/, ''), value]));
}

function refusedOf(file: string | undefined): Record<string, string> {
  let text = '';
  try {
    text = file === undefined ? '' : readFileSync(file, 'utf8');
  } catch {
    // Nothing was refused.
  }
  const own = [...text.matchAll(/^(\d+),(\d+),([A-Z_]+),/gm)];
  return Object.fromEntries(own.map((match) => [match[2] ?? '', match[3] ?? '']));
}
