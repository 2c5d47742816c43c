import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { SmtpServer } from '../mail/transport.js';
import { MailboxStore } from './mailbox-store.js';

const largestMessage = 5 * 1024 * 1024;

/**
 * The demonstration's mail server: real SMTP, on this machine only, on a port that the system chooses. The
 * transport is told its address before the first mail can leave.
 */
@Injectable()
export class MailboxServer implements OnModuleInit, OnApplicationShutdown {
  readonly store: MailboxStore;
  readonly #logger = new Logger('mailbox');
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    size: largestMessage,
    closeTimeout: 1_000,
    onData: (stream, session, done) => {
      this.#keep(stream, session).then(() => {
        done();
      }, done);
    },
  });

  constructor(
    @Inject(CONFIGURATION) configuration: Configuration,
    @Inject(SmtpServer) private readonly smtpServer: SmtpServer,
  ) {
    this.store = new MailboxStore(join(configuration.dataDirectory, 'mailbox'));
  }

  async onModuleInit(): Promise<void> {
    this.#server.on('error', (error) => {
      this.#logger.warn({ msg: 'the mailbox lost a connection', reason: error.message });
    });
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server.server, 'listening');
    const { port } = this.#server.server.address() as AddressInfo;
    this.smtpServer.url = `smtp://127.0.0.1:${port}`;
  }

  async onApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(resolve);
    });
  }

  async #keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      // Read to its end in any case; only what fits is kept.
      if (!stream.sizeExceeded) {
        chunks.push(chunk as Buffer);
      }
    }
    if (stream.sizeExceeded) {
      throw Object.assign(new Error('The message is too large.'), { responseCode: 552 });
    }
    const { mailFrom, rcptTo } = session.envelope;
    // What a mail server adds on delivery.
    const trace = [
      `Return-Path: <${mailFrom ? mailFrom.address : ''}>`,
      ...rcptTo.map(({ address }) => `Delivered-To: ${address}`),
    ];
    await this.store.add(Buffer.concat([Buffer.from(`${trace.join('\r\n')}\r\n`), ...chunks]));
  }
}
