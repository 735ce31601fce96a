import { type KeyboardEvent, type MouseEvent, memo, type SyntheticEvent, useDeferredValue, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useAreaHref } from '../map/use-area-href.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink, carryLanguage, hrefOf } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import { ChangeMark } from '../ui/change-mark.js';
import { SeverityMark } from '../ui/severity-mark.js';
import { cellFace, cellWords, type FaceWish } from './cell-face.js';
import type { Cell, Row } from './matrix.js';
import classes from './matrix-table.module.css';
import { useOverviewState } from './overview-state.js';

interface MatrixTableProps {
  readonly areas: readonly string[];
  readonly rows: readonly Row[];
  readonly at: number;
  readonly grouped: boolean;
}

const STEPS: { readonly [key: string]: readonly [number, number] } = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Commodities down, areas across. One cell is in the tab order; arrows walk from it, Enter opens its trend. */
export function MatrixTable({ areas, rows, at, grouped }: MatrixTableProps) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const navigate = useNavigate();
  const { search } = useLocation();
  const format = useFormat();
  const [{ measure, change }] = useOverviewState();
  const wish = useDeferredValue(useMemo(() => ({ measure, change, at, format }), [measure, change, at, format]));
  const body = useRef<HTMLTableElement>(null);
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell?.split('.').map(Number);
    if (step === undefined || from?.[0] === undefined || from[1] === undefined) return;
    const next = body.current?.querySelector<HTMLElement>(`[data-cell="${from[0] + step[0]}.${from[1] + step[1]}"]`);
    event.preventDefault();
    next?.focus();
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const open = (event: MouseEvent): void => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[data-cell]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate(carryLanguage(link.getAttribute('href') ?? '/', search));
  };
  const describe = useCellWords(rows, at);
  return (
    <section className={classes.scroll} aria-label={t.overview.caption(catalogue.localityName(areas[0] ?? ''))}>
      <table ref={body} className={classes.matrix} onKeyDown={walk} onClick={open} onPointerOver={describe} onFocus={describe}>
        <caption className={classes.caption}>{t.overview.caption(catalogue.localityName(areas[0] ?? ''))}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t.overview.commodity}
            </th>
            {areas.map((area, column) => (
              <th key={area} scope="col" className={column === 0 ? classes.parent : undefined}>
                <AreaHead area={area} isParent={column === 0} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <RowOfCells
              key={row.commodity.id}
              row={row}
              index={index}
              wish={wish}
              group={grouped && row.commodity.kind !== rows[index - 1]?.commodity.kind ? t.kinds[row.commodity.kind] : null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Writes a cell's sentence when it is pointed at or reached by keyboard: there are thousands, and one is read at a time. */
function useCellWords(rows: readonly Row[], at: number): (event: SyntheticEvent) => void {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  return (event) => {
    const link = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    const [index = -1, column = -1] = link?.dataset.cell?.split('.').map(Number) ?? [];
    const row = rows[index];
    const cell = row?.cells[column];
    if (link === null || row === undefined || cell === undefined) return;
    link.title = cellWords(row, cell, { commodity: catalogue.commodityName(row.commodity.id), area: catalogue.localityName(cell.area) }, { at, format, t });
  };
}

function AreaHead({ area, isParent }: { readonly area: string; readonly isParent: boolean }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const areaHref = useAreaHref();
  const name = catalogue.localityName(area);
  const level = catalogue.locality(area)?.level ?? 1;
  if (isParent) return <span>{t.overview.wholeArea}</span>;
  return (
    <AppLink to={areaHref(area)} title={`${t.overview.drill(name)} · ${t.shell.level(level)}`}>
      {name}
      {level > 1 && (
        <span className={classes.level} style={{ color: `var(--level-${level})` }}>
          {t.trend.levelShade(level)}
        </span>
      )}
    </AppLink>
  );
}

interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly wish: FaceWish;
  readonly group: string | null;
}

const RowOfCells = memo(function RowOfCells({ row, index, wish, group }: RowProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  return (
    <>
      {group !== null && (
        <tr className={classes.group}>
          <th scope="rowgroup" colSpan={row.cells.length + 1}>
            <span>{group}</span>
          </th>
        </tr>
      )}
      <tr>
        <th scope="row">
          <span className={classes.name}>{catalogue.commodityName(row.commodity.id)}</span>
          <span className={classes.unit}>
            {format.moneySign}/{format.unit(row.commodity.unit)}
            {row.commodity.priceKind !== 'RETAIL' && ` · ${t.priceKinds[row.commodity.priceKind]}`}
          </span>
        </th>
        {row.cells.map((cell, column) => (
          <CellOfRow key={cell.area} row={row} cell={cell} place={`${index}.${column}`} wish={wish} />
        ))}
      </tr>
    </>
  );
});

interface CellProps {
  readonly row: Row;
  readonly cell: Cell;
  readonly place: string;
  readonly wish: FaceWish;
}

function CellOfRow({ row, cell, place, wish }: CellProps) {
  const { t } = useText();
  const { format } = wish;
  const face = cellFace(cell, wish);
  return (
    <td className={face.stale ? classes.stale : undefined}>
      <a
        data-cell={place}
        href={hrefOf('/trend', { commodity: row.commodity.id, area: cell.area })}
        tabIndex={place === '0.0' ? 0 : -1}
        className={classes.cell}
      >
        {cell.worst !== null && (
          <span className={classes.mark}>
            <SeverityMark severity={cell.worst} size={11} label={t.overview.cellAlerts(format.number(cell.openAlerts), t.severities[cell.worst])} />
          </span>
        )}
        <span className={face.grave ? classes.grave : classes.value}>{face.value ?? '–'}</span>
        <span className={classes.under}>
          {face.stale && face.age !== null ? (
            <span>{face.age}</span>
          ) : face.change !== null ? (
            <ChangeMark ratio={face.change} text={format.change(face.change)} />
          ) : face.share !== null ? (
            <span className={classes.bar} aria-hidden="true">
              <i className={face.grave ? classes.full : undefined} style={{ width: `${face.share * 100}%` }} />
            </span>
          ) : null}
        </span>
      </a>
    </td>
  );
}
