import type { AttendanceMode, RegistrationState, SessionMode } from './workshops.contract.js';

export interface SessionForRegistration {
  startsAt: Date;
  endsAt: Date;
  status: string;
  workshopStatus: string;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  waitingList: boolean;
  mode: SessionMode;
  onSiteCapacity: number;
  onlineCapacity: number;
  onSiteTaken: number;
  onlineTaken: number;
}

/** When a session stops taking registrations: its own time, and never later than its start. */
export const closesAt = (
  session: Pick<SessionForRegistration, 'startsAt' | 'registrationClosesAt'>,
): Date =>
  session.registrationClosesAt !== null && session.registrationClosesAt < session.startsAt
    ? session.registrationClosesAt
    : session.startsAt;

/** The ways in which one may attend a session. */
export const attendanceModes = (mode: SessionMode): AttendanceMode[] =>
  mode === 'hybrid' ? ['on-site', 'online'] : [mode];

export function seatsLeft(session: SessionForRegistration, mode: AttendanceMode): number {
  return mode === 'on-site'
    ? session.onSiteCapacity - session.onSiteTaken
    : session.onlineCapacity - session.onlineTaken;
}

/** Whether a session takes registrations at `now`, and of which kind. */
export function registrationState(session: SessionForRegistration, now: Date): RegistrationState {
  const takesPlace =
    session.workshopStatus === 'published' &&
    session.status !== 'cancelled' &&
    session.status !== 'postponed';
  if (!takesPlace || now >= closesAt(session)) {
    return 'closed';
  }
  if (session.registrationOpensAt !== null && now < session.registrationOpensAt) {
    return 'not-yet';
  }
  if (attendanceModes(session.mode).some((mode) => seatsLeft(session, mode) > 0)) {
    return 'open';
  }
  return session.waitingList ? 'waiting-list' : 'closed';
}
