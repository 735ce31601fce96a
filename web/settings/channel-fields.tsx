import { Checkbox, TextInput } from '@mantine/core';
import type { NoticeChannel, NoticeSettingsQuery } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { type PreferenceDraft, toggled } from './preference-draft.js';
import classes from './settings.module.css';

const CHANNELS = ['EMAIL', 'PUSH', 'WEBHOOK'] as const satisfies readonly NoticeChannel[];

export interface FieldsProps {
  readonly draft: PreferenceDraft;
  readonly onChange: (part: Partial<PreferenceDraft>) => void;
}

/** Ways to be told; one that the installation has not configured can be chosen all the same, and says so. */
export function ChannelFields({ draft, channels, onChange }: FieldsProps & { readonly channels: NoticeSettingsQuery['noticeChannels'] }) {
  const { t } = useText();
  const words = t.settings.channels;
  const isOff = (channel: NoticeChannel): boolean => channels.find((one) => one.channel === channel)?.isConfigured === false;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{words.legend}</legend>
      <p className={classes.hint}>{words.inApp}</p>
      {CHANNELS.map((channel) => (
        <Checkbox
          key={channel}
          label={words.names[channel]}
          description={isOff(channel) ? words.notConfigured : undefined}
          checked={draft.channels.includes(channel)}
          onChange={(event) => onChange({ channels: toggled(draft.channels, channel, event.currentTarget.checked) })}
        />
      ))}
      <div className={classes.pair}>
        <TextInput
          label={words.email}
          type="email"
          autoComplete="email"
          value={draft.email}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
        <TextInput
          label={words.phone}
          description={words.phoneHint}
          type="tel"
          autoComplete="tel"
          inputWrapperOrder={['label', 'input', 'description']}
          value={draft.phone}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
