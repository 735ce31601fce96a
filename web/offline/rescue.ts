import type { RescueFile, RescuePayload } from '@domain/field/rescue-file.js';
import { waitingChecklists } from './checklists.js';
import { publicKeyOf, sign, thisDevice } from './device.js';
import { isWaiting, type OutboxRecord } from './record.js';
import type { Owner } from './shelf.js';
import { wireOf } from './submit.js';

/** The unsent reports as one signed file that any channel may carry; they stay in the outbox, for sending twice is harmless. */
export async function makeRescueFile(owner: Owner, records: readonly OutboxRecord[], madeAt: number): Promise<File> {
  const device = await thisDevice();
  const unsent = records.filter((record) => isWaiting(record) || record.state === 'quarantined');
  const timed = unsent.map((record) => ({ ...record, observedAt: record.observedAt ?? record.stamp.wall }));
  const content: RescuePayload = {
    account: owner.session.account,
    madeAt,
    appVersion: __APP_VERSION__,
    reports: timed.map(wireOf),
    checklists: await waitingChecklists(owner),
  };
  const payload = JSON.stringify(content);
  const file: RescueFile = {
    kind: 'cungcau-rescue',
    v: 1,
    device: device.id,
    publicKey: await publicKeyOf(device),
    payload,
    signature: await sign(device, payload),
  };
  const day = new Date(madeAt).toISOString().slice(0, 10);
  return new File([JSON.stringify(file)], `cungcau-${owner.session.account}-${day}.json`, { type: 'application/json' });
}
