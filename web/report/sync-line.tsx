import { forgiveFailures } from '../offline/outbox.js';
import { isWaiting } from '../offline/record.js';
import { isDemoPerson, type Session, signInToDemo } from '../offline/session.js';
import { change, loop, openShelves, usePhone } from './phone-state.js';
import { usePhoneFormat } from './use-phone-format.js';
import { useNewVersion } from './watch-worker.js';

/** Reports still to be sent: what the last round left, or more where one was sealed since. */
function useLeft(): number {
  const { sync, records } = usePhone();
  return Math.max(sync.left, records.filter(isWaiting).length);
}

function useSyncSentence(left: number): string {
  const { sync, text, owner } = usePhone();
  const format = usePhoneFormat();
  if (owner?.session.token === null) return text.unreached.SIGNED_OUT;
  if (sync.phase === 'sending') return text.sync.sending;
  const why = sync.reason === null ? '' : `: ${text.unreached[sync.reason]}`;
  if (left > 0) return `${text.sync.waiting(left)}${why}`;
  if (sync.reason !== null) return text.unreached[sync.reason];
  return sync.syncedAt === null ? text.sync.nothingYet : text.sync.allSent(format.time(sync.syncedAt));
}

async function signInAgain(session: Session): Promise<void> {
  if (!isDemoPerson(session)) return change({ stage: 'signed-out' });
  if ((await signInToDemo()).kind === 'refused') return;
  await openShelves();
  void loop.run();
}

/** What to do when a newer version lies ready, or already works in another page. */
export function VersionNote() {
  const { text, hasNewVersion, isOutdated } = usePhone();
  if (!hasNewVersion && !isOutdated) return null;
  return (
    <div className="note" role="status">
      <p>{isOutdated ? text.sync.outdated : text.sync.newVersion}</p>
      <button type="button" onClick={() => (isOutdated ? location.reload() : void useNewVersion())}>
        {isOutdated ? text.sync.reload : text.sync.useNewVersion}
      </button>
    </div>
  );
}

/** How sending stands, in words, always in the same place. */
export function SyncLine() {
  const { sync, text, owner, isCached, kit } = usePhone();
  const left = useLeft();
  const sentence = useSyncSentence(left);
  const mark = left > 0 || sync.reason !== null || sync.syncedAt === null ? '◷' : '✓';
  return (
    <>
      <div className="status">
        <span role="status">
          <span aria-hidden="true">{mark}</span> {sentence}
        </span>
        <span data-ready={isCached && kit !== null}>{isCached && kit !== null ? `✓ ${text.sync.readyOffline}` : text.sync.notReady}</span>
        {left > 0 && (
          <button
            type="button"
            onClick={() => {
              forgiveFailures();
              void loop.run();
            }}
          >
            {text.sync.sendNow}
          </button>
        )}
      </div>
      {owner?.session.token === null && (
        <div className="note">
          <p>{text.signIn.again}</p>
          <button type="button" onClick={() => void signInAgain(owner.session)}>
            {text.signIn.againButton}
          </button>
        </div>
      )}
      <VersionNote />
    </>
  );
}
