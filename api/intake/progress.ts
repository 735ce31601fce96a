import { Presets, SingleBar } from 'cli-progress';

/** Shows how far something has come: a bar on a terminal, else a line every few seconds. */
export interface Progress {
  /** `done` of the total given at the start, and how many things that were. */
  at(done: number, things: number): void;
  end(): void;
}

const LINE_EVERY = 5000;

export const NO_PROGRESS: Progress = { at: () => undefined, end: () => undefined };

/** Progress towards `total` (bytes, facts), counting `things` ("rows"), on that stream. */
export function startProgress(what: string, total: number, things: string, stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(what, total, things, stream) : lines(what, total, things, stream);
}

const perSecond = (things: number, since: number): number => Math.round(things / Math.max(0.001, (performance.now() - since) / 1000));
const grouped = (value: number): string => value.toLocaleString('en-US');

/** Time left by what was done in the time gone by. */
function timeLeft(done: number, total: number, since: number): string {
  if (done <= 0) return '…';
  const seconds = Math.max(0, Math.round((((performance.now() - since) / 1000) * (total - done)) / done));
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

function bar(what: string, total: number, things: string, stream: NodeJS.WriteStream): Progress {
  const since = performance.now();
  const format = `${what} {bar} {percentage}% | {count} ${things} | {rate}/s | {left} left`;
  const drawn = new SingleBar({ format, stream, hideCursor: true, stopOnComplete: false, gracefulExit: false, etaBuffer: 1 }, Presets.shades_classic);
  drawn.start(Math.max(1, total), 0, { count: '0', rate: '…', left: '…' });
  return {
    at: (done, count) =>
      drawn.update(Math.min(done, total), { count: grouped(count), rate: grouped(perSecond(count, since)), left: timeLeft(done, total, since) }),
    end: () => drawn.stop(),
  };
}

function lines(what: string, total: number, things: string, stream: NodeJS.WriteStream): Progress {
  const since = performance.now();
  let shown = since;
  return {
    at: (done, count) => {
      if (performance.now() - shown < LINE_EVERY) return;
      shown = performance.now();
      const share = Math.floor((100 * Math.min(done, total)) / Math.max(1, total));
      stream.write(`${what}: ${share}%, ${grouped(count)} ${things}, ${grouped(perSecond(count, since))}/s, ${timeLeft(done, total, since)} left\n`);
    },
    end: () => undefined,
  };
}
