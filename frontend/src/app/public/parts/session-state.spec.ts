import type { SessionSummary } from '@contract/workshops/workshops.contract';
import { isMoved, sessionState, takesRegistrations } from './session-state';

const aSession = (changes: Partial<SessionSummary> = {}): SessionSummary => ({
  id: '8c0c1f0e-6f6c-4b43-9a3f-0d6f3a6f0001',
  startsAt: '2026-03-12T13:00:00Z',
  endsAt: '2026-03-12T16:00:00Z',
  timeZone: 'Europe/Paris',
  mode: 'on-site',
  status: 'scheduled',
  previousStartsAt: null,
  previousEndsAt: null,
  venue: null,
  room: null,
  capacity: 30,
  seatsLeft: 12,
  seats: { onSite: { capacity: 30, left: 12 }, online: null },
  maxSeatsPerRegistration: 1,
  waitingListLength: 0,
  registration: 'open',
  registrationOpensAt: null,
  registrationClosesAt: '2026-03-12T12:00:00Z',
  past: false,
  notice: null,
  ...changes,
});

describe('the state of a session', () => {
  it('is open while seats are left', () => {
    expect(sessionState(aSession())).toBe('open');
  });

  it('is nearly full when a handful of seats is left', () => {
    expect(sessionState(aSession({ seatsLeft: 3 }))).toBe('nearly-full');
    expect(sessionState(aSession({ capacity: 200, seatsLeft: 20 }))).toBe('nearly-full');
    expect(sessionState(aSession({ capacity: 8, seatsLeft: 4 }))).toBe('open');
  });

  it('is the waiting list when seats are gone and the list is open', () => {
    expect(sessionState(aSession({ seatsLeft: 0, registration: 'waiting-list' }))).toBe(
      'waiting-list',
    );
  });

  it('is full when seats are gone and there is no list', () => {
    expect(sessionState(aSession({ seatsLeft: 0, registration: 'closed' }))).toBe('full');
  });

  it('is closed when registration ended with seats left', () => {
    expect(sessionState(aSession({ registration: 'closed' }))).toBe('closed');
  });

  it('says cancelled before anything else', () => {
    expect(sessionState(aSession({ status: 'cancelled', past: true, registration: 'open' }))).toBe(
      'cancelled',
    );
  });

  it('says over rather than postponed when the date is past', () => {
    expect(sessionState(aSession({ status: 'postponed', past: true }))).toBe('past');
  });
});

describe('a session', () => {
  it('takes registrations while open, nearly full or with a waiting list', () => {
    expect(takesRegistrations(aSession())).toBe(true);
    expect(takesRegistrations(aSession({ seatsLeft: 0, registration: 'waiting-list' }))).toBe(true);
    expect(takesRegistrations(aSession({ registration: 'not-yet' }))).toBe(false);
    expect(takesRegistrations(aSession({ status: 'postponed' }))).toBe(false);
    expect(takesRegistrations(aSession({ past: true, registration: 'closed' }))).toBe(false);
  });

  it('is moved when it has a former date', () => {
    expect(isMoved(aSession({ status: 'rescheduled' }))).toBe(false);
    expect(
      isMoved(aSession({ status: 'rescheduled', previousStartsAt: '2026-03-05T13:00:00Z' })),
    ).toBe(true);
  });
});
