import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { InvalidInput, NotFound } from '../http/domain-error.js';
import { Jobs } from '../jobs/jobs.js';
import { admit, assertTakesRegistrations, attendanceModeFor } from './admission.js';
import { hashOfToken, tokenFor } from './links.js';
import { LockedSession } from './locked-session.js';
import type { RegistrationRequest } from './registrations.contract.js';
import { RegistrationEvents } from './registrations.events.js';

/**
 * Takes a request for a session. Its seats are held for a set time, until the address is confirmed; when the
 * session is full it waits to be confirmed for a place on the waiting list. An address that is registered
 * already gets the same answer: only the mail tells.
 */
@Injectable()
export class Register {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(RegistrationEvents) private readonly registrationEvents: RegistrationEvents,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async register(sessionId: string, request: RegistrationRequest): Promise<void> {
    const now = this.clock.now();
    await this.database.manager.transaction(async (manager) => {
      const lock = await LockedSession.lock(manager, sessionId, now);
      if (lock === null) {
        throw new NotFound();
      }
      const { locked, events } = lock;
      const { session } = locked;
      assertTakesRegistrations(session, now);
      const mode = attendanceModeFor(session.mode, request.mode);
      if (request.seats > session.maxSeatsPerRegistration) {
        throw new InvalidInput([{ path: 'seats', code: 'too-many-seats' }]);
      }
      const holds = admit(session, { mode, seats: request.seats }) === 'held';
      const id = randomUUID();
      const holdExpiresAt = new Date(now.getTime() + this.configuration.holdMinutes * 60_000);

      const inserted = await manager.query<unknown[]>(
        `INSERT INTO registrations (id, session_id, email, first_name, last_name, organisation, needs, locale,
           mode, seats, status, holds_seats, confirm_token_hash, own_token_hash, requested_at, hold_expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'pending', $11, $12, $13, $14, $15)
         ON CONFLICT (session_id, email) WHERE status NOT IN ('cancelled', 'declined', 'expired') DO NOTHING
         RETURNING id`,
        [
          id,
          session.id,
          request.email,
          request.firstName,
          request.lastName,
          request.organisation || null,
          request.needs || null,
          request.locale,
          mode,
          request.seats,
          holds,
          hashOfToken(tokenFor(this.configuration.secret, 'confirm', id)),
          hashOfToken(tokenFor(this.configuration.secret, 'own', id)),
          now,
          holdExpiresAt,
        ],
      );
      if (inserted.length === 0) {
        const [existing] = await manager.query<{ id: string }[]>(
          `SELECT id FROM registrations
            WHERE session_id = $1 AND email = $2 AND status NOT IN ('cancelled', 'declined', 'expired')`,
          [session.id, request.email],
        );
        if (existing !== undefined) {
          events.push({ type: 'requested-again', registrationId: existing.id });
        }
      } else {
        if (holds) {
          locked.take(mode, request.seats);
        }
        events.push({ type: 'requested', registrationId: id });
        await this.jobs.enqueue(
          manager,
          'expire-holds',
          { sessionId: session.id },
          { key: `expire-hold:${id}`, runAt: holdExpiresAt },
        );
      }
      await locked.save();
      await this.registrationEvents.publish(manager, events);
    });
  }
}
