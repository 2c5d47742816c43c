import type { EntityManager } from 'typeorm';
import { Registration } from '../registrations/registration.entity.js';
import type { Session } from '../workshops/session.entity.js';
import type { Workshop } from '../workshops/workshop.entity.js';

/** A registration with all that a mail or a calendar says about it. */
export type RegistrationFacts = Registration & { session: Session & { workshop: Workshop } };

/** Null when the registration is gone. */
export async function loadFacts(
  manager: EntityManager,
  registrationId: string,
): Promise<RegistrationFacts | null> {
  const registration = await manager.findOne(Registration, {
    where: { id: registrationId },
    relations: { session: { venue: true, room: true, workshop: true } },
  });
  return registration?.session?.workshop === undefined ? null : (registration as RegistrationFacts);
}

/** Where a person goes: one line, empty for who attends online. */
export function placeOf({ session, mode }: RegistrationFacts): string {
  const { venue, room } = session;
  if (mode === 'online' || !venue) {
    return '';
  }
  return [venue.name, room?.name, venue.street, `${venue.postalCode} ${venue.city}`]
    .filter(Boolean)
    .join(', ');
}
