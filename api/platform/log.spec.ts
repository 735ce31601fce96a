import { jest } from '@jest/globals';
import { createCommandLogger, createLogger } from './log.js';

const STREAMS = ['stdout', 'stderr'] as const;

/** What `work` writes to each stream. */
function writtenBy(work: () => void): Record<(typeof STREAMS)[number], string> {
  const written = { stdout: '', stderr: '' };
  const spies = STREAMS.map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  work();
  for (const spy of spies) spy.mockRestore();
  return written;
}

describe('the log of a command', () => {
  it.each(['fatal', 'error', 'warn'] as const)('says %s beside what the command prints', (level) => {
    const { stdout, stderr } = writtenBy(() => createCommandLogger('log')[level]('no key'));
    expect([stdout, stderr.includes('no key')]).toEqual(['', true]);
  });

  it('is silent about less unless more is asked for', () => {
    const say = (level: 'log' | 'debug') => writtenBy(() => createCommandLogger(level).log('begun')).stderr.includes('begun');
    expect([say('log'), say('debug')]).toEqual([false, true]);
  });

  it('is not that of a server, which goes to stdout', () => {
    expect(writtenBy(() => createLogger('warn').warn('no key')).stdout).toContain('no key');
  });
});
