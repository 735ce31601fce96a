import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { rememberRoot, useSignedIn } from '../account/session.js';
import { CatalogueDocument, DeploymentDocument, MeDocument } from '../generated/operations.js';
import { FormatProvider } from '../text/language.js';
import { useKept } from '../ui/use-kept.js';
import { WallClosed } from '../wall/wall-closed.js';
import { isWall } from '../wall/wall-state.js';
import { CatalogueProvider, type Deployment } from './catalogue.js';
import { setServerTime } from './clock.js';
import { hrefOf } from './link.js';
import { LiveProvider } from './live.js';
import { QueryView } from './query-view.js';
import { Shell } from './shell.js';

const WallScreen = lazy(async () => ({ default: (await import('../wall/wall-page.js')).WallScreen }));

/** The one door to every screen but the sign-in: without a session it sends there and remembers the way back. */
export function Guard() {
  const signedIn = useSignedIn();
  const { pathname, search } = useLocation();
  const deployment = useQuery(DeploymentDocument, { skip: !signedIn });
  const known = useKept(deployment.data);
  const here = deployment.data?.deployment;
  useEffect(() => {
    if (here === undefined) return;
    setServerTime(here.now);
    rememberRoot(here.root);
  }, [here]);
  if (isWall(search)) return known === undefined ? <WallClosed signedOut={!signedIn} retry={deployment.refetch} /> : <Inside deployment={known.deployment} />;
  if (!signedIn) return <Navigate to={hrefOf('/sign-in', { next: pathname === '/' && search === '' ? null : pathname + search })} replace />;
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
  const wall = isWall(search);
  const known = useKept(catalogue.data);
  if (wall && known === undefined) return <WallClosed signedOut={false} retry={catalogue.refetch} />;
  if (!wall && me.data?.me === null) return <Navigate to={hrefOf('/sign-in', { next: pathname + search })} replace />;
  return (
    <QueryView data={known} error={catalogue.error} retry={catalogue.refetch} rows={12}>
      {(data) => (
        <FormatProvider currency={deployment.currency} currencyDecimals={deployment.currencyDecimals} timeZone={deployment.timeZone}>
          <CatalogueProvider deployment={deployment} data={data}>
            <LiveProvider>
              {wall ? (
                <Suspense fallback={null}>
                  <WallScreen />
                </Suspense>
              ) : (
                <Shell account={me.data?.me ?? null} />
              )}
            </LiveProvider>
          </CatalogueProvider>
        </FormatProvider>
      )}
    </QueryView>
  );
}
