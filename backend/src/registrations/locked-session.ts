import type { EntityManager } from 'typeorm';
import { Session } from '../workshops/session.entity.js';
import type { SessionForRegistration } from '../workshops/registration-state.js';
import { partiesThatFit } from './admission.js';
import { Registration } from './registration.entity.js';
import type { RegistrationEvent } from './registrations.events.js';

/**
 * A session's row locked for the rest of the transaction, and the only place that changes its counters.
 * Whoever admits, confirms, ends or promotes comes through here, one after the other, on every process.
 */
export class LockedSession {
  private constructor(
    private readonly manager: EntityManager,
    readonly session: Session & SessionForRegistration,
  ) {}

  /** Null when there is no such session. Holds that have run out are released first. */
  static async lock(
    manager: EntityManager,
    sessionId: string,
    now: Date,
  ): Promise<{ locked: LockedSession; events: RegistrationEvent[] } | null> {
    const session = await manager
      .createQueryBuilder(Session, 's')
      .innerJoinAndSelect('s.workshop', 'w')
      .where('s.id = :sessionId', { sessionId })
      .setLock('pessimistic_write', undefined, ['s'])
      .getOne();
    if (session?.workshop === undefined) {
      return null;
    }
    const locked = new LockedSession(
      manager,
      Object.assign(session, { workshopStatus: session.workshop.status }),
    );
    return { locked, events: await locked.#releaseExpiredHolds(now) };
  }

  async #releaseExpiredHolds(now: Date): Promise<RegistrationEvent[]> {
    const [expired] = await this.manager.query<
      [Pick<Registration, 'mode' | 'seats' | 'holdsSeats'>[], number]
    >(
      `WITH due AS (
         SELECT id, holds_seats FROM registrations
          WHERE session_id = $1 AND status = 'pending' AND hold_expires_at <= $2
            FOR UPDATE
       )
       UPDATE registrations r
          SET status = 'expired', holds_seats = false, ended_at = $2, updated_at = $2
         FROM due WHERE r.id = due.id
       RETURNING r.mode, r.seats, due.holds_seats AS "holdsSeats"`,
      [this.session.id, now],
    );
    if (expired.length === 0) {
      return [];
    }
    for (const { mode, seats, holdsSeats } of expired) {
      this.#count(mode, holdsSeats ? -seats : 0);
    }
    return this.promote(now);
  }

  /** Takes seats for a registration (a negative number gives them back); `save` writes the counters. */
  take(mode: Registration['mode'], seats: number): void {
    this.#count(mode, seats);
  }

  changeWaiting(by: number): void {
    this.session.waitingLength += by;
  }

  #count(mode: Registration['mode'], seats: number): void {
    if (mode === 'on-site') {
      this.session.onSiteTaken += seats;
    } else {
      this.session.onlineTaken += seats;
    }
  }

  /** Gives free seats to the people who wait, by the stated rule; each becomes confirmed. */
  async promote(now: Date): Promise<RegistrationEvent[]> {
    const { session } = this;
    if (session.waitingLength === 0 || session.status === 'cancelled' || now >= session.startsAt) {
      return [];
    }
    const left = {
      'on-site': session.onSiteCapacity - session.onSiteTaken,
      online: session.onlineCapacity - session.onlineTaken,
    };
    if (left['on-site'] <= 0 && left.online <= 0) {
      return [];
    }
    const waiting = await this.manager.find(Registration, {
      where: { sessionId: session.id, status: 'waiting' },
      order: { arrival: 'ASC' },
      select: { id: true, mode: true, seats: true },
    });
    const promoted = partiesThatFit(waiting, left);
    if (promoted.length === 0) {
      return [];
    }
    await this.manager.query(
      `UPDATE registrations
          SET status = 'confirmed', holds_seats = true, confirmed_at = $2, updated_at = $2
        WHERE id = ANY($1)`,
      [promoted.map(({ id }) => id), now],
    );
    for (const { mode, seats } of promoted) {
      this.#count(mode, seats);
    }
    session.waitingLength -= promoted.length;
    return promoted.map(({ id }) => ({ type: 'confirmed', registrationId: id }));
  }

  /** Writes the counters. The schema refuses them when they would oversell. */
  async save(): Promise<void> {
    const { id, onSiteTaken, onlineTaken, waitingLength } = this.session;
    await this.manager.query(
      `UPDATE sessions SET on_site_taken = $2, online_taken = $3, waiting_length = $4 WHERE id = $1`,
      [id, onSiteTaken, onlineTaken, waitingLength],
    );
  }
}
