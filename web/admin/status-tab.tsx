import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { ServerStatusDocument, type ServerStatusQuery } from '../generated/operations.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { FiguresTable } from '../ui/figures-table.js';
import figures from '../ui/figures-table.module.css';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './admin.module.css';

type Status = ServerStatusQuery['serverStatus'];

const EVERY = 5000;
const MB = 1024 * 1024;

/** How the installation is: what hampers it, who works on it, what waits, and how much room there is. */
export function StatusTab() {
  const { data, error, refetch } = useQuery(ServerStatusDocument, { pollInterval: EVERY, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView data={data} error={error} retry={refetch}>
      {({ serverStatus }) => (
        <div className={classes.page}>
          <Impaired status={serverStatus} />
          <Processes status={serverStatus} />
          <Queues status={serverStatus} />
          <Storage status={serverStatus} />
        </div>
      )}
    </QueryView>
  );
}

function Impaired({ status: { impairments } }: { readonly status: Status }) {
  const { t } = useText();
  return (
    <Panel title={impairments.length === 0 ? t.status.allWell : t.status.notWell}>
      <div role="status">
        {impairments.length === 0 ? (
          <p className={classes.hint}>{t.status.allWellHint}</p>
        ) : (
          <ul>
            {impairments.map((one) => (
              <li key={one}>{t.status.impairments[one]}</li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

function Table({ label, head, rows }: { readonly label: string; readonly head: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] }) {
  return (
    <FiguresTable stacked label={label} columns={head}>
      {rows.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, place) => (
            <td key={head[place]} data-label={head[place]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </FiguresTable>
  );
}

function Processes({ status }: { readonly status: Status }) {
  const { t } = useText();
  const format = useFormat();
  const { process, version, machine, started, seen } = t.status;
  const rows = status.processes.map((one) => [
    t.status.names[one.name] ?? one.name,
    one.version,
    one.machine,
    format.fullDateTime(Date.parse(one.startedAt)),
    format.fullDateTime(Date.parse(one.seenAt)),
  ]);
  return (
    <Panel title={t.status.processes} flush>
      <Table label={t.status.processes} head={[process, version, machine, started, seen]} rows={rows} />
    </Panel>
  );
}

function Queues({ status }: { readonly status: Status }) {
  const { t } = useText();
  const format = useFormat();
  const { kind, waiting, stuck } = t.status;
  const rows = status.queues.map((queue) => [queue.kind, format.number(queue.waiting), format.number(queue.stuckSeconds)]);
  return (
    <Panel title={t.status.queues} flush>
      {rows.length === 0 ? <StateNote tone="plain" title={t.status.noQueues} /> : <Table label={t.status.queues} head={[kind, waiting, stuck]} rows={rows} />}
    </Panel>
  );
}

function Storage({ status }: { readonly status: Status }) {
  const { t } = useText();
  const format = useFormat();
  const { disk, clockOffset } = status;
  const megabytes = (bytes: number): string => t.status.megabytes(format.number(Math.round(bytes / MB)));
  const share = (value: number): string => `${format.number(Math.round(value * 100))} %`;
  const rows: readonly (readonly [string, string])[] = [
    [t.status.database, status.databaseVersion],
    [t.status.size, megabytes(status.databaseBytes)],
    [t.status.connections, t.status.of(format.number(status.connections), format.number(status.connectionLimit))],
    [t.status.disk, disk === null ? t.status.elsewhere : t.status.diskUsed(share(disk.usedShare), megabytes(disk.freeBytes))],
    [t.status.inFlight, format.number(status.requestsInFlight)],
    [t.status.sockets, format.number(status.sockets)],
    [t.status.poolWaiting, format.number(status.poolWaiting)],
    [t.status.setAside, format.number(status.setAside)],
    [t.status.clock, clockOffset === null ? '–' : t.status.seconds(format.number(Math.round(clockOffset / 1000)))],
  ];
  return (
    <Panel title={t.status.storage} flush>
      <div className={figures.scroll}>
        <table className={figures.table}>
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
