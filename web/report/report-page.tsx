import { useApolloClient, useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect } from 'react';
import { useConnection } from '../connection.js';
import { OutletListDocument, ReportFormDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { foldedFilter } from '../ui/folded-filter.js';
import { StateNote } from '../ui/state-note.js';
import { sendWaiting } from './outbox.js';
import { PostedList } from './posted-list.js';
import { ReportForm } from './report-form.js';
import classes from './report-page.module.css';

const TRY_AGAIN_EVERY = 20_000;

/** Tries to send what waits: at once, when the line or the network comes back, and every twenty seconds. */
function useDelivery(): void {
  const client = useApolloClient();
  const { fresh } = useConnection();
  useEffect(() => {
    const send = (): void => void sendWaiting(client);
    send();
    const timer = setInterval(send, TRY_AGAIN_EVERY);
    window.addEventListener('online', send);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [client, fresh]);
}

export function ReportPage() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [outlet, setOutlet] = useQueryState('outlet', parseAsString.withOptions({ history: 'push' }));
  const outlets = useQuery(OutletListDocument, { variables: { locality: catalogue.root } });
  useDelivery();
  return (
    <div className={classes.page}>
      <title>{`${t.report.title} · ${t.common.product}`}</title>
      <h1 className={classes.title}>{t.report.title}</h1>
      <p className={classes.help}>
        {t.report.help} <a href="/phone">{t.report.toPhone}</a>
      </p>
      <Select
        size="md"
        label={t.report.outlet}
        placeholder={t.report.outletPlaceholder}
        searchable
        filter={foldedFilter}
        nothingFoundMessage={t.palette.empty}
        value={outlet}
        onChange={(value) => void setOutlet(value)}
        data={(outlets.data?.outlets ?? []).map(({ id, name, locality }) => ({ value: id, label: `${name} · ${catalogue.localityName(locality)}` }))}
      />
      <PostedList onFix={(id) => void setOutlet(id)} />
      {outlet === null ? <StateNote title={t.report.choose} /> : <FormOf key={outlet} outlet={outlet} />}
    </div>
  );
}

function FormOf({ outlet }: { readonly outlet: string }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(ReportFormDocument, { variables: { outlet } });
  return (
    <QueryView data={data} error={error} retry={refetch}>
      {({ outlet }) => (outlet === null ? <StateNote title={t.outlets.gone} /> : <ReportForm outlet={outlet} />)}
    </QueryView>
  );
}
