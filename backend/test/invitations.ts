import type { InvitationMessage } from '../src/calendar/invitation.js';

/** A REQUEST to one person who attends on site. */
export const anInvitation = (values: Partial<InvitationMessage> = {}): InvitationMessage => ({
  method: 'REQUEST',
  sessionCancelled: false,
  sessionId: '8c1cb1a2-5f0f-4e0e-8a1d-6a4f0a6c7b11',
  siteHost: 'ateliers.example.org',
  sequence: 0,
  stampedAt: new Date('2026-03-01T09:00:00Z'),
  createdAt: new Date('2026-02-01T09:00:00Z'),
  updatedAt: new Date('2026-02-02T09:00:00Z'),
  startsAt: new Date('2026-03-15T13:00:00Z'),
  endsAt: new Date('2026-03-15T16:00:00Z'),
  title: 'Essayer des outils collaboratifs',
  description: 'Trois outils, une après-midi.',
  location: 'La Mutinerie, 29 rue de Meaux, 75019 Paris',
  position: { latitude: 48.8797, longitude: 2.3722 },
  joinUrl: null,
  joinLabel: 'Rejoindre la séance en ligne',
  url: 'https://ateliers.example.org/ateliers/essayer',
  organizer: { name: 'Ateliers ouverts', address: 'ateliers@example.org' },
  attendee: { name: 'Zoé Martin', address: 'zoe@example.org', status: 'ACCEPTED' },
  ...values,
});
