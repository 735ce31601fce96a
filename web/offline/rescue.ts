import type { RescueFile, RescuePayload } from '@domain/field/rescue-file.js';
import { waitingChecklists } from './checklists.js';
import { publicKeyOf, sign, thisDevice } from './device.js';
import { fixTime } from './outbox.js';
import { isWaiting, type OutboxRecord } from './record.js';
import { find, type Owner } from './shelf.js';
import { wireOf } from './submit.js';

/** As it lies in the store, for a page may be behind; with the time it will have over the net, else the server would find two reports under one id. */
const timedRecord = async (owner: Owner, record: OutboxRecord): Promise<OutboxRecord> =>
  fixTime(owner, (await find<OutboxRecord>('records', owner, record.id)) ?? record);

/** The unsent reports as one signed file that any channel may carry; they stay in the outbox, for sending twice is harmless. */
export async function makeRescueFile(owner: Owner, records: readonly OutboxRecord[], madeAt: number): Promise<File> {
  const device = await thisDevice();
  const unsent = records.filter((record) => isWaiting(record) || record.state === 'quarantined');
  const timed = await Promise.all(unsent.map((record) => timedRecord(owner, record)));
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
