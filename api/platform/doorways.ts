import { type ChildProcess, fork, type SendHandle } from 'node:child_process';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { projectRoot } from './project-root.js';

/** Connections taken up in one turn of the event loop, at most. */
const DOORWAYS = 16;
/** Milliseconds until the helper must have handed them all back. */
const PATIENCE = 10_000;
const PROGRAM = join(projectRoot, 'api', 'hand-back.mjs');

/**
 * More handles on the socket a server listens on. Node takes up one connection per handle and turn of its event loop; a server that has a turn of ten milliseconds of work then lets
 * a thousand phones that knock at once wait for seven seconds, however quickly it answers them (api/README.md, "Doorways").
 */
@Injectable()
export class Doorways {
  private readonly log = new Logger('Doorways');
  private readonly open: Server[] = [];
  private isShut = false;

  /** Once the server listens. Where there can be no more handles it works on with its own. */
  async widen(server: Server): Promise<void> {
    const helper = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {}, execArgv: [] });
    helper.on('error', () => undefined);
    try {
      for (let more = 1; more < DOORWAYS && !this.isShut; more += 1) this.add(server, await secondOf(server, helper));
    } catch (fault) {
      if (!this.isShut) this.log.warn(`connections are taken up by ${this.open.length + 1} handles: ${fault instanceof Error ? fault.message : String(fault)}`);
    } finally {
      // It has a handle of each as long as it lives.
      const gone = new Promise((resolve) => helper.once('exit', resolve).once('error', resolve));
      if (helper.exitCode === null && helper.signalCode === null && helper.kill()) await gone;
    }
  }

  /** Before the server itself closes. */
  shut(): void {
    this.isShut = true;
    for (const doorway of this.open.splice(0)) doorway.close();
  }

  private add(server: Server, handle: unknown): void {
    // As an HTTP server makes its own.
    const doorway = createServer({ allowHalfOpen: true, noDelay: true }, (socket: Socket) => server.emit('connection', socket));
    doorway.on('error', (fault) => this.log.warn(fault.message));
    doorway.listen(handle);
    if (this.isShut) doorway.close();
    else this.open.push(doorway);
  }
}

/** A second handle of the socket that server listens on. The bare handle travels: a helper that was given the server would listen too. */
function secondOf(server: Server, helper: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      helper.off('message', hear).off('exit', lose).off('error', lose);
      end();
    };
    const hear = (_said: unknown, handle: unknown): void => settle(() => (handle === undefined ? reject(new Error('no handle came back')) : resolve(handle)));
    const lose = (): void => settle(() => reject(new Error('api/hand-back.mjs does not answer')));
    const timer = setTimeout(lose, PATIENCE);
    helper.on('message', hear).on('exit', lose).on('error', lose);
    helper.send('door', (server as unknown as { readonly _handle: SendHandle })._handle, (fault) => {
      if (fault !== null) settle(() => reject(fault));
    });
  });
}
