import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { NotFound } from '../http/domain-error.js';
import { pathTo } from '../site/paths.contract.js';
import type { Venue } from '../venues/venue.entity.js';
import { writeInvitation } from './invitation.js';
import { nextInvitation, type ToldInvitation } from './next-invitation.js';
import { loadFacts, placeOf, type RegistrationFacts } from './registration-facts.js';

const texts = {
  fr: {
    online: 'En ligne',
    join: 'Participer en ligne',
    page: 'Toutes les informations',
    colon: '\u202f: ',
    noReplies:
      'Les réponses à cette invitation ne sont pas lues\u202f: pour annuler, utilisez le lien du courriel.',
    ended: 'Votre inscription à cette séance est terminée.',
    cancelled: 'Cette séance est annulée.',
  },
  en: {
    online: 'Online',
    join: 'Take part online',
    page: 'All the information',
    colon: ': ',
    noReplies: 'Replies to this invitation are not read: to cancel, use the link in the e-mail.',
    ended: 'Your registration for this session has ended.',
    cancelled: 'This session is cancelled.',
  },
};

/** What people's calendars are told about their sessions, and what they were last told. */
@Injectable()
export class Invitations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Decides and records the next message to a person's calendar, inside the caller's transaction; null when
   * their calendar needs none.
   */
  async next(
    manager: EntityManager,
    facts: RegistrationFacts,
    method: 'REQUEST' | 'CANCEL',
  ): Promise<{ sequence: number; text: string } | null> {
    const last = await this.#told(manager, facts, true);
    const told = nextInvitation(
      last,
      { attending: method === 'REQUEST', fingerprint: this.#fingerprint(facts) },
      this.clock.now(),
      { resend: true },
    );
    if (told === null) {
      return null;
    }
    await manager.query(
      `INSERT INTO invitations (session_id, email, sequence, method, stamped_at, fingerprint)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (session_id, email) DO UPDATE
          SET sequence = excluded.sequence, method = excluded.method,
              stamped_at = excluded.stamped_at, fingerprint = excluded.fingerprint`,
      [facts.sessionId, facts.email, told.sequence, method, told.stampedAt, told.fingerprint],
    );
    return { sequence: told.sequence, text: this.#write(facts, told) };
  }

  /**
   * The invitation as a file to download: as it was sent, or as it will be. @throws NotFound when the person
   * has no seat
   */
  async current(registrationId: string): Promise<string> {
    const { manager } = this.database;
    const facts = await loadFacts(manager, registrationId);
    if (facts?.status !== 'confirmed' || facts.session.status === 'cancelled') {
      throw new NotFound();
    }
    const last = await this.#told(manager, facts, false);
    const truth = { attending: true, fingerprint: this.#fingerprint(facts) };
    const told = nextInvitation(last, truth, this.clock.now()) ?? last;
    if (told === null) {
      throw new NotFound();
    }
    return this.#write(facts, told);
  }

  #fingerprint(facts: RegistrationFacts): string {
    const { startsAt, endsAt, timeZone, status } = facts.session;
    return JSON.stringify([
      startsAt.toISOString(),
      endsAt.toISOString(),
      timeZone,
      status === 'cancelled' ? 'cancelled' : 'held',
      facts.mode,
      placeOf(facts),
    ]);
  }

  async #told(
    manager: EntityManager,
    { sessionId, email }: RegistrationFacts,
    lock: boolean,
  ): Promise<ToldInvitation | null> {
    const [row] = await manager.query<ToldInvitation[]>(
      `SELECT sequence, method, stamped_at AS "stampedAt", fingerprint FROM invitations
        WHERE session_id = $1 AND email = $2 ${lock ? 'FOR UPDATE' : ''}`,
      [sessionId, email],
    );
    return row ?? null;
  }

  #write(facts: RegistrationFacts, told: ToldInvitation): string {
    const { session } = facts;
    const { publicUrl, mailFrom } = this.configuration;
    const words = texts[facts.locale];
    const pageUrl = publicUrl + pathTo(facts.locale, 'workshop', { slug: session.workshop.slug });
    const joinUrl =
      facts.mode === 'online' && facts.status === 'confirmed' ? session.joinUrl : null;
    const wholeSession = session.status === 'cancelled';
    const description =
      told.method === 'CANCEL'
        ? [wholeSession ? words.cancelled : words.ended, `${words.page}${words.colon}${pageUrl}`]
        : [
            session.workshop.summary,
            ...(joinUrl === null ? [] : [`${words.join}${words.colon}${joinUrl}`]),
            `${words.page}${words.colon}${pageUrl}`,
            words.noReplies,
          ];
    return writeInvitation({
      method: told.method,
      sessionCancelled: wholeSession,
      sessionId: session.id,
      siteHost: new URL(publicUrl).hostname,
      sequence: told.sequence,
      stampedAt: told.stampedAt,
      createdAt: session.createdAt,
      updatedAt: session.updatedAt,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      title: session.workshop.title,
      description: description.join('\n\n'),
      location: placeOf(facts) || words.online,
      position: facts.mode === 'on-site' ? positionOf(session.venue) : null,
      joinUrl,
      joinLabel: words.join,
      url: pageUrl,
      organizer: mailFrom,
      attendee: {
        name: `${facts.firstName} ${facts.lastName}`,
        address: facts.email,
        status: 'ACCEPTED',
      },
    });
  }
}

function positionOf(
  venue: Venue | null | undefined,
): { latitude: number; longitude: number } | null {
  const { latitude = null, longitude = null } = venue ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
