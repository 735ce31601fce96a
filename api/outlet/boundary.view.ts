import { Injectable } from '@nestjs/common';
import { type Boundary, type DrawnMap, drawOutlines } from '../domain/map/draw-outlines.js';
import { Database } from '../platform/database.js';
import type { LocalityRecord } from './place.js';
import { PlaceView } from './place.view.js';

/** Parts of an area by id, drawn on one sheet. */
export interface AreaDrawing extends DrawnMap {
  readonly localityIds: readonly number[];
}

interface Drawn {
  readonly stamp: string;
  readonly drawing: AreaDrawing | null;
}

/** Differs when a boundary was written: xmin is the transaction that wrote the row. */
const STAMP = `select coalesce(string_agg(concat(id, ':', xmin), ',' order by id), '') as stamp from locality where id = any ($1::integer[]) and boundary is not null`;
const READ = 'select id, boundary from locality where id = any ($1::integer[]) and boundary is not null order by id';

/** Boundaries as they are drawn, kept until a boundary is written. */
@Injectable()
export class BoundaryView {
  private readonly drawn = new Map<number, Drawn>();

  constructor(
    private readonly database: Database,
    private readonly places: PlaceView,
  ) {}

  /** The parts of the area that have a boundary, else the area itself; null when nothing has. */
  async drawingOf(area: LocalityRecord): Promise<AreaDrawing | null> {
    const children = this.places.subtree(area.id).filter((one) => one.parentId === area.id);
    const ids = (children.length === 0 ? [area] : children).map(({ id }) => id);
    const [row] = await this.database.query<{ stamp: string }>(STAMP, [ids]);
    const stamp = row?.stamp ?? '';
    const known = this.drawn.get(area.id);
    if (known?.stamp === stamp) return known.drawing;
    const drawing = stamp === '' ? null : await this.draw(ids);
    this.drawn.set(area.id, { stamp, drawing });
    return drawing;
  }

  private async draw(ids: readonly number[]): Promise<AreaDrawing | null> {
    const rows = await this.database.query<{ id: number; boundary: Boundary }>(READ, [ids]);
    const drawn = drawOutlines(rows.map(({ boundary }) => boundary));
    return drawn === null ? null : { ...drawn, localityIds: rows.map(({ id }) => id) };
  }
}
