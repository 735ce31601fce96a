import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../domain/instant.js';
import type { ReportLine } from '../domain/report-draft.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Queryable } from '../platform/database.js';
import { type AcceptOutcome, ReportService } from '../report/report.service.js';
import { ReportView, type StoredReport } from '../report/report.view.js';
import type { RowOutcomes } from './chunk.js';
import { type GroupedReport, reportId } from './group-reports.js';
import { meetStored, type StoredLine } from './meet-stored.js';

/** Imports are made by no person. */
const NO_ACCOUNT = 0;

const TOLD_BEFORE = { code: 'COMMODITY_REPEATED', reason: 'other figures for this outlet, time and commodity are there already' } as const;

/** The reports of one chunk on their way into the database. */
export interface Arriving {
  readonly grouped: readonly GroupedReport[];
  /** What ids are made of besides outlet and time. */
  readonly source: string;
  readonly receivedAt: Instant;
  readonly outcomes: RowOutcomes;
}

/** What of a chunk is stored beside its rows' outcomes. */
export interface StoredChunk {
  readonly reports: number;
  /** Reports made from what the file leaves out. */
  readonly added: number;
}

/** Has imported reports accepted, and sorts out those that meet other content for the same outlet and time. */
@Injectable()
export class AcceptService {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly reports: ReportService,
    private readonly reportView: ReportView,
  ) {}

  /** Has the reports accepted on the transaction, and settles the outcomes of their rows. */
  async accept(tx: Queryable, arriving: Arriving): Promise<StoredChunk> {
    const { grouped, outcomes } = arriving;
    const answers = await this.send(tx, grouped, arriving.receivedAt);
    const isConflict = (place: number): boolean => answers[place]?.kind === 'conflict';
    const rest = await this.restOf(tx, { ...arriving, grouped: grouped.filter((_, place) => isConflict(place)) });
    const later = await this.send(tx, rest, arriving.receivedAt);
    rest.forEach((one, place) => {
      if (later[place]?.kind === 'conflict') for (const row of one.rows) outcomes.refuse(row, TOLD_BEFORE);
    });
    const fresh = [...grouped.filter((_, place) => answers[place]?.kind === 'accepted'), ...rest.filter((_, place) => later[place]?.kind === 'accepted')];
    for (const { rows } of fresh) for (const row of rows) outcomes.accept(row);
    return { reports: fresh.length, added: fresh.filter(({ rows }) => rows.every((row) => row < 0)).length };
  }

  private send(tx: Queryable, grouped: readonly GroupedReport[], receivedAt: Instant): Promise<AcceptOutcome[]> {
    const items = grouped.map(({ report }) => ({ report, origin: 'IMPORT' as const, accountId: NO_ACCOUNT, receivedAt, dueAt: report.observedAt }));
    return this.reports.acceptBatch(items, tx);
  }

  /** What is left of reports whose outlet and time are there with other content: lines that are stored already are left out, those that contradict stored ones are refused. */
  private async restOf(tx: Queryable, { grouped, source, outcomes }: Arriving): Promise<GroupedReport[]> {
    const rest: GroupedReport[] = [];
    for (const { report, rows, ownId } of grouped) {
      if (ownId) {
        for (const row of rows) outcomes.refuse(row, { code: 'REPORT_CONFLICT', reason: `report ${report.id} is there with other content` });
        continue;
      }
      const stored = await this.storedLines(tx, report.outlet, report.observedAt);
      const kept: { line: ReportLine; row: number }[] = [];
      report.lines.forEach((line, place) => {
        const row = rows[place] ?? -1;
        const meeting = meetStored(line, stored.get(line.commodity) ?? []);
        if (meeting === 'other') outcomes.refuse(row, TOLD_BEFORE);
        if (meeting === 'new') kept.push({ line, row });
      });
      if (kept.length === 0) continue;
      const id = reportId(source, report, `rest from ${kept[0]?.line.commodity}`);
      rest.push({ report: { ...report, id, lines: kept.map(({ line }) => line) }, rows: kept.map(({ row }) => row), ownId: false });
    }
    return rest;
  }

  private async storedLines(tx: Queryable, outletCode: string, at: Instant): Promise<Map<string, StoredLine[]>> {
    const outlet = this.catalogue.places.outletByCode(outletCode);
    const stored = outlet === undefined ? [] : await this.reportView.ofOutlets(tx, [outlet.id], at, instant(at + 1));
    const lines = new Map<string, StoredLine[]>();
    for (const report of stored) {
      report.commodityIds.forEach((id, place) => {
        const code = this.catalogue.commodities.byId(id)?.code ?? '';
        const known = lines.get(code);
        if (known === undefined) lines.set(code, [lineAt(report, place)]);
        else known.push(lineAt(report, place));
      });
    }
    return lines;
  }
}

function lineAt(report: StoredReport, place: number): StoredLine {
  return {
    price: report.prices[place] ?? null,
    priceLow: report.priceLows?.[place] ?? null,
    priceHigh: report.priceHighs?.[place] ?? null,
    inputPrice: report.inputPrices?.[place] ?? null,
    stock: report.stocks[place] ?? null,
    sold: report.solds[place] ?? null,
    incoming: report.incomings?.[place] ?? null,
    availability: report.availabilities[place] ?? null,
  };
}
