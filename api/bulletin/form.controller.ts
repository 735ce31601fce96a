import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkTemplate } from '../domain/bulletin/check-template.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { BadRequest } from '../platform/json-body.js';
import { BulletinService } from './bulletin.service.js';
import { templateOf } from './form.service.js';
import { FormPreviewView } from './form-preview.view.js';
import { readForm } from './read-form.js';

/** Shows what a form makes of today's figures before anybody decides to use it. */
@Controller('files/bulletin-forms')
export class FormController {
  constructor(
    private readonly bulletins: BulletinService,
    private readonly view: FormPreviewView,
    private readonly clock: Clock,
  ) {}

  @For('ADMINISTRATOR')
  @Post('preview')
  @HttpCode(200)
  async preview(@Body() body: unknown, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const form = readForm(body);
    const content = form === null ? null : templateOf(form);
    const provinceId = this.bulletins.provinceOf(caller);
    if (content === null || provinceId === null || checkTemplate(content).length > 0) throw new BadRequest(400, 'FORM_INVALID', 'The form is not complete.');
    const pdf = await this.view.print(provinceId, content, this.clock.now());
    await reply.headers({ 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="xem-truoc.pdf"' }).send(pdf);
  }
}
