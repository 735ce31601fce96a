import { statfs } from 'node:fs/promises';

/** How full the disk under the data folder is. */
export interface DiskSight {
  /** 0 … 1 */
  readonly used: number;
  readonly freeBytes: number;
  readonly level: 'fine' | 'warning' | 'critical' | 'full';
}

const WARNING = 0.8;
const CRITICAL = 0.9;
/** PostgreSQL panics when it cannot write its log and does not start again before there is room, so writing stops while there is still this much: three segments of its log. */
export const LEAST_FREE = 48 * 1024 * 1024;

/** `warning` from 80 % used, `critical` from 90 %, `full` with less than 48 MB left. */
export function levelOf(used: number, freeBytes: number): DiskSight['level'] {
  if (freeBytes < LEAST_FREE) return 'full';
  if (used >= CRITICAL) return 'critical';
  return used >= WARNING ? 'warning' : 'fine';
}

/** Null where the folder cannot be looked at. */
export async function lookAtDisk(folder: string): Promise<DiskSight | null> {
  try {
    const { bsize, blocks, bavail } = await statfs(folder);
    const freeBytes = bavail * bsize;
    const used = blocks === 0 ? 1 : 1 - bavail / blocks;
    return { used, freeBytes, level: levelOf(used, freeBytes) };
  } catch {
    return null;
  }
}
