import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../platform/access.js';
import { doorOf } from '../platform/door.js';
import { ProviderService } from './provider.service.js';

/** Seconds a person may take at the provider. */
const PATIENCE = 600;
const nameOf = (isSecure: boolean): string => (isSecure ? '__Host-cungcau-way' : 'cungcau-way');

/** To the identity provider and back; everything it answers is a way to go on. */
@Controller('sign-in/provider')
export class ProviderController {
  constructor(private readonly provider: ProviderService) {}

  @Open()
  @Get()
  async begin(@Query('next') next: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const way = await this.provider.begin(typeof next === 'string' ? next : undefined, doorOf(request, reply));
    if (way === null) return void (await reply.redirect('/sign-in?provider=failed', 303));
    keepWay(request, reply, way.browser);
    await reply.redirect(way.address, 303);
  }

  @Open()
  @Get('back')
  async back(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, kept = null] =
      new RegExp(`(?:^|;\\s*)${nameOf(request.protocol === 'https')}=([A-Za-z0-9_-]{20,100})(?:;|$)`).exec(request.headers.cookie ?? '') ?? [];
    const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
    const next = await this.provider.finish(query, kept, doorOf(request, reply));
    keepWay(request, reply, null);
    await reply.redirect(next === null ? '/sign-in?provider=failed' : `/sign-in?${new URLSearchParams({ provider: 'done', next })}`, 303);
  }
}

/** Lax, for the way back begins on the provider's site; null forgets it. */
function keepWay(request: FastifyRequest, reply: FastifyReply, browser: string | null): void {
  const isSecure = request.protocol === 'https';
  const parts = [`${nameOf(isSecure)}=${browser ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${browser === null ? 0 : PATIENCE}`];
  reply.header('set-cookie', [...parts, ...(isSecure ? ['Secure'] : [])].join('; '));
}
