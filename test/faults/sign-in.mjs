import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { dictionary } from '@zxcvbn-ts/language-common';
import { codeOfStep, stepAt } from '../../dist/api/account/one-time-code.js';
import { checkPassword } from '../../dist/api/domain/access/check-password.js';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { signIn, startServer } from './server.mjs';

const PASSPHRASE = 'con mèo ngủ trên mái nhà';
const ANSWER = '{ __typename ... on SignedIn { token } ... on SecondFactorNeeded { ticket } ... on SignInRefused { code waitSeconds } }';
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** A GraphQL request as it would come through a gateway from that address. */
async function ask(url, query, variables = {}, { token = null, address = '10.0.0.1' } = {}) {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.json();
}

/** Who asks far too often is turned away before anything is looked at: its code is then the door's. */
async function trySignIn(url, name, password, address) {
  const query = `mutation ($n: String!, $p: String!) { signIn(name: $n, password: $p, device: PHONE) ${ANSWER} }`;
  const { data, errors } = await ask(url, query, { n: name, p: password }, { address });
  return data?.signIn ?? { code: errors[0].extensions.code };
}

const useCode = async (url, ticket, code) =>
  (await ask(url, `mutation ($t: String!, $c: String!) { signInWithCode(ticket: $t, code: $c) ${ANSWER} }`, { t: ticket, c: code })).data.signInWithCode;

/** Of something that any session may ask and that no process keeps people in memory for. */
const isIn = async (url, token) => (await ask(url, '{ outletKinds { id } }', {}, { token })).errors === undefined;

/** Runs `work` for 0 … count - 1, so many at once. */
async function many(count, atOnce, work) {
  let next = 0;
  const lane = async () => {
    for (let place = next++; place < count; place = next++) await work(place);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** What is guessed, ended and replaced here is a password alone. */
const SETTINGS = { TRUST_PROXY: '127.0.0.1', SECOND_FACTOR: 'none' };

/** A server that believes its gateway, with a person who has a password. */
async function withServer(database, work) {
  const cluster = await startCluster({ database });
  const server = await startServer(cluster, SETTINGS);
  try {
    const administrator = await signIn(server.url, 'ADMINISTRATOR');
    await work({ url: server.url, cluster, administrator });
  } finally {
    await server.stop();
    await cluster.end();
  }
}

async function linkOf(world, id) {
  const made = await ask(
    world.url,
    'mutation ($a: ID!) { makeSignInLink(account: $a) { ... on LinkMade { path } } }',
    { a: id },
    { token: world.administrator },
  );
  return made.data.makeSignInLink.path.replace('/link/', '');
}

const useLink = async (world, link, password) =>
  (await ask(world.url, `mutation ($t: String!, $p: String!) { useSignInLink(token: $t, password: $p, device: PHONE) ${ANSWER} }`, { t: link, p: password }))
    .data.useSignInLink;

async function addPerson(world, id) {
  const person = { id, fullName: 'Người thử', role: 'ANALYST', locality: '51' };
  await ask(world.url, 'mutation ($p: PersonInput!) { addPerson(person: $p) { __typename } }', { p: person }, { token: world.administrator });
  return (await useLink(world, await linkOf(world, id), PASSPHRASE)).token;
}

/** S14: nothing that was a session once is one after it ended; another process hears of it too. */
export async function measureSessions(rows, { long, database }) {
  const rounds = long ? 50 : 10;
  await withServer(database, async (world) => {
    const other = await startServer(world.cluster, SETTINGS);
    try {
      await addPerson(world, 'phien.lam');
      const ways = {
        'signing out': (token) => ask(world.url, 'mutation { signOut }', {}, { token }),
        'a new password': (token) =>
          ask(world.url, 'mutation ($p: String!) { changePassword(old: $p, new: $p) { __typename } }', { p: PASSPHRASE }, { token: token.other }),
        'a new role': () => changeRole(world),
      };
      const enter = async () => (await trySignIn(world.url, 'phien.lam', PASSPHRASE)).token;
      let alive = 0;
      let slowest = 0;
      let before = 0;
      for (let round = 0; round < rounds; round += 1) {
        for (const [name, end] of Object.entries(ways)) {
          const token = await enter();
          before += Number((await isIn(world.url, token)) && (await isIn(other.url, token)));
          await end(name === 'a new password' ? { other: await enter() } : token);
          const began = performance.now();
          alive += Number(await isIn(world.url, token));
          while ((await isIn(other.url, token)) && performance.now() - began < 3000) await pause(10);
          slowest = Math.max(slowest, performance.now() - began);
        }
      }
      rows.add('sessions used after sign-out, new password, new role', alive, 'accepted', { is: 0 }, mustFind(before, 'of them worked just before'));
      rows.add('until another process refuses it, slowest', slowest / 1000, 's', { atMost: 1 });
    } finally {
      await other.stop();
    }
  });
}

let roleTurn = 0;
function changeRole(world) {
  roleTurn += 1;
  const role = roleTurn % 2 === 0 ? 'ANALYST' : 'LEADER';
  return ask(
    world.url,
    'mutation ($c: PersonChange!) { changePerson(id: "phien.lam", change: $c) { __typename } }',
    { c: { role } },
    { token: world.administrator },
  );
}

/** S5: many guesses in one request: by aliases, by an array, by operations, of passwords and of codes. */
export async function measureBatches(rows, { database }) {
  await withServer(database, async (world) => {
    await addPerson(world, 'muc.tieu');
    const guess = (place) => `a${place}: signIn(name: "muc.tieu", password: "x${place}", device: PHONE) { __typename }`;
    const code = (place) => `a${place}: signInWithCode(ticket: "x", code: "${String(place).padStart(6, '0')}") { __typename }`;
    const list = (count, one) => Array.from({ length: count }, (_, place) => one(place));
    const looks = async () =>
      Number((await world.cluster.query(`select coalesce(max(fails), 0) as fails from sign_in_brake where key = 'NAME muc.tieu'`))[0].fails);
    let refused = 0;
    const whole = [
      ...[65, 100, 1000].flatMap((count) => [guess, code].map((one) => ({ query: `mutation { ${list(count, one).join(' ')} }` }))),
      ...[1, 2, 100, 1000].map((count) => list(count, (place) => ({ query: `mutation { ${guess(place)} }` }))),
      ...[2, 100].map((count) => ({ query: list(count, (place) => `mutation M${place} { ${guess(place)} }`).join(' ') })),
    ];
    for (const body of whole) refused += Number((await postRaw(world.url, body)) === 400);
    rows.add('S5: requests of an array, of many operations or of 65 and more guesses refused whole', refused, `of ${whole.length}`, { is: whole.length });
    rows.add('S5: passwords looked at for all of them', await looks(), 'looks', { is: 0 });
    let most = 0;
    for (let request = 0; request < 50; request += 1) {
      await world.cluster.query('truncate sign_in_brake');
      await ask(world.url, `mutation { ${list(2 + request, guess).join(' ')} }`);
      most = Math.max(most, await looks());
    }
    await world.cluster.query('truncate sign_in_brake');
    for (let place = 0; place < 4; place += 1) await ask(world.url, `mutation { ${guess(place)} }`);
    rows.add(
      'S5: passwords looked at in a request of 2 … 51 aliases, at most',
      most,
      'looks',
      { is: 1 },
      mustFind(await looks(), 'looked at in 4 requests of one each'),
    );
  });
}

async function postRaw(url, body) {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  await response.text();
  return response.status;
}

/** S15: guessing gets few looks, whoever guesses, and learns nothing from time. */
export async function measureGuessing(rows, { long, database, dice }) {
  await withServer(database, async (world) => {
    await addPerson(world, 'muc.tieu');
    await guessOne(rows, world, long ? 10_000 : 3000);
    await stuff(rows, world, long ? 10_000 : 5000, dice);
    await compareTimes(rows, world, long ? 500 : 100);
  });
}

async function guessOne(rows, world, guesses) {
  const seen = { WRONG: 0, WAIT: 0, LOCKED: 0 };
  let longest = 0;
  await many(guesses, 25, async (place) => {
    const { code, waitSeconds } = await trySignIn(world.url, 'muc.tieu', `guess ${place}`, `10.1.0.${place % 100}`);
    seen[code] = (seen[code] ?? 0) + 1;
    if (code === 'WAIT') longest = Math.max(longest, waitSeconds);
  });
  const free = { WRONG: 0 };
  await many(60, 10, async (place) => {
    const { code } = await trySignIn(world.url, `khac.nhau.${place}`, 'guess', `10.2.0.${place}`);
    free[code] = (free[code] ?? 0) + 1;
  });
  rows.add(
    `S15: looked at, of ${guesses} guesses at one name from 100 addresses`,
    seen.WRONG,
    'looks',
    { atMost: 100 },
    mustFind(free.WRONG, 'of 60 looked at where names and addresses differ'),
  );
  rows.add('S15: longest wait that is asked for', longest, 's', { atMost: 25 });
  await world.cluster.query(
    `insert into sign_in_brake (key, fails, at) values ('NAME muc.tieu', 100, now()) on conflict (key) do update set fails = 100, at = now()`,
  );
  const locked = await trySignIn(world.url, 'muc.tieu', PASSPHRASE, '10.3.0.1');
  const opened = await useLink(world, await linkOf(world, 'muc.tieu'), PASSPHRASE);
  rows.add(
    'S15: the owner of a locked name enters by a new link',
    Number(opened.__typename === 'SignedIn'),
    'yes',
    { is: 1 },
    mustFind(Number(locked.code === 'LOCKED'), 'right password refused while locked'),
  );
}

async function stuff(rows, world, accounts, dice) {
  await world.cluster.query('truncate sign_in_brake');
  let looks = 0;
  await many(accounts, 25, async () => {
    const { code } = await trySignIn(world.url, `ten.${Math.floor(dice() * 1e12).toString(36)}`, 'Password2026', '10.4.0.1');
    looks += Number(code === 'WRONG');
  });
  rows.add(
    `S15: looked at, of ${accounts} names tried once from one address`,
    (looks / accounts) * 100,
    '%',
    { atMost: 1 },
    mustFind(looks, 'looks; more addresses get as many each'),
  );
}

async function compareTimes(rows, world, rounds) {
  const times = { known: [], unknown: [], none: [] };
  for (let round = 0; round < rounds; round += 1) {
    await world.cluster.query('truncate sign_in_brake');
    for (const kind of ['known', 'unknown', 'none']) {
      const began = performance.now();
      if (kind === 'none') await ask(world.url, '{ me { id } }');
      else await trySignIn(world.url, kind === 'known' ? 'muc.tieu' : 'ai.do.khong.co', 'wrong', '10.5.0.1');
      times[kind].push(performance.now() - began);
    }
  }
  const apart = Math.abs(median(times.known) - median(times.unknown));
  const control = median(times.known) - median(times.none);
  rows.add(
    `S15: medians of known and unknown names, ${rounds} each`,
    apart,
    'ms',
    { atMost: 5 },
    { text: `control: an answer without a hash is ${control.toFixed(0)} ms faster`, ok: control > 5 },
  );
}

/** S16: a code counts once, for one step either way, five tries in ten minutes. */
export async function measureCodes(rows, { long, database }) {
  await withServer(database, async (world) => {
    const secret = randomBytes(20);
    let made = 0;
    const begin = async () => {
      made += 1;
      const id = `ma.so.${made}`;
      await addPerson(world, id);
      await world.cluster.query(`insert into account_totp (account_id, secret, confirmed_at) select id, $2, now() from account where code = $1`, [id, secret]);
      return { id, ticket: (await trySignIn(world.url, id, PASSPHRASE, `10.6.${made}.1`)).ticket };
    };
    const codeAt = (steps) => codeOfStep(secret, stepAt(Date.now()) + steps);
    const people = long ? 20 : 5;
    const accepted = { once: 0, twice: 0, near: 0, far: 0 };
    for (let person = 0; person < people; person += 1) {
      const { id, ticket } = await begin();
      const code = codeAt(0);
      accepted.once += Number((await useCode(world.url, ticket, code)).__typename === 'SignedIn');
      const again = await trySignIn(world.url, id, PASSPHRASE, `10.7.${person}.1`);
      accepted.twice += Number((await useCode(world.url, again.ticket, code)).__typename === 'SignedIn');
    }
    for (const steps of [-1, 1]) accepted.near += Number((await useCode(world.url, (await begin()).ticket, codeAt(steps))).__typename === 'SignedIn');
    for (const steps of [-3, -2, 2, 3]) accepted.far += Number((await useCode(world.url, (await begin()).ticket, codeAt(steps))).__typename === 'SignedIn');
    rows.add('S16: codes accepted a second time', accepted.twice, 'codes', { is: 0 }, mustFind(accepted.once, 'accepted the first time'));
    rows.add('S16: codes two and three steps off that are accepted', accepted.far, 'codes', { is: 0 }, mustFind(accepted.near, 'accepted one step off'));
    const { ticket } = await begin();
    let looks = 0;
    await many(long ? 1000 : 200, 10, async (place) => {
      // Not in one expression: it would read the sum before it waits, and lose what others count meanwhile.
      const { code } = await useCode(world.url, ticket, String(place).padStart(6, '0'));
      looks += Number(code === 'WRONG');
    });
    rows.add('S16: six digits looked at, of many guesses', looks, 'looks', { atMost: 5 }, mustFind(looks, 'looked at before the brake'));
  });
}

/** S17: the commonest passwords and the names of unit and person are refused; long ones of any script are taken, typed in NFC or NFD. */
export async function measurePasswords(rows, { database }) {
  const common = dictionary['passwords-common'];
  const set = new Set(common);
  const names = ['hoa.tran', 'Trần Thị Hoa', 'Tỉnh Quảng Ngãi', 'Cung Cầu'];
  const judge = (password) => checkPassword(password, (lower) => set.has(lower), names);
  const taken = common.slice(0, 3000).filter((password) => judge(password) === null).length;
  const own = Array.from({ length: 100 }, () => randomBytes(12).toString('base64url')).filter((password) => judge(password) === null).length;
  rows.add('S17: of the 3,000 commonest, taken', taken, 'passwords', { is: 0 }, mustFind(own, 'of 100 random ones taken'));
  await withServer(database, async (world) => {
    await addPerson(world, 'hoa.tran');
    const sent = async (password) => (await useLink(world, await linkOf(world, 'hoa.tran'), password)).__typename === 'SignedIn';
    let refused = 0;
    const bad = ['TinhQuangNgai2026', 'hoa.tran.hoa.tran', 'CungCau123CungCau', '123456789012345', 'aaaaaaaaaaaaaaaa', 'passwordpassword'];
    for (const password of bad) refused += Number(!(await sent(password)));
    rows.add('S17: names, rows and repetitions refused at the door', refused, 'of 6', { is: bad.length });
    let long = 0;
    for (const length of [64, 100, 128]) long += Number(await sent('ấmáp🌾x'.repeat(40).slice(0, length)));
    rows.add('S17: 64 to 128 characters taken', long, 'of 3', { is: 3 });
    const phrase = 'Mưa rơi trên đồng lúa chín';
    await sent(phrase.normalize('NFC'));
    const composed = await trySignIn(world.url, 'hoa.tran', phrase.normalize('NFD'), '10.8.0.1');
    const other = await trySignIn(world.url, 'hoa.tran', `${phrase}.`, '10.8.0.1');
    rows.add(
      'S17: the same password typed in NFD signs in',
      Number(composed.__typename === 'SignedIn'),
      'yes',
      { is: 1 },
      mustFind(Number(other.code === 'WRONG'), 'another one refused'),
    );
  });
}
