import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { serverNow } from '../shell/clock.js';
import { download } from '../shell/download.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';

/** The market price table of a month, to be fetched. */
export function MarketPanel() {
  const { t } = useText();
  const words = t.bulletinForm;
  const [month, setMonth] = useState(() => new Date(serverNow()).toISOString().slice(0, 7));
  const [failed, setFailed] = useState(false);
  const fetchFile = async (kind: 'xlsx' | 'pdf'): Promise<void> => setFailed(!(await download(`/files/market-prices/${month}/${kind}`, `${month}.${kind}`)));
  return (
    <Panel title={words.market}>
      <Group gap="xs" align="end">
        <TextInput type="month" label={words.month} value={month} onChange={(event) => setMonth(event.currentTarget.value)} />
        <Button variant="default" onClick={() => void fetchFile('xlsx')}>
          {t.bulletin.files.xlsx}
        </Button>
        <Button variant="default" onClick={() => void fetchFile('pdf')}>
          {t.bulletin.files.pdf}
        </Button>
      </Group>
      {failed && <p role="alert">{t.bulletin.failed}</p>}
    </Panel>
  );
}
