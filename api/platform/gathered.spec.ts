import type { Scope } from '../domain/access/scope.js';
import { Gathered } from './gathered.js';

const [ONE, OTHER] = [{}, {}] as [Scope, Scope];
const settle = async () => {
  for (let i = 0; i < 3; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Questions that are answered when told to: every key is known but "gone". */
function slowly() {
  const questions: { keys: readonly string[]; answer: (fault?: Error) => void }[] = [];
  const gathered = new Gathered<string, string>(
    (keys) =>
      new Promise((resolve, reject) => {
        const known = new Map(keys.filter((key) => key !== 'gone').map((key) => [key, `${key}${questions.length}`]));
        questions.push({ keys, answer: (fault) => (fault === undefined ? resolve(known) : reject(fault)) });
      }),
  );
  return { gathered, questions, asked: () => questions.map(({ keys }) => keys) };
}

describe('questions about one thing each', () => {
  it('of one turn go together, each thing once, and each gets its own answer', async () => {
    const { gathered, questions, asked } = slowly();
    const answers = ['a', 'b', 'a', 'gone'].map((key) => gathered.get(ONE, key));
    await settle();
    expect(asked()).toEqual([['a', 'b', 'gone']]);
    questions[0]?.answer();
    expect(await Promise.all(answers)).toEqual(['a0', 'b0', 'a0', undefined]);
  });

  it('that come while one is on its way go together in the next, so that an answer is of a time after its question', async () => {
    const { gathered, questions, asked } = slowly();
    const first = gathered.get(ONE, 'a');
    await settle();
    const later = [gathered.get(ONE, 'a'), gathered.get(ONE, 'b')];
    await settle();
    expect(asked()).toEqual([['a']]);
    questions[0]?.answer();
    await settle();
    expect(asked()).toEqual([['a'], ['a', 'b']]);
    questions[1]?.answer();
    expect([await first, ...(await Promise.all(later))]).toEqual(['a0', 'a1', 'b1']);
  });

  it('never go together with those of another scope, nor wait for them', async () => {
    const { gathered, questions, asked } = slowly();
    const answers = [gathered.get(ONE, 'a'), gathered.get(OTHER, 'b'), gathered.get(null, 'c')];
    await settle();
    expect(asked()).toEqual([['a'], ['b'], ['c']]);
    for (const { answer } of questions) answer();
    expect(await Promise.all(answers)).toEqual(['a0', 'b1', 'c2']);
  });

  it('fail together, and the next are asked all the same', async () => {
    const { gathered, questions } = slowly();
    const failing = [gathered.get(ONE, 'a'), gathered.get(ONE, 'b')].map((answer) => answer.catch(({ message }: Error) => message));
    await settle();
    const next = gathered.get(ONE, 'c');
    questions[0]?.answer(new Error('away'));
    expect(await Promise.all(failing)).toEqual(['away', 'away']);
    await settle();
    questions[1]?.answer();
    expect(await next).toBe('c1');
  });
});
