import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/**
 * What happened to one person's registration. Listeners run inside the transaction of the change and do no
 * more than write rows and enqueue jobs with the given manager.
 */
export interface RegistrationEvent {
  type:
    | 'requested' // a pending registration; its address has to be confirmed
    | 'requested-again' // the address already has a live registration for this session
    | 'confirmed' // a seat is theirs
    | 'put-on-waiting-list'
    | 'corrected' // name, organisation or needs changed
    | 'cancelled' // by the person
    | 'links-requested'; // "find my registration"
  registrationId: string;
}

export type RegistrationListener = (
  manager: EntityManager,
  events: readonly RegistrationEvent[],
) => Promise<void>;

/** Where features that follow registrations (mail, calendar) say that they want to know. */
@Injectable()
export class RegistrationEvents {
  readonly #listeners: RegistrationListener[] = [];

  subscribe(listener: RegistrationListener): void {
    this.#listeners.push(listener);
  }

  async publish(manager: EntityManager, events: readonly RegistrationEvent[]): Promise<void> {
    if (events.length === 0) {
      return;
    }
    for (const listener of this.#listeners) {
      await listener(manager, events);
    }
  }
}
