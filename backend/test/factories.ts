import type { EntityManager } from 'typeorm';
import type { Configuration } from '../src/config/configuration.js';
import { Clock } from '../src/config/clock.js';
import type { RegistrationRequest } from '../src/registrations/registrations.contract.js';
import { Venue } from '../src/venues/venue.entity.js';
import { Session } from '../src/workshops/session.entity.js';
import { Workshop } from '../src/workshops/workshop.entity.js';

let serial = 0;
const next = (): number => ++serial;

/** A clock that stands still until it is told otherwise. */
export class TestClock extends Clock {
  constructor(private instant = new Date('2026-03-01T09:00:00Z')) {
    super();
  }

  now(): Date {
    return this.instant;
  }

  advance(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
}

export const aConfiguration = (values: Partial<Configuration> = {}): Configuration => ({
  databaseUrl: undefined,
  smtpUrl: 'smtp://127.0.0.1:9',
  demonstration: false,
  mailFrom: { name: 'Ateliers ouverts', address: 'ateliers@example.org' },
  publicUrl: 'https://ateliers.example.org',
  port: 0,
  host: '127.0.0.1',
  secret: 'a secret of at least thirty-two characters',
  role: 'all',
  siteName: 'Ateliers ouverts',
  contactEmail: 'contact@example.org',
  holdMinutes: 60,
  logLevel: 'silent',
  dataDirectory: 'data',
  ...values,
});

export async function aVenue(manager: EntityManager, values: Partial<Venue> = {}): Promise<Venue> {
  return manager.save(Venue, {
    slug: `lieu-${next()}`,
    name: 'La Mutinerie',
    street: '29 rue de Meaux',
    postalCode: '75019',
    city: 'Paris',
    latitude: 48.8797,
    longitude: 2.3722,
    accessibility: [],
    ...values,
  });
}

export async function aWorkshop(
  manager: EntityManager,
  values: Partial<Workshop> = {},
): Promise<Workshop> {
  return manager.save(Workshop, {
    slug: `atelier-${next()}`,
    title: 'Essayer des outils collaboratifs',
    summary: 'Trois outils, une après-midi.',
    description: 'On essaie **ensemble**.',
    purpose: 'trying-tools' as const,
    status: 'published' as const,
    organisers: ['Une équipe'],
    contactEmail: 'equipe@example.org',
    ...values,
  });
}

/** On site, in two weeks from the test clock's first day, with twenty seats and a waiting list. */
export async function aSession(
  manager: EntityManager,
  values: Partial<Session> = {},
): Promise<Session> {
  const workshopId = values.workshopId ?? (await aWorkshop(manager)).id;
  const mode = values.mode ?? 'on-site';
  const venueId = mode === 'online' ? null : (values.venueId ?? (await aVenue(manager)).id);
  return manager.save(Session, {
    startsAt: new Date('2026-03-15T13:00:00Z'),
    endsAt: new Date('2026-03-15T16:00:00Z'),
    timeZone: 'Europe/Paris',
    onSiteCapacity: mode === 'online' ? 0 : 20,
    onlineCapacity: mode === 'on-site' ? 0 : 20,
    ...values,
    mode,
    venueId,
    workshopId,
  });
}

export const aRequest = (values: Partial<RegistrationRequest> = {}): RegistrationRequest => ({
  firstName: 'Zoé',
  lastName: 'Martin',
  email: `zoe.martin-${next()}@example.org`,
  seats: 1,
  locale: 'fr',
  consent: true,
  ...values,
});
