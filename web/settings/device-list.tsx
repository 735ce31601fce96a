import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { AddPushDeviceDocument, type PreferenceFieldsFragment, RemovePushDeviceDocument } from '../generated/operations.js';
import { browserName } from '../offline/push-key.js';
import { useFormat, useText } from '../text/language.js';
import { switchOn } from './push-browser.js';
import classes from './settings.module.css';

interface DeviceListProps {
  readonly devices: PreferenceFieldsFragment['devices'];
  /** Null where push is not configured. */
  readonly serverKey: string | null;
  readonly onChanged: () => unknown;
}

/** Browsers that push wakes, and a switch for this one. */
export function DeviceList({ devices, serverKey, onChanged }: DeviceListProps) {
  const { t } = useText();
  const format = useFormat();
  const words = t.settings.devices;
  const [problem, setProblem] = useState<string | null>(null);
  const [add, adding] = useMutation(AddPushDeviceDocument);
  const [remove] = useMutation(RemovePushDeviceDocument);
  const begin = async (): Promise<void> => {
    if (serverKey === null) return setProblem(words.problems.PUSH_OFF);
    const subscription = await switchOn(serverKey);
    if (typeof subscription === 'string') return setProblem(words.problems[subscription]);
    const device = { ...subscription, label: browserName(navigator.userAgent) };
    const answer = (await add({ variables: { device } }).catch(() => undefined))?.data?.addPushDevice;
    setProblem(answer === undefined ? t.settings.failed : answer.__typename === 'PushDeviceRefused' ? words.problems[answer.code] : null);
    await onChanged();
  };
  return (
    <div className={classes.form}>
      {devices.length === 0 ? (
        <p className={classes.hint}>{words.none}</p>
      ) : (
        <ul className={classes.list}>
          {devices.map(({ id, label, createdAt }) => (
            <li key={id}>
              <span>
                {label} <span className={classes.dim}>{words.added(format.dateTime(Date.parse(createdAt)))}</span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.removeOf(label)}
                onClick={() => void remove({ variables: { id } }).then(onChanged, () => setProblem(t.settings.failed))}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Button size="xs" variant="default" loading={adding.loading} disabled={serverKey === null} onClick={() => void begin()}>
          {words.on}
        </Button>
        <span role="status">{serverKey === null ? words.problems.PUSH_OFF : problem}</span>
      </div>
    </div>
  );
}
