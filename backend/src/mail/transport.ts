import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';

export interface OutgoingMail {
  to: { name: string; address: string };
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  /** When it was written; a retry keeps it. */
  date: Date;
  invitation?: { method: 'REQUEST' | 'CANCEL'; text: string };
}

/** Where mail leaves to; the demonstration's mailbox sets itself as the server before the first mail. */
@Injectable()
export class SmtpServer {
  url: string | undefined;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.url = configuration.smtpUrl;
  }
}

/**
 * The server says no for good (5xx) to this recipient or to this message: trying again would not help. A no to
 * the sender, the password or the connection is about the configuration, and so is "relay access denied", a
 * matter of policy (5.7.x of RFC 3463): once that is mended, the mail leaves.
 */
export const isPermanentRefusal = (error: unknown): boolean => {
  const { responseCode, command, response } = error as {
    responseCode?: number;
    command?: string;
    response?: string;
  };
  return (
    responseCode !== undefined &&
    responseCode >= 500 &&
    (command === 'RCPT TO' || command === 'DATA') &&
    !/^\d{3}[ -]5\.7\.\d/.test(response ?? '')
  );
};

@Injectable()
export class MailTransport implements OnApplicationShutdown {
  #transport: ReturnType<typeof MailTransport.create> | undefined;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(SmtpServer) private readonly server: SmtpServer,
  ) {}

  private static create(url: string) {
    return createTransport({
      url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      // A connection that breaks may break after the message was taken: the job decides when to try again.
      maxRequeues: 0,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /**
   * Sends to exactly one recipient. The sender is also the ORGANIZER: mail programs distrust a mismatch.
   * @throws the SMTP failure, see isPermanentRefusal
   */
  async send(mail: OutgoingMail): Promise<void> {
    if (this.server.url === undefined) {
      throw new Error('No mail server yet.');
    }
    // A comma would make two recipients of one, a line break none.
    // eslint-disable-next-line no-control-regex -- those characters are what is refused
    if (/[\s,;<>\u0000-\u001f\u007f]/.test(mail.to.address)) {
      throw new Error('The address is not one recipient.');
    }
    this.#transport ??= MailTransport.create(this.server.url);
    const sent = await this.#transport.sendMail({
      from: this.configuration.mailFrom,
      to: [mail.to],
      ...(mail.replyTo !== undefined && { replyTo: { name: '', address: mail.replyTo } }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      date: mail.date,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(mail.invitation && {
        icalEvent: {
          method: mail.invitation.method,
          filename: 'invite.ics',
          content: mail.invitation.text,
          // Quoted-printable, the default of the alternative part, has broken Outlook.
          contentTransferEncoding: 'base64',
        },
      }),
    });
    const { to } = sent.envelope;
    if (!Array.isArray(to) || to.length !== 1) {
      throw new Error('The message did not have exactly one recipient.');
    }
  }

  onApplicationShutdown(): void {
    this.#transport?.close();
  }
}
