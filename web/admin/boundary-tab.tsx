import { useApolloClient, useQuery } from '@apollo/client/react';
import { BoundaryVersionsDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';
import { BoundaryFilePanel } from './boundary-file-panel.js';
import { BoundaryHistory } from './boundary-history.js';

/** Boundaries of areas: a file that is looked at before it is written, and what was brought in so far. */
export function BoundaryTab() {
  const { t } = useText();
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(BoundaryVersionsDocument, { fetchPolicy: 'cache-and-network' });
  const changed = (): void => {
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'areaMap' });
    void refetch();
  };
  return (
    <div className={classes.columns}>
      <BoundaryFilePanel onDone={changed} />
      <Panel title={t.boundary.history}>
        <BoundaryHistory versions={data?.boundaryVersions} error={error} retry={refetch} onUndone={changed} />
      </Panel>
    </div>
  );
}
