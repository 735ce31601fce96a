import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useToken } from '../account/session.js';
import { CatalogueDocument, DeploymentDocument, MeDocument } from '../generated/operations.js';
import { FormatProvider } from '../text/language.js';
import { CatalogueProvider, type Deployment } from './catalogue.js';
import { setServerTime } from './clock.js';
import { hrefOf } from './link.js';
import { LiveProvider } from './live.js';
import { QueryView } from './query-view.js';
import { Shell } from './shell.js';

/** The one door to every screen but the sign-in: without a session it sends there and remembers the way back. */
export function Guard() {
  const token = useToken();
  const { pathname, search } = useLocation();
  const deployment = useQuery(DeploymentDocument, { skip: token === null });
  const at = deployment.data?.deployment.now;
  useEffect(() => {
    if (at !== undefined) setServerTime(at);
  }, [at]);
  if (token === null) return <Navigate to={hrefOf('/sign-in', { next: pathname === '/' && search === '' ? null : pathname + search })} replace />;
  return (
    <QueryView data={deployment.data} error={deployment.error} retry={deployment.refetch} rows={12}>
      {({ deployment }) => <Inside deployment={deployment} />}
    </QueryView>
  );
}

function Inside({ deployment }: { readonly deployment: Deployment }) {
  const me = useQuery(MeDocument);
  const catalogue = useQuery(CatalogueDocument, { variables: { root: deployment.root } });
  const { pathname, search } = useLocation();
  if (me.data?.me === null) return <Navigate to={hrefOf('/sign-in', { next: pathname + search })} replace />;
  return (
    <QueryView data={catalogue.data} error={catalogue.error} retry={catalogue.refetch} rows={12}>
      {(data) => (
        <FormatProvider currency={deployment.currency} currencyDecimals={deployment.currencyDecimals} timeZone={deployment.timeZone}>
          <CatalogueProvider deployment={deployment} data={data}>
            <LiveProvider>
              <Shell account={me.data?.me ?? null} />
            </LiveProvider>
          </CatalogueProvider>
        </FormatProvider>
      )}
    </QueryView>
  );
}
