import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Doorways } from './doorways.js';

const PHONES = 64;
const opened: Socket[] = [];
const closing: (() => unknown)[] = [];

afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy();
  for (const close of closing.splice(0)) close();
});

async function listening(doorways: Doorways | null): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => response.end(request.url));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await doorways?.widen(server);
  closing.push(
    () => doorways?.shut(),
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return server;
}

const knock = (server: Server): Socket => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  opened.push(socket.on('error', () => undefined));
  return socket;
};

/** The most connections that were taken up in one turn of the event loop, when all the phones knock in one. */
async function mostInOneTurn(server: Server): Promise<number> {
  let [inTurn, most, all] = [0, 0, 0];
  server.on('connection', () => {
    inTurn += 1;
    all += 1;
  });
  for (let phone = 0; phone < PHONES; phone += 1) knock(server);
  while (all < PHONES) {
    await new Promise((resolve) => setImmediate(resolve));
    most = Math.max(most, inTurn);
    inTurn = 0;
  }
  return most;
}

it('takes up many connections in one turn of the event loop, where Node alone takes one', async () => {
  expect(await mostInOneTurn(await listening(null))).toBe(1);
  expect(await mostInOneTurn(await listening(new Doorways()))).toBeGreaterThanOrEqual(8);
});

it('answers everybody, also who has nothing more to say', async () => {
  const server = await listening(new Doorways());
  const answers = await Promise.all(
    Array.from({ length: PHONES }, async (_, phone) => {
      const socket = knock(server);
      let said = '';
      socket.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
      // Half closed: the other half stays open for the answer.
      socket.end(`GET /${phone} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
      await once(socket, 'close');
      return said;
    }),
  );
  answers.forEach((said, phone) => {
    expect(said).toMatch(new RegExp(`^HTTP/1.1 200 [\\s\\S]*/${phone}$`));
  });
});

it('opens to nobody once it is shut and the server closed', async () => {
  const doorways = new Doorways();
  const server = await listening(doorways);
  const { port } = server.address() as AddressInfo;
  doorways.shut();
  server.close();
  await once(server, 'close');
  const socket = connect(port, '127.0.0.1');
  const [fault] = await once(socket, 'error').catch((thrown: unknown) => [thrown]);
  expect(fault).toMatchObject({ code: 'ECONNREFUSED' });
});

it('goes on with the one handle where it is shut before there are more', async () => {
  const doorways = new Doorways();
  doorways.shut();
  expect(await mostInOneTurn(await listening(doorways))).toBe(1);
});
