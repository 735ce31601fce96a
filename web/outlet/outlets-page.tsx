import { useQuery } from '@apollo/client/react';
import { NativeSelect, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { parseAsString, useQueryStates } from 'nuqs';
import { useMemo, useRef } from 'react';
import { OutletListDocument, type OutletListQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { matchesQuery } from '../text/fold.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import { foldedFilter } from '../ui/folded-filter.js';
import { Icon } from '../ui/icon.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './outlets-page.module.css';

const state = { q: parseAsString.withDefault(''), kind: parseAsString, area: parseAsString };

export function OutletsPage() {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const search = useRef<HTMLInputElement>(null);
  const [{ q, kind, area }, setState] = useQueryStates(state, { history: 'push' });
  const { data, error, refetch } = useQuery(OutletListDocument, { variables: { locality: area ?? catalogue.root } });
  useHotkeys([['/', () => search.current?.focus()]]);
  const outlets = useMemo(
    () =>
      (data?.outlets ?? [])
        .filter((outlet) => kind === null || outlet.kind === kind)
        .filter((outlet) => matchesQuery(`${outlet.name} ${outlet.id} ${outlet.address} ${catalogue.localityName(outlet.locality)}`, q)),
    [data, kind, q, catalogue],
  );
  const filters = (
    <div className={`${classes.filters} no-print`}>
      <TextInput
        ref={search}
        size="xs"
        type="search"
        aria-label={t.outlets.searchPlaceholder}
        placeholder={t.outlets.searchPlaceholder}
        leftSection={<Icon name="search" size={14} />}
        value={q}
        onChange={(event) => void setState({ q: event.currentTarget.value === '' ? null : event.currentTarget.value }, { history: 'replace' })}
      />
      <NativeSelect
        size="xs"
        aria-label={t.outlets.kind}
        value={kind ?? ''}
        onChange={(event) => void setState({ kind: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        data={[
          { value: '', label: `${t.outlets.kind}: ${t.common.all}` },
          ...catalogue.outletKinds.map(({ id }) => ({ value: id, label: catalogue.outletKindName(id) })),
        ]}
      />
      <Select
        size="xs"
        aria-label={t.outlets.area}
        placeholder={`${t.outlets.area}: ${t.common.all}`}
        searchable
        clearable
        filter={foldedFilter}
        nothingFoundMessage={t.palette.empty}
        value={area}
        onChange={(value) => void setState({ area: value })}
        data={catalogue.localities.map(({ id, fullName }) => ({ value: id, label: fullName }))}
      />
    </div>
  );
  return (
    <>
      <title>{`${t.outlets.title} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.outlets.title}</VisuallyHidden>
      <Panel
        title={t.outlets.title}
        aside={
          <>
            {data !== undefined && <span role="status">{t.outlets.count(format.number(outlets.length))}</span>}
            {filters}
          </>
        }
        flush
      >
        <QueryView data={data} error={error} retry={refetch} rows={12}>
          {() => (outlets.length === 0 ? <StateNote title={t.outlets.empty} /> : <OutletTable outlets={outlets} />)}
        </QueryView>
      </Panel>
    </>
  );
}

function OutletTable({ outlets }: { readonly outlets: OutletListQuery['outlets'] }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const now = useNow(60_000);
  return (
    <div className={tableClasses.scroll}>
      <table className={`${tableClasses.table} ${classes.outlets}`} aria-label={t.outlets.list}>
        <thead>
          <tr>
            <th scope="col">{t.outlets.name}</th>
            <th scope="col" className={classes.wide}>
              {t.outlets.kind}
            </th>
            <th scope="col">{t.outlets.area}</th>
            <th scope="col" className={classes.wide}>
              {t.outlets.address}
            </th>
            <th scope="col" className={`${tableClasses.right} ${classes.wide}`}>
              {t.outlets.goods}
            </th>
            <th scope="col" className={tableClasses.right}>
              {t.outlets.lastReport}
            </th>
          </tr>
        </thead>
        <tbody>
          {outlets.map((outlet) => (
            <tr key={outlet.id}>
              <th scope="row">
                <AppLink to={`/outlets/${outlet.id}`}>{outlet.name}</AppLink>
                <small className={classes.under}>
                  {catalogue.outletKindName(outlet.kind)} · {t.outlets.goodsCount(format.number(outlet.commodities.length))}
                </small>
              </th>
              <td className={classes.wide}>{catalogue.outletKindName(outlet.kind)}</td>
              <td>{catalogue.localityName(outlet.locality)}</td>
              <td className={classes.wide}>{outlet.address}</td>
              <td className={`${tableClasses.right} ${classes.wide}`}>{format.number(outlet.commodities.length)}</td>
              <td className={tableClasses.right}>
                {outlet.lastReport === null ? (
                  t.outlets.never
                ) : (
                  <time dateTime={outlet.lastReport.observedAt} title={format.fullDateTime(Date.parse(outlet.lastReport.observedAt))}>
                    {format.ago(now - Date.parse(outlet.lastReport.observedAt))}
                  </time>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
