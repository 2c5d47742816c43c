import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OwnRegistrations } from '../registrations/own-registration.js';
import { Invitations } from './invitations.js';

@ApiTags('registrations')
@Controller('api/v1/registrations')
export class InvitationController {
  constructor(
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(OwnRegistrations) private readonly own: OwnRegistrations,
  ) {}

  @Get(':token/invitation.ics')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The current invitation, for a person with a seat' })
  async download(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const invitation = await this.invitations.current(await this.own.idOf(token));
    await reply
      .type('text/calendar; charset=utf-8; method=REQUEST')
      .header('Content-Disposition', 'attachment; filename="invitation.ics"')
      .send(invitation);
  }
}
