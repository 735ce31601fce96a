import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Level } from '../domain/alert/thresholds.js';
import type { Instant } from '../domain/instant.js';
import { FileRows, readFacts } from '../intake/file-rows.js';
import { IntakeModule } from '../intake/intake.module.js';
import { type ImportJob, IntakeService } from '../intake/intake.service.js';
import { prepareDeployment } from '../intake/prepare-deployment.js';
import type { Profile, ReportSheet } from '../intake/profile.js';
import { startProgress } from '../intake/progress.js';
import { RejectsFile } from '../intake/rejects-file.js';
import { sheetOfHeader } from '../intake/sheet-columns.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { ReplayedView } from './replayed.view.js';
import { declareLevel, withTemporaryDatabase } from './temporary-database.store.js';

/** What is replayed, and how far. */
export interface Replay {
  readonly title: string;
  readonly profile: Profile;
  readonly files: readonly string[];
  /** A crisis level declared for the whole deployment from a time on. */
  readonly level?: { readonly level: Level; readonly since: Instant };
  /** Whether outlets and commodities are made although the profile does not. */
  readonly create?: boolean;
  /** Whether trends and alerts follow; else the reports are only stored. */
  readonly judged: boolean;
}

type OpenHouse = (config: Config, more: readonly Type[]) => Promise<INestApplicationContext>;

const LINE_EVERY = 5000;

/** Replays files in a database of their own, through the same import, trends and rules as a live deployment. */
export class Laboratory {
  /** Of this laboratory alone; files made for a replay lie here. */
  readonly folder = mkdtempSync(join(tmpdir(), 'cungcau-evaluate-'));

  constructor(
    private readonly config: Config,
    private readonly openHouse: OpenHouse,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /** Hands what the replay has left to `read`, then drops the database. Throws ImportProblem when a file does not fit the profile. */
  replay<Result>(replay: Replay, read: (replayed: ReplayedView, house: INestApplicationContext) => Promise<Result>): Promise<Result> {
    return withTemporaryDatabase(this.config.databaseUrl, async (url) => {
      await prepareDeployment(url, replay.profile);
      if (replay.level !== undefined) await declareLevel(url, replay.level.level, replay.level.since);
      const house = await this.openHouse(new Config({ DATABASE_URL: url, DATABASE_POOL: '4', LOG_LEVEL: 'error' }), [IntakeModule]);
      try {
        await this.importFiles(house, replay);
        if (replay.judged) await this.judge(house, replay.title);
        return await read(new ReplayedView(house.get(Database)), house);
      } finally {
        await house.close();
      }
    });
  }

  /** Removes the files made for replays. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async importFiles(house: INestApplicationContext, { title, profile, files, create = false }: Replay): Promise<void> {
    const opened = [];
    for (const path of files) {
      const file = await readFacts(path);
      const rows = new FileRows(file, profile.separator);
      await rows.open();
      opened.push({ file, rows, sheet: sheetOfHeader(profile, rows.header, file.name) });
    }
    const intake = house.get(IntakeService);
    for (const { file, rows, sheet } of opened.sort((a, b) => Number(a.sheet.holds === 'REPORTS') - Number(b.sheet.holds === 'REPORTS'))) {
      const progress = startProgress(`${title}: ${file.name}`, file.bytes, 'rows', this.stream);
      const rejects = new RejectsFile(join(this.folder, 'rejects.csv'), rows.header);
      const onProgress = (count: number, bytes: number): void => progress.at(bytes, count);
      const job = { profile, file, rows, rejects, create, isStopped: () => false, onProgress };
      if (sheet.holds === 'REPORTS') await intake.importReports({ ...job, sheet } satisfies ImportJob<ReportSheet>);
      else await intake.importList({ ...job, sheet });
      progress.end();
      rows.close();
    }
  }

  private async judge(house: INestApplicationContext, title: string): Promise<void> {
    const since = performance.now();
    let told = since;
    let done = 0;
    await house.get(OutboxDrainer).drain((facts) => {
      done += facts;
      if (performance.now() - told < LINE_EVERY) return;
      told = performance.now();
      this.say(`${title}: ${done} facts acted on by trends and alerts, ${((told - since) / 1000).toFixed(0)} s`);
    });
  }

  say(line: string): void {
    this.stream.write(`${line}\n`);
  }
}
