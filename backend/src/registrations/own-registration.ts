import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { viewSession, viewWorkshopSummary } from '../workshops/workshop-views.js';
import { assertTakesRegistrations, partiesThatFit } from './admission.js';
import { hashOfToken, type LinkPurpose, tokenFor } from './links.js';
import { LockedSession } from './locked-session.js';
import { Registration } from './registration.entity.js';
import type {
  Confirmation,
  Locale,
  OwnRegistration,
  RegistrationPatch,
} from './registrations.contract.js';
import {
  LinkExpired,
  LinkUnknown,
  RegistrationEnded,
  SessionPast,
} from './registrations.errors.js';
import { type RegistrationEvent, RegistrationEvents } from './registrations.events.js';

const ended = ['cancelled', 'declined', 'expired'];

/** What a person does with their own registration, by the mailed links. */
@Injectable()
export class OwnRegistrations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(RegistrationEvents) private readonly registrationEvents: RegistrationEvents,
  ) {}

  /** By either link: the confirmation page shows what it will confirm. @throws LinkUnknown */
  async show(token: string): Promise<OwnRegistration> {
    const { manager } = this.database;
    const { id } = await this.#find(manager, token, 'own', 'confirm');
    return this.#view(manager, id);
  }

  /**
   * Confirms the address: the held seat becomes theirs, or a place on the waiting list does. Repeating it
   * changes nothing. @throws LinkUnknown, LinkExpired, RegistrationEnded and what a closed session throws
   */
  confirm(token: string): Promise<Confirmation> {
    return this.#change(
      token,
      ['confirm'],
      async ({ manager, registration, locked, now, events }) => {
        if (registration.status === 'expired') {
          throw new LinkExpired();
        }
        if (ended.includes(registration.status)) {
          throw new RegistrationEnded();
        }
        if (registration.status === 'pending') {
          const { session } = locked;
          // Closing is about new requests; only what ends the session itself stops a confirmation.
          assertTakesRegistrations({ ...session, registrationClosesAt: null }, now);
          const [fits] = registration.holdsSeats
            ? [registration]
            : partiesThatFit([registration], {
                'on-site': session.onSiteCapacity - session.onSiteTaken,
                online: session.onlineCapacity - session.onlineTaken,
              });
          if (fits && !registration.holdsSeats) {
            locked.take(registration.mode, registration.seats);
          }
          registration.status = fits ? 'confirmed' : 'waiting';
          if (!fits) {
            locked.changeWaiting(1);
          }
          await manager.update(Registration, registration.id, {
            status: registration.status,
            holdsSeats: Boolean(fits),
            confirmedAt: now,
            updatedAt: now,
          });
          events.push({
            type: fits ? 'confirmed' : 'put-on-waiting-list',
            registrationId: registration.id,
          });
        }
        return {
          status: registration.status,
          token: tokenFor(this.configuration.secret, 'own', registration.id),
        };
      },
    );
  }

  /** Corrects name, organisation or needs; what is not given stays. @throws LinkUnknown, RegistrationEnded */
  async correct(token: string, patch: RegistrationPatch): Promise<OwnRegistration> {
    const id = await this.#change(
      token,
      ['own'],
      async ({ manager, registration, now, events }) => {
        if (ended.includes(registration.status)) {
          throw new RegistrationEnded();
        }
        await manager.update(Registration, registration.id, {
          ...(patch.firstName !== undefined && { firstName: patch.firstName }),
          ...(patch.lastName !== undefined && { lastName: patch.lastName }),
          ...(patch.organisation !== undefined && { organisation: patch.organisation || null }),
          ...(patch.needs !== undefined && { needs: patch.needs || null }),
          updatedAt: now,
        });
        events.push({ type: 'corrected', registrationId: registration.id });
        return registration.id;
      },
    );
    return this.#view(this.database.manager, id);
  }

  /**
   * Ends the registration; its seats go to the next people on the waiting list. Repeating it changes nothing.
   * @throws LinkUnknown, SessionPast
   */
  async cancel(token: string): Promise<OwnRegistration> {
    const id = await this.#change(
      token,
      ['own'],
      async ({ manager, registration, locked, now, events }) => {
        if (ended.includes(registration.status)) {
          return registration.id;
        }
        if (now >= locked.session.startsAt) {
          throw new SessionPast();
        }
        if (registration.holdsSeats) {
          locked.take(registration.mode, -registration.seats);
        }
        if (registration.status === 'waiting') {
          locked.changeWaiting(-1);
        }
        await manager.update(Registration, registration.id, {
          status: 'cancelled',
          holdsSeats: false,
          endedAt: now,
          updatedAt: now,
        });
        events.push({ type: 'cancelled', registrationId: registration.id });
        events.push(...(await locked.promote(now)));
        return registration.id;
      },
    );
    return this.#view(this.database.manager, id);
  }

  /** Mails the links of every live registration of an address; says nothing about whether there is one. */
  async lookUp(email: string): Promise<void> {
    await this.database.manager.transaction(async (manager) => {
      const [latest] = await manager.query<{ id: string }[]>(
        `SELECT id FROM registrations
          WHERE email = $1 AND status NOT IN ('cancelled', 'declined', 'expired')
          ORDER BY arrival DESC LIMIT 1`,
        [email],
      );
      if (latest !== undefined) {
        await this.registrationEvents.publish(manager, [
          { type: 'links-requested', registrationId: latest.id },
        ]);
      }
    });
  }

  /** The registration that an own link stands for. @throws LinkUnknown */
  async idOf(token: string): Promise<string> {
    return (await this.#find(this.database.manager, token, 'own')).id;
  }

  /** Gives back the seats of the holds of a session that have run out. */
  async expireHolds(sessionId: string): Promise<void> {
    await this.database.manager.transaction(async (manager) => {
      const lock = await LockedSession.lock(manager, sessionId, this.clock.now());
      if (lock !== null) {
        await lock.locked.save();
        await this.registrationEvents.publish(manager, lock.events);
      }
    });
  }

  async #find(
    manager: EntityManager,
    token: string,
    ...purposes: LinkPurpose[]
  ): Promise<{ id: string; sessionId: string }> {
    const column = { confirm: 'r.confirmTokenHash', own: 'r.ownTokenHash' };
    const found = await manager
      .createQueryBuilder(Registration, 'r')
      .select(['r.id', 'r.sessionId'])
      .where(purposes.map((purpose) => `${column[purpose]} = :hash`).join(' OR '), {
        hash: hashOfToken(token),
      })
      .getOne();
    if (found === null) {
      throw new LinkUnknown();
    }
    return found;
  }

  /** One change of one registration: under the lock of its session, with its events, in one transaction. */
  async #change<Result>(
    token: string,
    purposes: LinkPurpose[],
    act: (context: {
      manager: EntityManager;
      registration: Registration;
      locked: LockedSession;
      now: Date;
      events: RegistrationEvent[];
    }) => Promise<Result>,
  ): Promise<Result> {
    const now = this.clock.now();
    return this.database.manager.transaction(async (manager) => {
      const { id, sessionId } = await this.#find(manager, token, ...purposes);
      const lock = await LockedSession.lock(manager, sessionId, now);
      if (lock === null) {
        throw new LinkUnknown();
      }
      const { locked, events } = lock;
      // Read under the lock: the same link may be used twice at once.
      const registration = await manager.findOneByOrFail(Registration, { id });
      const result = await act({ manager, registration, locked, now, events });
      await locked.save();
      await this.registrationEvents.publish(manager, events);
      return result;
    });
  }

  async #view(manager: EntityManager, id: string): Promise<OwnRegistration> {
    const registration = await manager.findOneOrFail(Registration, {
      where: { id },
      relations: { session: { venue: true, room: true, workshop: { themes: true } } },
    });
    const { session } = registration;
    if (session?.workshop === undefined) {
      throw new LinkUnknown();
    }
    const now = this.clock.now();
    // A hold that has run out counts as expired even if the job that gives its seats back has not run yet.
    const overdue =
      registration.status === 'pending' &&
      registration.holdExpiresAt !== null &&
      registration.holdExpiresAt <= now;
    const confirmed = registration.status === 'confirmed';
    const locale: Locale = registration.locale;
    return {
      firstName: registration.firstName,
      lastName: registration.lastName,
      organisation: registration.organisation ?? '',
      needs: registration.needs ?? '',
      email: registration.email,
      status: overdue ? 'expired' : registration.status,
      seats: registration.seats,
      mode: registration.mode,
      locale,
      waitingPosition:
        registration.status === 'waiting'
          ? await this.#waitingPosition(manager, registration)
          : null,
      holdExpiresAt:
        registration.status === 'pending'
          ? (registration.holdExpiresAt?.toISOString() ?? null)
          : null,
      requestedAt: registration.requestedAt.toISOString(),
      session: viewSession(session, session.workshop.status, now),
      workshop: viewWorkshopSummary(session.workshop, locale),
      joinUrl: confirmed && registration.mode === 'online' ? session.joinUrl : null,
      invitation: confirmed && session.status !== 'cancelled',
    };
  }

  async #waitingPosition(manager: EntityManager, registration: Registration): Promise<number> {
    const [row] = await manager.query<{ position: number }[]>(
      `SELECT count(*)::int + 1 AS position FROM registrations
        WHERE session_id = $1 AND status = 'waiting' AND mode = $2 AND arrival < $3`,
      [registration.sessionId, registration.mode, registration.arrival],
    );
    return row?.position ?? 1;
  }
}
