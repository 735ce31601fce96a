import { AcceptLanes } from './accept-lanes.js';

interface Item {
  readonly key: string;
  readonly value: number;
}

const item = (key: string, value = 0): Item => ({ key, value });

/** A place to store in that answers when it is told to. */
class Store {
  readonly batches: Item[][] = [];
  private readonly open: (() => void)[] = [];

  readonly accept = async (batch: readonly Item[]): Promise<string[]> => {
    this.batches.push([...batch]);
    await new Promise<void>((resolve) => {
      this.open.push(resolve);
    });
    if (batch.some(({ value }) => value < 0)) throw new Error(batch.length === 1 ? 'this one' : 'one of them');
    return batch.map(({ key, value }) => `${key}${value}`);
  };

  async answerAll(): Promise<void> {
    await turn();
    while (this.open.length > 0) {
      this.open.shift()?.();
      await turn();
    }
  }
}

/** Two turns of the event loop: one for what is scheduled, one for what that schedules. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });

const lanesOf = (store: Store, settings = { lanes: 2, batch: 3, waiting: 100 }) =>
  new AcceptLanes<Item, string>(
    settings,
    ({ key }) => key,
    store.accept,
    (fault) => (fault as Error).message !== 'unreachable',
  );

describe('AcceptLanes', () => {
  it('sends a lone item at once', async () => {
    const store = new Store();
    const answer = lanesOf(store).submit(item('a', 1));
    await store.answerAll();
    expect(await answer).toBe('a1');
  });

  it('sends items of one turn together and answers each', async () => {
    const store = new Store();
    const lanes = lanesOf(store);
    const answers = Promise.all([lanes.submit(item('a', 1)), lanes.submit(item('b', 2)), lanes.submit(item('c', 3)), lanes.submit(item('d', 4))]);
    await store.answerAll();
    expect(await answers).toEqual(['a1', 'b2', 'c3', 'd4']);
    expect(store.batches.map((batch) => batch.length)).toEqual([3, 1]);
  });

  it('never has more batches in flight than lanes', async () => {
    const store = new Store();
    const lanes = lanesOf(store, { lanes: 2, batch: 1, waiting: 100 });
    const answers = Promise.all(['a', 'b', 'c', 'd'].map((key) => lanes.submit(item(key))));
    await turn();
    expect(store.batches).toHaveLength(2);
    await store.answerAll();
    expect(await answers).toHaveLength(4);
  });

  it('holds a second item of a key back until the first is answered, and lets others pass', async () => {
    const store = new Store();
    const lanes = lanesOf(store);
    const answers = Promise.all([lanes.submit(item('a', 1)), lanes.submit(item('a', 2)), lanes.submit(item('b', 3))]);
    await turn();
    expect(store.batches).toEqual([[item('a', 1), item('b', 3)]]);
    await store.answerAll();
    expect(await answers).toEqual(['a1', 'a2', 'b3']);
  });

  it('tries the items of a failed batch one by one, so that one bad item takes nobody along', async () => {
    const store = new Store();
    const lanes = lanesOf(store);
    const answers = Promise.allSettled([lanes.submit(item('a', 1)), lanes.submit(item('bad', -1)), lanes.submit(item('c', 3))]);
    await store.answerAll();
    expect((await answers).map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(store.batches.map((batch) => batch.length)).toEqual([3, 1, 1, 1]);
  });

  it('fails all items of a batch, and goes on with the next, when the fault is nobody’s in particular', async () => {
    let isUp = false;
    const accept = async (batch: readonly Item[]): Promise<string[]> => {
      if (!isUp) throw new Error('unreachable');
      return batch.map(({ key }) => key);
    };
    const lanes = new AcceptLanes<Item, string>(
      { lanes: 1, batch: 3, waiting: 100 },
      ({ key }) => key,
      accept,
      () => false,
    );
    const failed = await Promise.allSettled([lanes.submit(item('a')), lanes.submit(item('b'))]);
    expect(failed.map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
    isUp = true;
    expect(await lanes.submit(item('a'))).toBe('a');
  });

  it('refuses what is more than may wait, and takes it again when there is room', async () => {
    const store = new Store();
    const lanes = lanesOf(store, { lanes: 1, batch: 1, waiting: 2 });
    const first = lanes.submit(item('a'));
    await turn();
    const rest = Promise.allSettled([lanes.submit(item('b')), lanes.submit(item('c')), lanes.submit(item('d'))]);
    await store.answerAll();
    expect(await first).toBe('a0');
    expect((await rest).map((answer) => answer.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    const again = lanes.submit(item('d'));
    await store.answerAll();
    expect(await again).toBe('d0');
  });
});
