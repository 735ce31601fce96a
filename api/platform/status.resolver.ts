import { Query, Resolver } from '@nestjs/graphql';
import type { Impairment, ServerStatus } from '../generated/schema.js';
import { For } from './access.js';
import { Gate } from './gate.js';
import { openSockets } from './sockets.js';
import { StatusView } from './status.view.js';
import { Vitals } from './vitals.js';

@Resolver()
export class StatusResolver {
  constructor(
    private readonly vitals: Vitals,
    private readonly view: StatusView,
    private readonly gate: Gate,
  ) {}

  @For('ADMINISTRATOR')
  @Query('serverStatus')
  async serverStatus(): Promise<ServerStatus> {
    const { impairments, queues, sight, disk, clockOffset } = this.vitals.current;
    const [processes, storage] = await Promise.all([this.view.processes(), this.view.storage()]);
    return {
      at: this.vitals.now(),
      impairments: [...impairments],
      processes,
      queues: queues.map(({ kind, waiting, stuckSeconds }) => ({ kind, waiting, stuckSeconds: Math.round(stuckSeconds) })),
      setAside: sight.setAside,
      requestsInFlight: this.gate.inFlight,
      sockets: openSockets(),
      poolWaiting: this.vitals.poolWaiting,
      ...storage,
      clockOffset: clockOffset === null ? null : Math.round(clockOffset),
      disk: disk === null ? null : { usedShare: disk.used, freeBytes: disk.freeBytes },
    };
  }

  @Query('impairments')
  impairments(): Impairment[] {
    return [...this.vitals.current.impairments];
  }
}
