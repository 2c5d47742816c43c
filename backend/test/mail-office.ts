import { Invitations } from '../src/calendar/invitations.js';
import type { Configuration } from '../src/config/configuration.js';
import type { Database } from '../src/database/database.js';
import { Jobs } from '../src/jobs/jobs.js';
import { Outbox } from '../src/mail/outbox.js';
import { MailTransport, SmtpServer } from '../src/mail/transport.js';
import { tokenFor } from '../src/registrations/links.js';
import { OwnRegistrations } from '../src/registrations/own-registration.js';
import { Register } from '../src/registrations/register.js';
import { Registration } from '../src/registrations/registration.entity.js';
import type { RegistrationRequest } from '../src/registrations/registrations.contract.js';
import { RegistrationEvents } from '../src/registrations/registrations.events.js';
import { aConfiguration, aRequest, type TestClock } from './factories.js';

/** A row of the mail log. */
export interface MailRow {
  id: string;
  kind: string;
  message_id: string | null;
  invitation: string | null;
  attempts: number;
  last_error: string | null;
  sent_at: Date | null;
  refused_at: Date | null;
}

/** Registrations and the mail that follows them, put together by hand: mail leaves when a test says so. */
export class MailOffice {
  readonly configuration: Configuration;
  readonly jobs = new Jobs();
  readonly invitations: Invitations;
  readonly outbox: Outbox;
  readonly own: OwnRegistrations;
  readonly #register: Register;
  readonly #transport: MailTransport;

  constructor(
    readonly database: Database,
    readonly clock: TestClock,
    smtpUrl: string,
    values: Partial<Configuration> = {},
  ) {
    this.configuration = aConfiguration({ smtpUrl, ...values });
    const events = new RegistrationEvents();
    this.#transport = new MailTransport(this.configuration, new SmtpServer(this.configuration));
    this.invitations = new Invitations(database, clock, this.configuration);
    this.outbox = new Outbox(
      database,
      clock,
      this.configuration,
      this.jobs,
      events,
      this.invitations,
      this.#transport,
    );
    this.outbox.onModuleInit();
    this.#register = new Register(database, clock, this.configuration, events, this.jobs);
    this.own = new OwnRegistrations(database, clock, this.configuration, events);
  }

  close(): void {
    this.#transport.onApplicationShutdown();
  }

  token(purpose: 'confirm' | 'own', id: string): string {
    return tokenFor(this.configuration.secret, purpose, id);
  }

  /** The latest registration of the address, after asking for it. */
  async request(sessionId: string, values: Partial<RegistrationRequest> = {}): Promise<string> {
    const wanted = aRequest(values);
    await this.#register.register(sessionId, wanted);
    const { id } = await this.database.manager.findOneOrFail(Registration, {
      where: { sessionId, email: wanted.email },
      order: { arrival: 'DESC' },
    });
    return id;
  }

  confirm(id: string): Promise<unknown> {
    return this.own.confirm(this.token('confirm', id));
  }

  cancel(id: string): Promise<unknown> {
    return this.own.cancel(this.token('own', id));
  }

  /** Asks for a seat and confirms it, with the mails of both sent. */
  async confirmed(sessionId: string, values: Partial<RegistrationRequest> = {}): Promise<string> {
    const id = await this.request(sessionId, values);
    await this.outbox.sendAll(id);
    await this.confirm(id);
    await this.outbox.sendAll(id);
    return id;
  }

  mailsOf(registrationId: string): Promise<MailRow[]> {
    return this.database.manager.query<MailRow[]>(
      'SELECT * FROM mails WHERE registration_id = $1 ORDER BY id',
      [registrationId],
    );
  }
}
