import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { Invitations } from '../calendar/invitations.js';
import { loadFacts, type RegistrationFacts } from '../calendar/registration-facts.js';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { Registration } from '../registrations/registration.entity.js';
import type { RegistrationStatus } from '../registrations/registrations.contract.js';
import {
  type RegistrationEvent,
  RegistrationEvents,
} from '../registrations/registrations.events.js';
import { renderHtml, renderText } from './layout.js';
import type { MailKind } from './mail-kind.js';
import { composeMessage } from './messages.js';
import { isPermanentRefusal, MailTransport, type OutgoingMail } from './transport.js';

const kindOf: Record<RegistrationEvent['type'], MailKind | null> = {
  requested: 'confirm-address',
  'requested-again': 'already-registered',
  confirmed: 'confirmed',
  'put-on-waiting-list': 'on-waiting-list',
  corrected: null,
  cancelled: 'cancelled',
  'links-requested': 'links',
};

/** Kinds that anybody can cause for anybody's address: one in so many minutes. */
const restrained: readonly MailKind[] = ['already-registered', 'links'];
const restraintMinutes = 5;

const sendTask = 'send-mails';

interface UnsentMail {
  id: string;
  registrationId: string;
  kind: MailKind;
  messageId: string | null;
  invitation: string | null;
  createdAt: Date;
}

const ended: readonly RegistrationStatus[] = ['cancelled', 'declined', 'expired'];

/** Whether a message still says what is true. One that waited too long is not sent: a later one says it. */
function stillTrue(kind: MailKind, { status, session }: RegistrationFacts): boolean {
  switch (kind) {
    case 'confirm-address':
      return status === 'pending' || status === 'expired';
    case 'confirmed':
      return status === 'confirmed' && session.status !== 'cancelled';
    case 'on-waiting-list':
      return status === 'waiting';
    case 'already-registered':
      return !ended.includes(status);
    case 'cancelled':
      return ended.includes(status);
    case 'links':
      return true;
  }
}

/**
 * Mail that has to leave. A row is written in the transaction of the change; a job sends what is unsent for one
 * person and session, in order. Before the first attempt the Message-ID and the calendar part are fixed and
 * stored, so that a retry is the same message, which mail programs fold into one.
 */
@Injectable()
export class Outbox implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(RegistrationEvents) private readonly registrationEvents: RegistrationEvents,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(MailTransport) private readonly transport: MailTransport,
  ) {}

  onModuleInit(): void {
    this.registrationEvents.subscribe((manager, events) => this.write(manager, events));
    this.jobs.register(sendTask, ({ registrationId }: { registrationId: string }) =>
      this.sendAll(registrationId),
    );
  }

  /** Writes the mails that the events call for, and enqueues their sending, in the same transaction. */
  async write(manager: EntityManager, events: readonly RegistrationEvent[]): Promise<void> {
    const wanted = events
      .map(({ type, registrationId }) => ({ kind: kindOf[type], registrationId }))
      .filter(({ kind }) => kind !== null);
    const now = this.clock.now();
    const written = await manager.query<{ registrationId: string }[]>(
      `INSERT INTO mails (registration_id, kind, created_at)
       SELECT w.registration_id, w.kind, $3
         FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS w (registration_id, kind, position)
        WHERE NOT (w.kind = ANY($4) AND EXISTS (
                SELECT 1 FROM mails m
                 WHERE m.registration_id = w.registration_id AND m.kind = w.kind AND m.created_at > $5))
        ORDER BY w.position
       RETURNING registration_id AS "registrationId"`,
      [
        wanted.map(({ registrationId }) => registrationId),
        wanted.map(({ kind }) => kind),
        now,
        restrained,
        new Date(now.getTime() - restraintMinutes * 60_000),
      ],
    );
    for (const { registrationId } of written) {
      const key = `mails:${registrationId}`;
      await this.jobs.enqueue(manager, sendTask, { registrationId }, { key });
    }
  }

  /**
   * Sends what is unsent for this person and session, oldest first. @throws the SMTP failure, after it has
   * been recorded: the job is tried again later
   */
  async sendAll(registrationId: string): Promise<void> {
    const facts = await loadFacts(this.database.manager, registrationId);
    if (facts === null) {
      return;
    }
    await this.#alone(`${facts.sessionId} ${facts.email.toLowerCase()}`, async () => {
      for (const mail of await this.#unsent(facts)) {
        await this.#send(mail);
      }
    });
  }

  /**
   * One process at a time for one person and session, so that a CANCEL never overtakes its REQUEST. The lock
   * belongs to a connection of its own rather than to a transaction: a mail server may take its time.
   */
  async #alone(key: string, act: () => Promise<void>): Promise<void> {
    const client = new pg.Client({
      connectionString: this.database.url,
      connectionTimeoutMillis: 5_000,
      application_name: 'atelier-ouvert mail',
    });
    client.on('error', () => undefined); // the statement in progress reports it
    await client.connect();
    try {
      await client.query('SELECT pg_advisory_lock(727004, hashtext($1))', [key]);
      await act();
    } finally {
      await client.end();
    }
  }

  #unsent({ sessionId, email }: RegistrationFacts): Promise<UnsentMail[]> {
    return this.database.manager.query<UnsentMail[]>(
      `SELECT m.id, m.registration_id AS "registrationId", m.kind, m.message_id AS "messageId", m.invitation,
              m.created_at AS "createdAt"
         FROM mails m JOIN registrations r ON r.id = m.registration_id
        WHERE r.session_id = $1 AND r.email = $2 AND m.sent_at IS NULL AND m.refused_at IS NULL
        ORDER BY m.id`,
      [sessionId, email],
    );
  }

  async #send(mail: UnsentMail): Promise<void> {
    const message = await this.#prepare(mail);
    if (message === null) {
      await this.database.manager.query(
        `UPDATE mails SET last_error = 'no longer true when it could leave', refused_at = now() WHERE id = $1`,
        [mail.id],
      );
      return;
    }
    try {
      await this.transport.send(message);
    } catch (error) {
      const permanent = isPermanentRefusal(error);
      await this.database.manager.query(
        `UPDATE mails SET attempts = attempts + 1, last_error = $2,
                refused_at = CASE WHEN $3 THEN now() END WHERE id = $1`,
        [mail.id, reasonOf(error), permanent],
      );
      if (permanent) {
        return;
      }
      throw new Error(`The mail server did not take a message: ${reasonOf(error)}`, {
        cause: error,
      });
    }
    await this.database.manager.query(
      'UPDATE mails SET attempts = attempts + 1, last_error = NULL, sent_at = now() WHERE id = $1',
      [mail.id],
    );
  }

  /** Fixes what a retry must repeat, commits it, and writes the rest from what is true now. */
  async #prepare(mail: UnsentMail): Promise<OutgoingMail | null> {
    const facts = await loadFacts(this.database.manager, mail.registrationId);
    if (facts === null || !stillTrue(mail.kind, facts)) {
      return null;
    }
    const fixed =
      mail.messageId === null
        ? await this.#fix(mail, facts)
        : { ...mail, messageId: mail.messageId };
    const content = composeMessage(mail.kind, facts, {
      configuration: this.configuration,
      others: mail.kind === 'links' ? await this.#liveRegistrations(facts.email) : [],
      invitation: fixed.invitation !== null,
    });
    return {
      to: {
        // A name that its owner has not confirmed may be somebody's message to a stranger.
        name: facts.confirmedAt === null ? '' : `${facts.firstName} ${facts.lastName}`,
        address: facts.email,
      },
      ...(facts.session.workshop.contactEmail !== null && {
        replyTo: facts.session.workshop.contactEmail,
      }),
      subject: content.subject,
      html: renderHtml(content),
      text: renderText(content),
      messageId: fixed.messageId,
      date: mail.createdAt,
      ...(fixed.invitation !== null && {
        invitation: {
          method: mail.kind === 'cancelled' ? ('CANCEL' as const) : ('REQUEST' as const),
          text: fixed.invitation,
        },
      }),
    };
  }

  async #fix(
    mail: UnsentMail,
    facts: RegistrationFacts,
  ): Promise<{ messageId: string; invitation: string | null }> {
    const method = { confirmed: 'REQUEST', cancelled: 'CANCEL' } as const;
    return this.database.manager.transaction(async (manager) => {
      const next =
        mail.kind === 'confirmed' || mail.kind === 'cancelled'
          ? await this.invitations.next(manager, facts, method[mail.kind])
          : null;
      const host = new URL(this.configuration.publicUrl).hostname;
      const messageId = `<${facts.id}.${mail.kind}.${next?.sequence ?? mail.id}@${host}>`;
      await manager.query('UPDATE mails SET message_id = $2, invitation = $3 WHERE id = $1', [
        mail.id,
        messageId,
        next?.text ?? null,
      ]);
      return { messageId, invitation: next?.text ?? null };
    });
  }

  async #liveRegistrations(email: string): Promise<RegistrationFacts[]> {
    const registrations = await this.database.manager
      .createQueryBuilder(Registration, 'r')
      .innerJoinAndSelect('r.session', 's')
      .innerJoinAndSelect('s.workshop', 'w')
      .where('r.email = :email', { email })
      .andWhere(`r.status NOT IN ('cancelled', 'declined', 'expired')`)
      .orderBy('s.startsAt')
      .take(50)
      .getMany();
    return registrations as RegistrationFacts[];
  }
}

/** What the mail server said, without the address that it may repeat. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\S+@\S+/g, '…').slice(0, 300);
