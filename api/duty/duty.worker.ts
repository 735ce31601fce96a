import { Injectable } from '@nestjs/common';
import { MINUTE } from '../domain/instant.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { ReminderService } from './reminder.service.js';

/** Reminds by the clock, looking once a minute. */
@Injectable()
export class DutyWorker {
  constructor(drainer: OutboxDrainer, reminders: ReminderService) {
    drainer.onTheClock(MINUTE, async () => {
      await reminders.remindByTheClock();
    });
  }
}
