import fc from 'fast-check';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { Later, overLostLines, troubleOf } from './trouble.js';

const said = (code: string, message = ''): pg.DatabaseError => Object.assign(new pg.DatabaseError(message, 0, 'error'), { code });
const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('what stands behind a fault', () => {
  it.each([
    { name: 'no room on the disk', fault: said('53100', 'could not extend file'), trouble: 'DISK_FULL' },
    { name: 'too many connections', fault: said('53300'), trouble: 'BUSY' },
    { name: 'a write where only reading is allowed', fault: said('25006'), trouble: 'DATABASE_READ_ONLY' },
    { name: 'an administrator who ends the connection', fault: said('57P01'), trouble: 'DATABASE_DOWN' },
    { name: 'a server that starts', fault: said('57P03'), trouble: 'DATABASE_DOWN' },
    { name: 'a database that lets nobody in', fault: Object.assign(said('55000'), { severity: 'FATAL' }), trouble: 'DATABASE_DOWN' },
    { name: 'a deadlock', fault: said('40P01'), trouble: 'BUSY' },
    { name: 'nobody on the port', fault: coded('ECONNREFUSED'), trouble: 'DATABASE_DOWN' },
    { name: 'nobody on any port of a name', fault: new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), trouble: 'DATABASE_DOWN' },
    { name: 'a line that broke', fault: new Error('Connection terminated unexpectedly'), trouble: 'DATABASE_DOWN' },
    { name: 'an empty pool', fault: new Error('timeout exceeded when trying to connect'), trouble: 'BUSY' },
    { name: 'the same, told by TypeORM', fault: new QueryFailedError('insert', [], said('53100')), trouble: 'DISK_FULL' },
    { name: 'our own refusal', fault: new Later('STOPPING'), trouble: 'STOPPING' },
    { name: 'a wrong value', fault: said('22P02'), trouble: null },
    { name: 'a broken constraint', fault: said('23505'), trouble: null },
    { name: 'a mistake of ours', fault: new TypeError('x is undefined'), trouble: null },
    { name: 'a column that is not there', fault: said('42703'), trouble: null },
    { name: 'no error at all', fault: 'boom', trouble: null },
  ])('$name', ({ fault, trouble }) => {
    expect(troubleOf(fault)).toBe(trouble);
  });

  it('never takes a fault of data or of our own SQL (classes 22, 23, 42) for something that passes', () => {
    fc.assert(
      fc.property(fc.constantFrom('22', '23', '42'), fc.stringMatching(/^[0-9A-Z]{3}$/), (family, rest) => {
        expect(troubleOf(said(family + rest))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what may be done twice', () => {
  it.each([
    { name: 'a line an administrator ended', faults: [said('57P01')], tries: 2, isDone: true },
    { name: 'two dead lines of a pool', faults: [new Error('Connection terminated unexpectedly'), coded('ECONNRESET')], tries: 3, isDone: true },
    { name: 'lines that break without end', faults: [said('57P01'), said('57P01'), said('57P01'), said('57P01')], tries: 3, isDone: false },
    { name: 'a database that is not there', faults: [coded('ECONNREFUSED')], tries: 1, isDone: false },
    { name: 'a server that starts', faults: [said('57P03')], tries: 1, isDone: false },
    { name: 'an answer that takes too long', faults: [new Error('Query read timeout')], tries: 1, isDone: false },
    { name: 'a value that is refused', faults: [said('22003')], tries: 1, isDone: false },
    { name: 'nothing wrong', faults: [], tries: 1, isDone: true },
  ])('with $name is tried $tries times', async ({ faults, tries, isDone }) => {
    const left = [...faults];
    let tried = 0;
    const done = overLostLines(async () => {
      tried += 1;
      const fault = left.shift();
      if (fault !== undefined) throw fault;
      return 'done';
    });
    await (isDone ? expect(done).resolves.toBe('done') : expect(done).rejects.toBe(faults[tries - 1]));
    expect(tried).toBe(tries);
  });
});
