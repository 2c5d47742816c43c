import { Module } from '@nestjs/common';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { InvitationController } from './invitation.controller.js';
import { Invitations } from './invitations.js';

@Module({
  imports: [RegistrationsModule],
  controllers: [InvitationController],
  providers: [Invitations],
  exports: [Invitations],
})
export class CalendarModule {}
