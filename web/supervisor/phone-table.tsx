import type { SupervisorQuery } from '../generated/operations.js';
import { useNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import markClasses from '../ui/marks.module.css';
import { StateNote } from '../ui/state-note.js';
import { isClockOff, isSilent, newestVersion } from './phone-signs.js';

type Phone = SupervisorQuery['phones'][number];

/** The phones of the province, the longest silent first. */
export function PhoneTable({ phones }: { readonly phones: readonly Phone[] }) {
  const { t } = useText();
  const now = useNow(30_000);
  if (phones.length === 0) return <StateNote title={t.supervisor.phones.empty} hint={t.supervisor.phones.hint} />;
  const newest = newestVersion(phones.map((phone) => phone.appVersion));
  const words = t.supervisor.phones;
  return (
    <div className={tableClasses.scroll}>
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={t.supervisor.tabs.phones}>
        <thead>
          <tr>
            {[t.supervisor.person, words.lastSeen, words.queued, words.version, words.clock, words.storage].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {phones.map((phone) => (
            <PhoneRow key={phone.id} phone={phone} now={now} isOld={phone.appVersion !== newest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PhoneRow({ phone, now, isOld }: { readonly phone: Phone; readonly now: number; readonly isOld: boolean }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.supervisor.phones;
  const { lastSeenAt, oldestUnsentAt, clockOffsetMs, storagePersisted } = phone;
  return (
    <tr>
      <th scope="row">
        {phone.account}
        <span className={markClasses.under}>{phone.id.slice(0, 12)}</span>
      </th>
      <td data-label={words.lastSeen}>
        {isSilent(lastSeenAt, now) && <span className={markClasses.mark}>{words.silent}</span>}
        <time dateTime={lastSeenAt}>{format.ago(now - Date.parse(lastSeenAt))}</time>
      </td>
      <td data-label={words.queued}>
        {format.number(phone.queued)}
        {oldestUnsentAt !== null && phone.queued > 0 && <span className={markClasses.under}>{words.oldest(format.ago(now - Date.parse(oldestUnsentAt)))}</span>}
      </td>
      <td data-label={words.version}>
        {phone.appVersion} {isOld && <span className={markClasses.mark}>{words.older}</span>}
      </td>
      <td data-label={words.clock}>
        {clockOffsetMs === null ? t.common.unknown : words.minutes(format.number(Math.abs(clockOffsetMs) / 60_000, 1))}{' '}
        {isClockOff(clockOffsetMs) && <span className={markClasses.mark}>{words.clockOff}</span>}
      </td>
      <td data-label={words.storage}>{storagePersisted === null ? t.common.unknown : storagePersisted ? words.kept : words.notKept}</td>
    </tr>
  );
}
