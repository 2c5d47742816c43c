import { Registration } from './registrations/registration.entity.js';
import { Room } from './venues/room.entity.js';
import { Venue } from './venues/venue.entity.js';
import { Session } from './workshops/session.entity.js';
import { Theme } from './workshops/theme.entity.js';
import { Workshop } from './workshops/workshop.entity.js';

/** Every entity of every feature, for the one data source. */
export const entities = [Registration, Room, Session, Theme, Venue, Workshop];
