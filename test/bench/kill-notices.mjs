import { ask, freePort, signIn, startScript } from './processes.mjs';
import { withClient } from './world.mjs';

const SUBMIT = 'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename } } } }';
const PATIENCE = 90_000;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Sends reports of empty shelves, then kills the server (SIGKILL) again and again, while it judges them and while it waits to tell of them, until every incident has been told.
 * @returns {Promise<{ kills: number, alerts: number, incidents: number, untold: number, toldTwice: number, alertsUntold: number }>}
 */
export async function killWhileTelling({ databaseUrl, reports }) {
  const environment = { DATABASE_URL: databaseUrl, PORT: String(await freePort()), WORKER: 'inside', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production' };
  let server = await startScript('serve.mjs', environment);
  let kills = 0;
  try {
    await ask(server.url, SUBMIT, { reports }, await signIn(server.url, 'INSPECTOR'));
    const since = performance.now();
    for (let outcome = await examine(databaseUrl); performance.now() - since < PATIENCE; outcome = await examine(databaseUrl)) {
      if (outcome.incidents > 0 && outcome.untold === 0) return { kills, ...outcome };
      await pause(200 + Math.random() * 2500);
      await server.kill();
      kills += 1;
      server = await startScript('serve.mjs', environment);
    }
    return { kills, ...(await examine(databaseUrl)) };
  } finally {
    await server.stop();
  }
}

async function examine(databaseUrl) {
  return withClient(databaseUrl, async (client) => {
    const count = async (sql) => Number((await client.query(sql)).rows[0].n);
    return {
      alerts: await count('select count(*) n from alert'),
      incidents: await count('select count(*) n from incident'),
      untold: await count('select count(*) n from incident i where not exists (select from notice n where n.incident_id = i.id)'),
      toldTwice: await count("select count(*) n from (select incident_id from notice where audience = 'DUTY' group by 1 having count(*) > 1) as twice"),
      alertsUntold: await count('select count(*) n from alert a where not exists (select from notice n where a.id = any (n.alert_ids))'),
    };
  });
}
