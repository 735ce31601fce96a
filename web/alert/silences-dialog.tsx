import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { AlertSilencesDocument, type AlertSilencesQuery, EndAlertSilenceDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import classes from './desk-dialogs.module.css';

type Silence = AlertSilencesQuery['alertSilences'][number];

interface SilencesDialogProps {
  readonly mayAct: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => unknown;
}

/** Every silence in force, with who ordered it, why and until when. */
export function SilencesDialog({ mayAct, onClose, onChanged }: SilencesDialogProps) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(AlertSilencesDocument, { fetchPolicy: 'cache-and-network' });
  const changed = (): void => {
    void refetch();
    onChanged();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t.desk.silences} closeButtonProps={{ 'aria-label': t.common.close }}>
      <p className={classes.hint}>{t.desk.silenceHint}</p>
      <QueryView data={data} error={error} retry={refetch}>
        {({ alertSilences }) =>
          alertSilences.length === 0 ? (
            <StateNote title={t.desk.noSilences} />
          ) : (
            <ul className={classes.list}>
              {alertSilences.map((silence) => (
                <SilenceRow key={silence.id} silence={silence} mayAct={mayAct} onChanged={changed} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Modal>
  );
}

function SilenceRow({ silence, mayAct, onChanged }: { readonly silence: Silence; readonly mayAct: boolean; readonly onChanged: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [end, { loading }] = useMutation(EndAlertSilenceDocument);
  const about = [
    silence.outletName ?? catalogue.localityName(silence.locality),
    silence.commodity === null ? t.desk.everyCommodity : catalogue.commodityName(silence.commodity),
    silence.rule === null ? t.desk.everyRule : t.rules[silence.rule].name,
  ];
  return (
    <li className={classes.item}>
      <div>
        <strong>{about.join(' · ')}</strong>
        <p>{silence.reason}</p>
        <small>
          {silence.account}, {t.desk.silenceUntil(format.fullDateTime(Date.parse(silence.endsAt)))}, {t.desk.silenceMutes(format.number(silence.muted))}
        </small>
      </div>
      {mayAct && (
        <Button size="compact-xs" variant="default" loading={loading} onClick={() => void end({ variables: { id: silence.id } }).then(onChanged)}>
          {t.desk.endSilence}
        </Button>
      )}
    </li>
  );
}
