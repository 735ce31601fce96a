import { accessSync, chmodSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where @sparticuz/chromium unpacks itself; its list of fonts names this folder. */
const UNPACKED = '/tmp';

/** The browser the tests drive: $CHROMIUM, else the system's, else the one from npm (linux-x64 only, needs no system package); null when there is none. */
export async function findChromium() {
  const installed = process.env.CHROMIUM || '/usr/bin/chromium';
  if (existsSync(installed)) return { executablePath: installed, env: {} };
  if (process.env.CHROMIUM) throw new Error(`CHROMIUM=${process.env.CHROMIUM} does not exist`);
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const packed = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  await inflate(path.join(packed, 'al2023.tar.br'));
  const env = { LD_LIBRARY_PATH: path.join(UNPACKED, 'al2023/lib'), FONTCONFIG_PATH: path.join(UNPACKED, 'fonts') };
  const executablePath = await chromium.executablePath();
  openToAll(executablePath);
  return { executablePath, env };
}

/** It unpacks for its own user only, into a place all users share. */
function openToAll(file) {
  try {
    chmodSync(file, 0o755);
  } catch {
    accessSync(file, constants.X_OK);
  }
}
