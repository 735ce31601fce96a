import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { ChecklistService, type FindingAnswer } from './checklist.service.js';

const MOST_AT_ONCE = 200;

/** Filled-in checklists from phones. */
@Controller('field/checklists')
export class ChecklistController {
  constructor(private readonly checklists: ChecklistService) {}

  @For('INSPECTOR')
  @Post()
  @HttpCode(200)
  async submit(@Body() body: { readonly answers?: unknown } | null, @CurrentCaller() caller: Caller): Promise<{ answers: FindingAnswer[] }> {
    const sent = body?.answers;
    if (!Array.isArray(sent) || sent.length > MOST_AT_ONCE) throw new BadRequest(400, 'ANSWERS_INVALID', `Up to ${MOST_AT_ONCE} checklists, as a list.`);
    return { answers: await this.checklists.submit(sent, caller) };
  }
}
