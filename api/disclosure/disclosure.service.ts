import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { csvText } from '../domain/csv-text.js';
import { DAY, type Day, dayOf, type Instant, instant } from '../domain/instant.js';
import { midnightOf, parseDay } from '../domain/local-day.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import { isoText } from '../platform/iso-text.js';
import { DisclosureView, FEWEST, type OpenFigure } from './disclosure.view.js';

export interface OpenAsked {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly commodity?: string | undefined;
  readonly area?: string | undefined;
}

export interface OpenFile {
  readonly type: 'json' | 'csv';
  readonly bytes: Buffer;
  readonly etag: string;
}

const USUAL_DAYS = 30;
const MOST_DAYS = 366;
/** As long as a client may keep an answer; so long the server keeps it too. */
export const MAX_AGE_SECONDS = 300;
const MOST_KEPT = 200;
const COLUMNS = [
  'day',
  'area',
  'areaName',
  'level',
  'commodity',
  'commodityName',
  'unit',
  'medianPrice',
  'p10Price',
  'p90Price',
  'outlets',
] as const satisfies readonly (keyof OpenFigure)[];

/** Files of cleared figures, made once in five minutes for each question. Days that are not over are left out. */
@Injectable()
export class DisclosureService {
  private readonly kept = new Map<string, { readonly file: OpenFile; readonly until: Instant }>();

  constructor(
    private readonly view: DisclosureView,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  /** Null: the days cannot be read, or are more than a year. */
  async file(type: OpenFile['type'], asked: OpenAsked): Promise<OpenFile | null> {
    const span = this.spanOf(asked);
    if (span === null) return null;
    const [commodity, area] = [asked.commodity ?? null, asked.area ?? null];
    const key = JSON.stringify([type, span, commodity, area]);
    const now = this.clock.now();
    const known = this.kept.get(key);
    if (known !== undefined && known.until > now) return known.file;
    const { calendar, currency, currencyDecimals } = this.catalogue.deployments.current();
    const figures = await this.view.figures({ ...span, commodity, area, utcOffsetMinutes: calendar.utcOffsetMinutes });
    const bytes = Buffer.from(
      type === 'csv' ? toCsv(figures) : JSON.stringify({ version: 1, madeAt: isoText(now), currency, currencyDecimals, fewestOutlets: FEWEST.median, figures }),
    );
    const file = { type, bytes, etag: `"${createHash('sha256').update(JSON.stringify(figures)).digest('base64url').slice(0, 22)}-${type}"` };
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, { file, until: instant(now + MAX_AGE_SECONDS * 1000) });
    return file;
  }

  private spanOf({ since, until }: OpenAsked): { readonly since: Instant; readonly until: Instant } | null {
    const { calendar } = this.catalogue.deployments.current();
    const today = midnightOf(dayOf(this.clock.now(), calendar), calendar);
    const end = until === undefined ? today : this.midnight(parseDay(until));
    const start = since === undefined ? (end === null ? null : instant(end - USUAL_DAYS * DAY)) : this.midnight(parseDay(since));
    if (start === null || end === null || start >= end || end - start > MOST_DAYS * DAY) return null;
    return { since: start, until: instant(Math.min(end, today)) };
  }

  private midnight(day: Day | null): Instant | null {
    return day === null ? null : midnightOf(day, this.catalogue.deployments.current().calendar);
  }
}

const toCsv = (figures: readonly OpenFigure[]): string => csvText([COLUMNS, ...figures.map((figure) => COLUMNS.map((column) => figure[column]))]);
