import type { SessionSummary } from '@contract/workshops/workshops.contract';

/** The one thing to know about a session, most important first. Plain functions. */
export type SessionState =
  | 'cancelled'
  | 'postponed'
  | 'past'
  | 'open'
  | 'nearly-full'
  | 'waiting-list'
  | 'full'
  | 'not-yet'
  | 'closed';

export function sessionState(session: SessionSummary): SessionState {
  if (session.status === 'cancelled') return 'cancelled';
  if (session.past) return 'past';
  if (session.status === 'postponed') return 'postponed';
  if (session.registration === 'waiting-list') return 'waiting-list';
  if (session.registration === 'not-yet') return 'not-yet';
  if (session.registration === 'closed') return session.seatsLeft <= 0 ? 'full' : 'closed';
  return isNearlyFull(session) ? 'nearly-full' : 'open';
}

/** A handful of seats, or a tenth of a large room. */
function isNearlyFull({ seatsLeft, capacity }: SessionSummary): boolean {
  return seatsLeft <= Math.max(Math.min(3, capacity / 4), capacity / 10);
}

export const takesRegistrations = (session: SessionSummary): boolean =>
  ['open', 'nearly-full', 'waiting-list'].includes(sessionState(session));

/** The session keeps its date's former value, to show old and new together. */
export const isMoved = (session: SessionSummary): boolean =>
  session.status === 'rescheduled' && session.previousStartsAt !== null;

export const isStruck = (session: SessionSummary): boolean =>
  session.status === 'cancelled' || session.status === 'postponed';
