import { TET_DAYS } from '../../api/domain/lunar-new-year.js';
import { columns, type Sql } from './sql.js';

const DOCUMENT = 'Lịch âm Việt Nam; số ngày và hệ số là quy tắc riêng của hệ thống';

/** What the register holds begins with 2020. */
const SEEDED = TET_DAYS.filter((day) => day >= '2020');

/** Two weeks of shopping before the first day, and the four days that markets take to come back. Our own rule, as are half as much sold again and a tenth on prices: editable in the register. */
const SPAN = { daysBefore: 14, daysAfter: 4, salesFactor: 1.5, priceFactor: 1.1 };

/** Enters the Tết of each year that is missing. Answers how many were. */
export async function seedTet(sql: Sql): Promise<number> {
  const rows = await sql.query(
    `insert into register_entry (kind, valid_from, valid_to, sales_factor, price_factor, document)
     select 'TET', (day::date - $2::int)::timestamp at time zone 'Asia/Ho_Chi_Minh', (day::date + $3::int)::timestamp at time zone 'Asia/Ho_Chi_Minh', $4, $5, $6
     from unnest($1::text[]) as given (day)
     where not exists (select from register_entry r where r.kind = 'TET' and r.added_by is null
       and r.valid_from = (day::date - $2::int)::timestamp at time zone 'Asia/Ho_Chi_Minh')
     returning id`,
    [
      columns(
        SEEDED.map((day) => ({ day })),
        ['day'],
      )[0],
      SPAN.daysBefore,
      SPAN.daysAfter,
      SPAN.salesFactor,
      SPAN.priceFactor,
      DOCUMENT,
    ],
  );
  return rows.length;
}
