import { useState } from 'react';
import { clockOffset, now } from '../offline/clock.js';
import { isWaiting } from '../offline/record.js';
import { makeRescueFile } from '../offline/rescue.js';
import { signOut } from '../offline/session.js';
import { goHome } from './phone-screen.js';
import { changeSettings, openShelves, type Settings, usePhone } from './phone-state.js';
import { PushSwitch } from './push-switch.js';
import { reminderWay } from './reminders.js';
import { usePhoneFormat } from './use-phone-format.js';

function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The unsent reports as a file, for the share sheet or a cable. */
function Rescue() {
  const { owner, records, text } = usePhone();
  const unsent = records.filter((record) => isWaiting(record) || record.state === 'quarantined');
  const carry = async (share: boolean): Promise<void> => {
    if (owner === null) return;
    const file = await makeRescueFile(owner, unsent, now());
    if (share && navigator.canShare?.({ files: [file] })) await navigator.share({ files: [file] }).catch(() => undefined);
    else saveFile(file);
  };
  return (
    <section className="fields">
      <h2>{text.rescue.title}</h2>
      <p>{unsent.length === 0 ? text.rescue.none : `${text.sync.waiting(unsent.length)}. ${text.rescue.hint}`}</p>
      {unsent.length > 0 && (
        <div className="choices">
          <button type="button" onClick={() => void carry(true)}>
            {text.rescue.share}
          </button>
          <button type="button" onClick={() => void carry(false)}>
            {text.rescue.save}
          </button>
        </div>
      )}
    </section>
  );
}

function Phone() {
  const { room, text } = usePhone();
  const format = usePhoneFormat();
  const offset = clockOffset();
  const promise = room?.persisted === true ? 'yes' : room?.persisted === false ? 'no' : 'unknown';
  return (
    <section className="fields">
      <p data-persisted={promise}>
        {promise === 'yes' ? '✓' : '⚠'} {text.settings.persisted[promise]}
      </p>
      {room?.used != null && room.quota != null && <p>{text.settings.used(format.bytes(room.used), format.bytes(room.quota))}</p>}
      {offset !== null && Math.abs(offset) > 60_000 && <p className="note">{text.settings.clock(format.span(offset))}</p>}
      <p className="dim">{text.settings.version(__APP_VERSION__)}</p>
    </section>
  );
}

function SignOut() {
  const { records, text } = usePhone();
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <button type="button" className="wide" onClick={() => setAsks(true)}>
        {text.signIn.out}
      </button>
    );
  }
  return (
    <div className="note">
      <p>{text.signIn.outHint(records.filter(isWaiting).length)}</p>
      <button
        type="button"
        onClick={() =>
          void signOut()
            .then(openShelves)
            .then(() => goHome())
        }
      >
        {text.signIn.out}
      </button>
    </div>
  );
}

async function askToRemind(remind: boolean): Promise<void> {
  if (remind && typeof Notification !== 'undefined' && Notification.permission === 'default') await Notification.requestPermission();
  await changeSettings({ remind });
}

/** How the phone looks, what it keeps, and the way out. */
export function SettingsScreen() {
  const { text, settings } = usePhone();
  const tick = (name: keyof Omit<Settings, 'language'>, label: string, set: (value: boolean) => Promise<void>) => (
    <label className="tick">
      <input type="checkbox" checked={settings[name]} onChange={(event) => void set(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
  return (
    <main className="screen">
      <header className="head">
        <button type="button" onClick={goHome} aria-label={text.form.back}>
          ←
        </button>
        <h1>{text.settings.title}</h1>
      </header>
      <div className="body">
        <section className="fields">
          {tick('sun', text.settings.sun, (sun) => changeSettings({ sun }))}
          {tick('mirror', text.settings.mirror, (mirror) => changeSettings({ mirror }))}
          {tick('remind', text.day.askReminder, askToRemind)}
          <PushSwitch />
          <p className="dim">{text.day.reminderWays[reminderWay()]}</p>
          <button
            type="button"
            lang={settings.language === 'vi' ? 'en' : 'vi'}
            onClick={() => void changeSettings({ language: settings.language === 'vi' ? 'en' : 'vi' })}
          >
            {text.settings.language}
          </button>
          <a className="button" href="/">
            {text.settings.desk}
          </a>
        </section>
        <Rescue />
        <Phone />
        <SignOut />
      </div>
    </main>
  );
}
