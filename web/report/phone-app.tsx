import { lazy, Suspense, useEffect } from 'react';
import { DayScreen } from './day-screen.js';
import { useScreen } from './phone-screen.js';
import { usePhone, useWords } from './phone-state.js';
import { SignInScreen } from './sign-in-screen.js';
import { VisitScreen } from './visit-screen.js';

const RecordScreen = lazy(async () => ({ default: (await import('./record-screen.js')).RecordScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('./settings-screen.js')).SettingsScreen }));
const HandoverScreen = lazy(async () => ({ default: (await import('./handover-screen.js')).HandoverScreen }));

function Starting() {
  return <p className="starting">{useWords().starting}</p>;
}

function Ready() {
  const { screen } = useScreen();
  switch (screen.at) {
    case 'visit':
      return <VisitScreen key={`${screen.id}@${screen.order ?? ''}`} outletCode={screen.id} order={screen.order ?? null} />;
    case 'record':
      return <RecordScreen id={screen.id} />;
    case 'settings':
      return <SettingsScreen />;
    case 'take':
      return <HandoverScreen text={screen.id} />;
    case 'day':
      return <DayScreen />;
  }
}

/** The inspector's phone, one screen at a time. */
export function PhoneApp() {
  const { stage, text } = usePhone();
  useEffect(() => {
    document.title = `${text.product}: ${text.day.start.toLowerCase()}`;
  }, [text]);
  if (stage === 'starting') return <Starting />;
  if (stage === 'blocked') return <p className="note bad">{text.sync.blocked}</p>;
  if (stage === 'no-store') return <p className="note bad">{text.sync.noStore}</p>;
  if (stage === 'signed-out') return <SignInScreen />;
  return (
    <Suspense fallback={<Starting />}>
      <Ready />
    </Suspense>
  );
}
