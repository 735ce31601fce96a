import { Joined } from './joined.js';

/** Questions that are answered when told to, with their number. */
function slowly() {
  const answers: ((fault?: Error) => void)[] = [];
  const joined = new Joined(
    () =>
      new Promise<number>((resolve, reject) => {
        const number = answers.length + 1;
        answers.push((fault) => (fault === undefined ? resolve(number) : reject(fault)));
      }),
  );
  return { joined, answers };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('many who ask the same at once', () => {
  it('gives whoever comes while a question is on its way the answer to the next one, shared', async () => {
    const { joined, answers } = slowly();
    const [first, second, third] = [joined.get(), joined.get(), joined.get()];
    expect(answers).toHaveLength(1);
    answers[0]?.();
    expect(await first).toBe(1);
    await settle();
    expect(answers).toHaveLength(2);
    answers[1]?.();
    expect([await second, await third]).toEqual([2, 2]);
  });

  it('asks anew when nobody waits', async () => {
    const { joined, answers } = slowly();
    const first = joined.get();
    answers[0]?.();
    await first;
    const second = joined.get();
    answers[1]?.();
    expect(await second).toBe(2);
  });

  it('lets a question that failed fail only those who came before it', async () => {
    const { joined, answers } = slowly();
    const first = joined.get();
    const second = joined.get();
    answers[0]?.(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await settle();
    answers[1]?.();
    expect(await second).toBe(2);
  });
});
