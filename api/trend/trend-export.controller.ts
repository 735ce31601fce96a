import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Instant } from '../domain/instant.js';
import { parseInstant } from '../domain/parse-instant.js';
import type { Grain } from '../domain/trend/trend-places.js';
import type { TrendSeries } from '../generated/schema.js';
import { type Caller, CurrentCaller } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { writeXlsx } from '../platform/xlsx-writer.js';
import { TrendExportService } from './trend-export.service.js';

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

const GRAINS: readonly Grain[] = ['SLOT', 'DAY', 'WEEK', 'MONTH'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const refused = (message: string): BadRequest => new BadRequest(400, 'EXPORT_INVALID', message);

function instantOf(asked: Asked, name: string): Instant {
  const value = asked[name];
  const at = typeof value === 'string' ? parseInstant(value) : null;
  if (at === null) throw refused(`${name} is a moment like 2026-11-22T00:00:00Z.`);
  return at;
}

/** `commodity~area` or `commodity~area~kind`. */
function seriesOf(text: string): TrendSeries {
  const [commodity = '', locality = '', outletKind] = text.split('~');
  return { commodity, locality, outletKind: outletKind === undefined || outletKind === '' ? null : outletKind };
}

/** Trends as files, to whoever may see them: nothing is in them that the page would not show. */
@Controller('files')
export class TrendExportController {
  constructor(private readonly exports: TrendExportService) {}

  /** `series` once for each line, `period`, `since`, `until`, `lang` and, for a list of outlets, `day`. */
  @Get('trends.xlsx')
  async xlsx(@Query() asked: Asked, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const period = GRAINS.find((grain) => grain === asked.period);
    if (period === undefined) throw refused(`period is one of ${GRAINS.join(', ')}.`);
    const series = [asked.series ?? []].flat().map(seriesOf);
    if (series.length === 0) throw refused('series names no line.');
    const span = { period, since: instantOf(asked, 'since'), until: instantOf(asked, 'until') };
    const day = asked.day === undefined ? null : instantOf(asked, 'day');
    const language = asked.lang === 'en' ? 'en' : 'vi';
    const book = await this.exports.book({ series, span, day, language, accountId: caller.accountId }).catch((fault: unknown) => {
      throw fault instanceof GraphQLError ? refused(fault.message) : fault;
    });
    const name = `dien-bien-${series[0]?.commodity.replace(/[^\w-]/g, '') ?? ''}-${new Date(book.at).toISOString().slice(0, 10)}`;
    await reply.headers({ 'content-type': XLSX, 'content-disposition': `attachment; filename="${name}.xlsx"` }).send(writeXlsx(book));
  }
}
