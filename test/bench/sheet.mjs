import { ask, signIn } from './processes.mjs';
import { benchRead, draw } from './reads.mjs';
import { COMMODITIES, PROVINCES, withClient } from './world.mjs';

const SHEET = `query Sheet($id: ID!) {
  outlet(id: $id) { id name kind locality now { commodities price priceAt stock stockAt availability } } }`;

const rawSheet = (outlets) => ({
  sql: `select o.id, o.name, p.name, r.id, r.observed_at, c.code, c.name_vi, b.price, b.stock, b.availability
from raw.outlet o join raw.province p on p.id = o.province_id join lateral (select * from raw.report r where r.outlet_id = o.id order by observed_at desc limit 1) r on true
join raw.observation b on b.report_id = r.id join raw.commodity c on c.id = b.commodity_id where o.id = :o order by c.id;`,
  variables: { o: [1, outlets] },
});

/** W4: what an outlet last said of its forty goods, beside the raw read of its newest report as rows. Fifty answers are compared price by price. */
export function benchSheet(figuresOut, common) {
  const outlets = PROVINCES * common.outletsEach;
  return benchRead(figuresOut, common, {
    name: 'w4.sheet',
    body: () => JSON.stringify({ operationName: 'Sheet', query: SHEET, variables: { id: `O${draw(outlets)}` } }),
    isGood: (text) => (text.includes('"commodities":["C') || text.includes('"now":null')) && !text.includes('"errors"'),
    raw: rawSheet(outlets),
    check: (url) => compare(common.databaseUrl, url, outlets),
    goals: { ratio: 0.1, p99: 60 },
  });
}

const NEWEST = 'select commodity_ids, prices from report where outlet_id = $1 order by observed_at desc, id desc limit 1';

async function compare(databaseUrl, url, outlets) {
  const token = await signIn(url, 'ANALYST');
  return withClient(databaseUrl, async (client) => {
    let wrong = 0;
    for (let i = 0; i < 50; i += 1) {
      const outlet = draw(outlets);
      const { rows } = await client.query(NEWEST, [outlet]);
      const { outlet: sheet } = await ask(url, SHEET, { id: `O${outlet}` }, token);
      const wanted = new Map((rows[0]?.commodity_ids ?? []).map((id, place) => [`C${id}`, rows[0].prices[place]]));
      const told = sheet.now?.commodities ?? [];
      if (told.length !== (rows.length === 0 ? 0 : COMMODITIES)) wrong += 1;
      told.forEach((code, place) => {
        if (String(sheet.now.price[place]) !== String(wanted.get(code) ?? null)) wrong += 1;
      });
    }
    return wrong;
  });
}
