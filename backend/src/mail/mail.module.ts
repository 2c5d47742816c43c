import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { Outbox } from './outbox.js';
import { MailTransport, SmtpServer } from './transport.js';

@Module({
  imports: [RegistrationsModule, CalendarModule],
  providers: [Outbox, MailTransport, SmtpServer],
  exports: [Outbox, SmtpServer],
})
export class MailModule {}
