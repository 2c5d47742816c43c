import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../../test/database.js';
import { aConfiguration, aRequest, aSession, aWorkshop, TestClock } from '../../test/factories.js';
import type { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { Session } from '../workshops/session.entity.js';
import { eraseOldRegistrations } from './erase-old-registrations.js';
import { tokenFor } from './links.js';
import { OwnRegistrations } from './own-registration.js';
import { Register } from './register.js';
import { Registration } from './registration.entity.js';
import type { RegistrationRequest } from './registrations.contract.js';
import { type RegistrationEvent, RegistrationEvents } from './registrations.events.js';

const configuration = aConfiguration({ holdMinutes: 60 });

let database: Database;
let clock: TestClock;
let told: RegistrationEvent[];
let register: Register;
let own: OwnRegistrations;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.onApplicationShutdown());

beforeEach(() => {
  clock = new TestClock();
  told = [];
  const events = new RegistrationEvents();
  events.subscribe((_, happened) => {
    told.push(...happened);
    return Promise.resolve();
  });
  register = new Register(database, clock, configuration, events, new Jobs());
  own = new OwnRegistrations(database, clock, configuration, events);
});

const token = (purpose: 'confirm' | 'own', id: string) =>
  tokenFor(configuration.secret, purpose, id);

async function request(
  sessionId: string,
  values: Partial<RegistrationRequest> = {},
): Promise<string> {
  const wanted = aRequest(values);
  await register.register(sessionId, wanted);
  const { id } = await database.manager.findOneOrFail(Registration, {
    where: { sessionId, email: wanted.email },
    order: { arrival: 'DESC' },
  });
  return id;
}

async function confirmed(
  sessionId: string,
  values: Partial<RegistrationRequest> = {},
): Promise<string> {
  const id = await request(sessionId, values);
  await own.confirm(token('confirm', id));
  return id;
}

const statusOf = async (id: string) =>
  (await database.manager.findOneByOrFail(Registration, { id })).status;
const taken = async (id: string) => {
  const session = await database.manager.findOneByOrFail(Session, { id });
  return session.onSiteTaken + session.onlineTaken;
};

describe('asking for a seat', () => {
  it('holds it until the address is confirmed', async () => {
    const session = await aSession(database.manager, { onSiteCapacity: 2 });
    const id = await request(session.id);

    expect(await statusOf(id)).toBe('pending');
    expect(await taken(session.id)).toBe(1);
    expect(told).toEqual([{ type: 'requested', registrationId: id }]);
  });

  it('gives it back when the address is not confirmed in time, and says so by the link', async () => {
    const session = await aSession(database.manager, { onSiteCapacity: 1 });
    const id = await request(session.id);
    clock.advance(61);
    await expect(own.confirm(token('confirm', id))).rejects.toMatchObject({ slug: 'link-expired' });

    await own.expireHolds(session.id);
    expect(await statusOf(id)).toBe('expired');
    expect(await taken(session.id)).toBe(0);
    await expect(own.confirm(token('confirm', id))).rejects.toMatchObject({ slug: 'link-expired' });
  });

  it('gives the seat of an expired hold to the next request, even before any job has run', async () => {
    const session = await aSession(database.manager, { onSiteCapacity: 1, waitingList: false });
    await request(session.id);
    await expect(request(session.id)).rejects.toMatchObject({ slug: 'session-full' });
    clock.advance(61);
    const late = await request(session.id);
    expect(await statusOf(late)).toBe('pending');
  });

  it('gives an address that is registered already the same answer, and tells it by mail', async () => {
    const session = await aSession(database.manager);
    const id = await confirmed(session.id, { email: 'ana@example.org' });
    told.length = 0;
    await register.register(session.id, aRequest({ email: 'ANA@Example.org' }));

    expect(told).toEqual([{ type: 'requested-again', registrationId: id }]);
    expect(await taken(session.id)).toBe(1);
  });

  it('never takes more seats than there are, however many ask at once', async () => {
    const session = await aSession(database.manager, { onSiteCapacity: 20, waitingList: false });
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, () => register.register(session.id, aRequest())),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(
      answers.filter(
        (answer) => answer.status === 'rejected' && answer.reason.slug === 'session-full',
      ),
    ).toHaveLength(80);
    expect(await taken(session.id)).toBe(20);
  });

  it('lets the database refuse an oversold session whatever the code does', async () => {
    const session = await aSession(database.manager, { onSiteCapacity: 1 });
    await expect(
      database.dataSource.query('UPDATE sessions SET on_site_taken = 2 WHERE id = $1', [
        session.id,
      ]),
    ).rejects.toThrow(/on_site_not_oversold/);
  });

  it.each([
    ['a cancelled session', { status: 'cancelled' as const }, 'session-cancelled'],
    ['a past session', { startsAt: new Date('2026-02-01T09:00:00Z') }, 'session-past'],
    [
      'a session that is closed',
      { registrationClosesAt: new Date('2026-02-28T09:00:00Z') },
      'session-closed',
    ],
    [
      'a session that is not open yet',
      { registrationOpensAt: new Date('2026-03-02T09:00:00Z') },
      'registration-not-open',
    ],
    ['a postponed session', { status: 'postponed' as const }, 'session-closed'],
  ])('is refused for %s', async (_, values, slug) => {
    const session = await aSession(database.manager, values);
    await expect(request(session.id)).rejects.toMatchObject({ slug });
  });

  it('is refused for an unknown session and for one of a draft', async () => {
    await expect(
      register.register('00000000-0000-4000-8000-000000000000', aRequest()),
    ).rejects.toMatchObject({ slug: 'not-found' });
    const draft = await aWorkshop(database.manager, { status: 'draft' });
    const session = await aSession(database.manager, { workshopId: draft.id });
    await expect(request(session.id)).rejects.toMatchObject({ slug: 'not-found' });
  });

  it('asks for the attendance mode of a hybrid session, and for no more seats than allowed', async () => {
    const hybrid = await aSession(database.manager, { mode: 'hybrid', maxSeatsPerRegistration: 2 });
    await expect(request(hybrid.id)).rejects.toMatchObject({
      fields: [{ path: 'mode', code: 'mode-required' }],
    });
    await expect(request(hybrid.id, { mode: 'online', seats: 3 })).rejects.toMatchObject({
      fields: [{ path: 'seats', code: 'too-many-seats' }],
    });
  });
});

describe('confirming', () => {
  it('makes the held seat theirs, once, however often the link is used', async () => {
    const session = await aSession(database.manager);
    const id = await request(session.id);
    const answers = await Promise.all([1, 2, 3].map(() => own.confirm(token('confirm', id))));

    expect(answers).toEqual(
      [1, 2, 3].map(() => ({ status: 'confirmed', token: token('own', id) })),
    );
    expect(told.filter(({ type }) => type === 'confirmed')).toHaveLength(1);
    expect(await taken(session.id)).toBe(1);
  });

  it('puts the person on the waiting list of a full session, with their position', async () => {
    const session = await aSession(database.manager, { onSiteCapacity: 1 });
    await confirmed(session.id);
    const first = await confirmed(session.id);
    const second = await confirmed(session.id);

    expect(await own.show(token('own', first))).toMatchObject({
      status: 'waiting',
      waitingPosition: 1,
    });
    expect(await own.show(token('own', second))).toMatchObject({
      status: 'waiting',
      waitingPosition: 2,
      session: { waitingListLength: 2, registration: 'waiting-list' },
    });
  });

  it('does not recognise a garbled link, nor the other kind of link', async () => {
    const session = await aSession(database.manager);
    const id = await request(session.id);
    await expect(own.confirm('nonsense')).rejects.toMatchObject({ slug: 'link-unknown' });
    await expect(own.confirm(token('own', id))).rejects.toMatchObject({ slug: 'link-unknown' });
  });
});

describe('cancelling', () => {
  it('gives the seat to the first party on the waiting list that fits', async () => {
    const session = await aSession(database.manager, {
      onSiteCapacity: 1,
      maxSeatsPerRegistration: 2,
    });
    const seated = await confirmed(session.id);
    await expect(request(session.id, { seats: 2 })).rejects.toMatchObject({ slug: 'session-full' });
    const waiting = await confirmed(session.id);
    told.length = 0;
    await own.cancel(token('own', seated));

    expect(await statusOf(waiting)).toBe('confirmed');
    expect(told).toEqual([
      { type: 'cancelled', registrationId: seated },
      { type: 'confirmed', registrationId: waiting },
    ]);
    expect(await taken(session.id)).toBe(1);
  });

  it('can be repeated, and lets the person register again', async () => {
    const session = await aSession(database.manager);
    const id = await confirmed(session.id, { email: 'ben@example.org' });
    await own.cancel(token('own', id));
    await own.cancel(token('own', id));
    expect(await taken(session.id)).toBe(0);

    const again = await confirmed(session.id, { email: 'ben@example.org' });
    expect(await statusOf(again)).toBe('confirmed');
  });

  it('is refused once the session has begun', async () => {
    const session = await aSession(database.manager);
    const id = await confirmed(session.id);
    clock.advance(60 * 24 * 30);
    await expect(own.cancel(token('own', id))).rejects.toMatchObject({ slug: 'session-past' });
  });
});

describe('correcting', () => {
  it('changes what is given and keeps the rest', async () => {
    const session = await aSession(database.manager);
    const id = await confirmed(session.id, { organisation: 'Mairie' });
    const view = await own.correct(token('own', id), { lastName: 'Durand', organisation: '' });
    expect(view).toMatchObject({ firstName: 'Zoé', lastName: 'Durand', organisation: '' });
  });

  it('is refused for a registration that has ended', async () => {
    const session = await aSession(database.manager);
    const id = await confirmed(session.id);
    await own.cancel(token('own', id));
    await expect(own.correct(token('own', id), { lastName: 'X' })).rejects.toMatchObject({
      slug: 'registration-ended',
    });
  });
});

describe('retention', () => {
  it('erases needs a week after the session and identities three months after, no others', async () => {
    const old = await aSession(database.manager, {
      startsAt: new Date('2026-03-10T13:00:00Z'),
      endsAt: new Date('2026-03-10T15:00:00Z'),
    });
    const recent = await aSession(database.manager, {
      startsAt: new Date('2026-03-20T13:00:00Z'),
      endsAt: new Date('2026-03-20T15:00:00Z'),
    });
    await confirmed(old.id);
    const kept = await confirmed(recent.id, { needs: 'Une boucle magnétique' });

    expect(await eraseOldRegistrations(database.manager, new Date('2026-06-15T00:00:00Z'))).toEqual(
      {
        needs: 1,
        registrations: 1,
      },
    );
    expect(await database.manager.countBy(Registration, { sessionId: old.id })).toBe(0);
    expect(await statusOf(kept)).toBe('confirmed');
  });
});
