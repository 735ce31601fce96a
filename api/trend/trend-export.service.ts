import { Injectable } from '@nestjs/common';
import type { CommodityRecord } from '../commodity/commodity.view.js';
import { type Day, dayOf, type Instant, instant, MINUTE } from '../domain/instant.js';
import type { TrendSeries } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import type { XlsxBook, XlsxColumn, XlsxRow, XlsxSheet, XlsxValue } from '../platform/xlsx-writer.js';
import { EXPORT_WORDS, type ExportLanguage } from './export-words.js';
import { SpreadView } from './spread.view.js';
import type { AskedSpan } from './trend.view.js';
import { type AnsweredSeries, TrendRequestService } from './trend-request.service.js';

/** What is to be taken away: lines, a span, and the day whose outlets are to be listed; none when null. */
export interface AskedExport {
  readonly series: readonly TrendSeries[];
  readonly span: AskedSpan;
  readonly day: Instant | null;
  readonly language: ExportLanguage;
  readonly accountId: number;
}

type Figure = number | null;

/** How one line is named and in which units it is written. */
interface Dress {
  readonly names: readonly string[];
  readonly money: (value: Figure) => Figure;
  readonly quantity: (value: Figure) => Figure;
}

/** Makes a spreadsheet of trends: a sheet for each card of the page, each with what it shows, of when, and who took it. */
@Injectable()
export class TrendExportService {
  constructor(
    private readonly requests: TrendRequestService,
    private readonly spreads: SpreadView,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  /** Lines are read one after the other while the file is written. Throws before the first byte when something asked for is not known. */
  async book(asked: AskedExport): Promise<XlsxBook> {
    this.requests.check(asked.series, asked.span);
    const words = EXPORT_WORDS[asked.language];
    const { utcOffsetMinutes } = this.catalogue.deployments.current();
    const at = this.clock.now();
    const preface = this.preface(asked, at);
    const sheets = [this.priceSheet(asked, preface), this.stockSheet(asked, preface)];
    const outlets = asked.day === null ? [] : [await this.outletSheet(asked, asked.day, preface)];
    return { title: words.title, author: this.catalogue.accounts.nameOf(asked.accountId), at, utcOffsetMinutes, sheets: [...sheets, ...outlets] };
  }

  private preface({ series, span, language, accountId }: AskedExport, at: Instant): readonly string[] {
    const words = EXPORT_WORDS[language];
    const names = series
      .map((one) =>
        this.dress(one, language)
          .names.filter((_, place) => place !== 1)
          .join(', '),
      )
      .join('; ');
    const { calendar } = this.catalogue.deployments.current();
    const day = (time: number): string => writtenDay(dayOf(instant(time), calendar));
    const clock = new Date(at + calendar.utcOffsetMinutes * MINUTE).toISOString().slice(11, 16);
    const made = words.made(`${clock} ${day(at)}`, this.catalogue.accounts.nameOf(accountId));
    return [words.title, words.lines(names), words.span(day(span.since), day(span.until - 1), words.grains[span.period]), made];
  }

  private priceSheet(asked: AskedExport, preface: readonly string[]): XlsxSheet {
    const { columns: c, sheets } = EXPORT_WORDS[asked.language];
    const { currency } = this.catalogue.deployments.current();
    const money = (title: string): XlsxColumn => ({ title: `${title} (${currency})`, kind: 'decimal' });
    const columns: XlsxColumn[] = [...this.nameColumns(asked), { title: c.outlets, kind: 'whole' }, money(c.median), money(c.p10), money(c.p90), seen(c.seen)];
    const rows = this.rows(asked, (line, place, { money: write }) => [
      line.outlets[place] ?? null,
      ...[line.median, line.p10, line.p90].map((column) => write(column[place] ?? null)),
      line.lastObservedAt[place] ?? null,
    ]);
    return { name: sheets.price, preface, columns, rows };
  }

  private stockSheet(asked: AskedExport, preface: readonly string[]): XlsxSheet {
    const { columns: c, sheets } = EXPORT_WORDS[asked.language];
    const amounts = [c.stock, c.sold, c.incoming, c.cover].map((title): XlsxColumn => ({ title, kind: 'decimal' }));
    const columns: XlsxColumn[] = [...this.nameColumns(asked), ...amounts, { title: c.out, kind: 'percent' }];
    const rows = this.rows(asked, (line, place, { quantity }) => [
      ...[line.stock, line.sold, line.incoming].map((column) => quantity(column[place] ?? null)),
      line.coverDays[place] ?? null,
      line.stockOutRate[place] ?? null,
    ]);
    return { name: sheets.stock, preface, columns, rows };
  }

  private async outletSheet(asked: AskedExport, day: Instant, preface: readonly string[]): Promise<XlsxSheet> {
    const { columns: c, sheets } = EXPORT_WORDS[asked.language];
    const figures: XlsxColumn[] = [c.price, c.stock, c.sold].map((title) => ({ title, kind: 'decimal' }));
    const columns: XlsxColumn[] = [...this.nameColumns(asked), { title: c.outlet, kind: 'text', width: 32 }, ...figures, seen(c.seen)];
    const rows: XlsxRow[] = [];
    for (const one of asked.series) {
      const { names, money, quantity } = this.dress(one, asked.language);
      const wanted = { commodityId: this.requests.commodityId(one.commodity), area: this.requests.locality(one.locality), outletKind: one.outletKind ?? null };
      const spread = await this.spreads.ofDay({ ...wanted, day });
      const [commodity = '', unit = '', area = ''] = names;
      spread.names.forEach((name, place) => {
        const kind = this.kindName(spread.kinds[place] ?? null, asked.language);
        const amounts = [money(spread.price[place] ?? null), quantity(spread.stock[place] ?? null), quantity(spread.sold[place] ?? null)];
        rows.push([spread.day, commodity, unit, area, kind, name, ...amounts, spread.observedAt[place] ?? null]);
      });
    }
    return { name: sheets.outlets, preface, columns, rows };
  }

  private nameColumns({ language, span }: AskedExport): XlsxColumn[] {
    const { columns: c } = EXPORT_WORDS[language];
    const text = (title: string, width: number): XlsxColumn => ({ title, kind: 'text', width });
    return [
      { title: c.at, kind: span.period === 'SLOT' ? 'time' : 'day', width: 17 },
      text(c.commodity, 26),
      text(c.unit, 8),
      text(c.area, 26),
      text(c.kind, 20),
    ];
  }

  /** Every place of every line at which somebody reported. */
  private async *rows(asked: AskedExport, figures: (line: AnsweredSeries, place: number, dress: Dress) => readonly XlsxValue[]): AsyncGenerator<XlsxRow> {
    for (const one of asked.series) {
      const dress = this.dress(one, asked.language);
      const [line] = await this.requests.series([one], asked.span);
      if (line === undefined) continue;
      for (let place = 0; place < line.at.length; place++) {
        if (line.outlets[place] !== null) yield [line.at[place] ?? null, ...dress.names, ...figures(line, place, dress)];
      }
    }
  }

  private dress({ commodity, locality, outletKind }: TrendSeries, language: ExportLanguage): Dress {
    const goods: CommodityRecord | undefined = this.catalogue.commodities.byCode(commodity);
    const area = this.catalogue.places.localityByCode(locality)?.fullName ?? locality;
    const name = (language === 'vi' ? goods?.nameVi : goods?.nameEn) ?? commodity;
    const minor = 10 ** this.catalogue.deployments.current().currencyDecimals;
    const base = goods?.basePerUnit ?? 1;
    const scaled = (by: number) => (value: Figure) => (value === null ? null : value / by);
    return { names: [name, goods?.unit ?? '', area, this.kindName(outletKind ?? null, language)], money: scaled(minor), quantity: scaled(base) };
  }

  private kindName(code: string | null, language: ExportLanguage): string {
    if (code === null) return EXPORT_WORDS[language].allKinds;
    const kind = this.catalogue.places.outletKinds().find((one) => one.code === code);
    return (language === 'vi' ? kind?.nameVi : kind?.nameEn) ?? code;
  }
}

const seen = (title: string): XlsxColumn => ({ title, kind: 'time', width: 17 });

const writtenDay = (day: Day): string => day.split('-').reverse().join('/');
