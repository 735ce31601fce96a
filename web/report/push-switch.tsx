import { useEffect, useState } from 'react';
import { isPushOn, type PushOutcome, switchPushOff, switchPushOn } from '../offline/push.js';
import { usePhone } from './phone-state.js';

/** Whether this phone is woken when something is told, also while its page is closed. */
export function PushSwitch() {
  const { text } = usePhone();
  const [isOn, setIsOn] = useState(false);
  const [problem, setProblem] = useState<Exclude<PushOutcome, 'ON'> | null>(null);
  useEffect(() => void isPushOn().then(setIsOn), []);
  const turn = async (wanted: boolean): Promise<void> => {
    const outcome = wanted ? await switchPushOn() : null;
    if (!wanted) await switchPushOff();
    setProblem(outcome === null || outcome === 'ON' ? null : outcome);
    setIsOn(await isPushOn());
  };
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={isOn} onChange={(event) => void turn(event.target.checked)} />
        <span>{text.push.wanted}</span>
      </label>
      <div role="status">{problem !== null && <p className="note">{text.push.problems[problem]}</p>}</div>
    </>
  );
}
