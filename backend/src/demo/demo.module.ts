import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxServer } from './mailbox-server.js';

/** Stand-ins for the outside world. Loaded in demonstration mode only. */
@Module({ imports: [MailModule], controllers: [MailboxController], providers: [MailboxServer] })
export class DemoModule {}
