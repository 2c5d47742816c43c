import type { AttendanceMode, SessionMode } from '../workshops/workshops.contract.js';
import {
  attendanceModes,
  closesAt,
  seatsLeft,
  type SessionForRegistration,
} from '../workshops/registration-state.js';
import { NotFound, InvalidInput } from '../http/domain-error.js';
import {
  RegistrationNotOpen,
  SessionCancelled,
  SessionClosed,
  SessionFull,
  SessionPast,
} from './registrations.errors.js';

/** Whether a session takes registrations at all at `now`; whether there is room is another question. */
export function assertTakesRegistrations(session: SessionForRegistration, now: Date): void {
  if (session.workshopStatus === 'draft') {
    throw new NotFound();
  }
  if (session.status === 'cancelled' || session.workshopStatus === 'cancelled') {
    throw new SessionCancelled();
  }
  if (now >= session.startsAt) {
    throw new SessionPast();
  }
  if (session.registrationOpensAt !== null && now < session.registrationOpensAt) {
    throw new RegistrationNotOpen();
  }
  if (
    now >= closesAt(session) ||
    session.status === 'postponed' ||
    session.workshopStatus === 'archived'
  ) {
    throw new SessionClosed();
  }
}

/** The mode in which a person attends: the session's own, or the chosen one when it is hybrid. @throws InvalidInput */
export function attendanceModeFor(
  mode: SessionMode,
  chosen: AttendanceMode | undefined,
): AttendanceMode {
  const possible = attendanceModes(mode);
  if (chosen !== undefined && !possible.includes(chosen)) {
    throw new InvalidInput([{ path: 'mode', code: 'invalid' }]);
  }
  const only = possible.length === 1 ? possible[0] : chosen;
  if (only === undefined) {
    throw new InvalidInput([{ path: 'mode', code: 'mode-required' }]);
  }
  return only;
}

/** What a request gets: its seats are held, or it may wait. @throws SessionFull when there is no waiting list */
export function admit(
  session: SessionForRegistration,
  request: { mode: AttendanceMode; seats: number },
): 'held' | 'waiting' {
  if (seatsLeft(session, request.mode) >= request.seats) {
    return 'held';
  }
  const neverFits =
    request.seats > (request.mode === 'on-site' ? session.onSiteCapacity : session.onlineCapacity);
  if (!session.waitingList || neverFits) {
    throw new SessionFull();
  }
  return 'waiting';
}

/**
 * Who is given the free seats, from a waiting list in order of arrival: the first party that fits, then the
 * next that fits in what remains. A large party that does not fit does not keep a smaller one waiting.
 */
export function partiesThatFit<Party extends { mode: AttendanceMode; seats: number }>(
  waiting: readonly Party[],
  left: Record<AttendanceMode, number>,
): Party[] {
  const free = { ...left };
  return waiting.filter((party) => {
    if (party.seats > free[party.mode]) {
      return false;
    }
    free[party.mode] -= party.seats;
    return true;
  });
}
