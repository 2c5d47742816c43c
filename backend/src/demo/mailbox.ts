import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { SmtpServer } from '../mail/transport.js';

export interface StoredMail {
  id: string;
  raw: Buffer;
  parsed: ParsedMail;
}

const kept = 500;
const largestMail = 2 * 1024 * 1024;
const idPattern = /^\d{14}-[0-9a-f-]{36}$/;

/**
 * The stand-in mailbox: mail reaches it by real SMTP, on loopback, and is kept as .eml files that survive a
 * restart, the last 500 of them.
 */
@Injectable()
export class Mailbox implements OnModuleInit, OnApplicationShutdown {
  readonly #logger = new Logger('mailbox');
  readonly #directory: string;
  readonly #server: SMTPServer;

  constructor(
    @Inject(CONFIGURATION) configuration: Configuration,
    @Inject(SmtpServer) private readonly smtp: SmtpServer,
  ) {
    this.#directory = resolve(configuration.dataDirectory, 'mailbox');
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: largestMail,
      logger: false,
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.#keep(Buffer.concat(chunks)).then(
            () => done(),
            (error: unknown) => done(error as Error),
          );
        });
      },
    });
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    this.#server.on('error', (error) => this.#logger.warn({ msg: error.message }));
    await new Promise<void>((listening) => {
      this.#server.listen(0, '127.0.0.1', listening);
    });
    const { port } = this.#server.server.address() as AddressInfo;
    this.smtp.url = `smtp://127.0.0.1:${port}`;
  }

  /** Written aside and renamed: an acknowledged message is whole on the disk. */
  async #keep(raw: Buffer): Promise<void> {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const id = `${stamp}-${randomUUID()}`;
    const path = join(this.#directory, `${id}.eml`);
    await writeFile(`${path}.part`, raw);
    await rename(`${path}.part`, path);
    const ids = await this.#ids();
    await Promise.all(
      ids.slice(kept).map((old) => rm(join(this.#directory, `${old}.eml`), { force: true })),
    );
  }

  /** Newest first. */
  async #ids(): Promise<string[]> {
    const files = await readdir(this.#directory);
    return files
      .filter((file) => file.endsWith('.eml'))
      .map((file) => file.slice(0, -4))
      .filter((id) => idPattern.test(id))
      .sort()
      .reverse();
  }

  /** The newest messages whose recipient contains `recipient`. */
  async list(recipient: string, limit = 50): Promise<StoredMail[]> {
    const found: StoredMail[] = [];
    for (const id of await this.#ids()) {
      const mail = await this.find(id);
      if (mail !== null && recipientOf(mail).toLowerCase().includes(recipient.toLowerCase())) {
        found.push(mail);
      }
      if (found.length === limit) {
        break;
      }
    }
    return found.sort(
      (a, b) => (b.parsed.date?.getTime() ?? 0) - (a.parsed.date?.getTime() ?? 0),
    );
  }

  async find(id: string): Promise<StoredMail | null> {
    if (!idPattern.test(id)) {
      return null;
    }
    try {
      const raw = await readFile(join(this.#directory, `${id}.eml`));
      return { id, raw, parsed: await simpleParser(raw) };
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') {
        return null;
      }
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await new Promise<void>((closed) => this.#server.close(closed));
  }
}

export const recipientOf = ({ parsed }: StoredMail): string =>
  [parsed.to ?? []].flat().map(({ text }) => text).join(', ');

/** The calendar part of a message, or undefined. */
export const invitationOf = ({ parsed }: StoredMail): string | undefined =>
  parsed.attachments
    .find(({ contentType }) => contentType === 'text/calendar' || contentType === 'application/ics')
    ?.content.toString('utf8');
